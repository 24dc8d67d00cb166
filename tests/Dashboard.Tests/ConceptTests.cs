using System.Net;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>The figures of /indicators equal mart_concept_office.</summary>
public class ConceptTests(DashboardHost host)
{
    const string Notes = "/indicators/enothi_note_disposal";
    static readonly (string Root, Words Words)[] s_languages = [("", Words.In(Language.Bangla)), ("/en", Words.In(Language.English))];

    [Fact]
    public async Task Index_OfAConcept_CountsItsOfficesAndYears()
    {
        var (offices, years) = host.Value("select count(distinct office_key) as offices, count(distinct fiscal_year_key) as years from mart_concept_office", row => (row.Long("offices"), row.Long("years")));
        foreach (var (root, words) in s_languages)
        {
            var row = (await host.PageAsync(root + "/indicators")).QuerySelector("[data-concept=enothi_note_disposal]")!;
            Assert.Equal(words.Number(offices), row.QuerySelector("[data-figure=offices]")!.TextContent.Trim());
            Assert.StartsWith(words.Number(years), row.QuerySelector("[data-figure=years]")!.TextContent.Trim(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Sum_OfAYear_IsOneSumOverOneSum()
    {
        var attainment = host.Value("select percent_of(sum(actual_number), sum(target_number)) as attainment from mart_concept_office", row => row.Decimal("attainment"));
        foreach (var (root, words) in s_languages)
        {
            var page = await host.PageAsync(root + Notes);
            Assert.Equal(words.Percent(attainment), page.QuerySelector(".sums [data-figure=attainment]")!.TextContent.Trim());
            Assert.Equal(words.Number(1), page.QuerySelector(".sums [data-figure=met]")!.TextContent.Trim());
            Assert.Equal(words.Number(1), page.QuerySelector(".sums [data-figure=missed]")!.TextContent.Trim());
        }
    }

    [Theory]
    [InlineData("", "DOJ,ICTD")]
    [InlineData("?sort=attainment", "ICTD,DOJ")]
    [InlineData("?sort=name&show=met", "ICTD")]
    [InlineData("?show=missed", "DOJ")]
    [InlineData("?kind=department", "DOJ")]
    [InlineData("?q=ictd", "ICTD")]
    [InlineData("?year=x&plan=%27&unit=count&kind=x&peer=y&sort=9&show=9&page=0&soft=-1&warnings=z&data=synthetic", "DOJ,ICTD")]
    public async Task Offices_OfAChoice_StandInItsOrder(string query, string offices) => Assert.Equal(offices,
        string.Join(',', (await host.PageAsync("/en" + Notes + query)).QuerySelectorAll("#main tr[data-office]").Where(row => row.QuerySelector("[data-figure=actual]") is not null).Select(row => row.GetAttribute("data-office"))));

    [Fact]
    public async Task Office_OnTheMeasure_ShowsTheFiguresOfTheMart()
    {
        var row = (await host.PageAsync("/en" + Notes)).QuerySelector("tr[data-office=DOJ]")!;
        Assert.Equal(["80%", "60%", "75%", "25%"], new[] { "target", "actual", "attainment", "gap" }.Select(figure => row.QuerySelector($"[data-figure={figure}]")!.TextContent.Trim()));
    }

    [Fact]
    public async Task Distribution_OfAYear_CountsEveryOfficeOnce()
    {
        var counts = (await host.PageAsync("/en" + Notes)).QuerySelectorAll("[data-chart=indicator-distribution] tbody tr").Select(row => row.TextContent.Trim()).ToList();
        Assert.Equal(11, counts.Count);
        Assert.EndsWith("1", counts[7], StringComparison.Ordinal);
        Assert.EndsWith("1", counts[10], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_OfTheYear_StandWithTheRecordOrSayThatThereIsNone()
    {
        var warned = host.Value("select count(*) as warned from mart_early_warning where is_warned and concept_key is not null", row => row.Long("warned"));
        var page = await host.PageAsync("/en" + Notes);
        Assert.Contains(Words.In(Language.English)["indicator.no_record"], page.QuerySelector("#main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Warned of: {warned}", page.QuerySelector("#main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAnUnknownIndicator_IsNotFound() =>
        Assert.Contains("Not found", (await host.PageAsync("/en/indicators/nothing", HttpStatusCode.NotFound)).Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("/charts/indicator-trend.svg?concept=enothi_note_disposal")]
    [InlineData("/en/charts/indicator-distribution.svg?concept=enothi_note_disposal")]
    [InlineData("/charts/gap-sections.svg?plan=egov")]
    [InlineData("/en/charts/enothi-trend.svg?offices=ICTD,DOJ")]
    public async Task Chart_AsAFile_IsOneDrawing(string address)
    {
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
