using AngleSharp.Html.Dom;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>The figures of /gaps equal the marts at every level, and each level leads to the next.</summary>
public class GapTests(DashboardHost host)
{
    static readonly (string Root, Words Words)[] s_languages = [("", Words.In(Language.Bangla)), ("/en", Words.In(Language.English))];

    public static TheoryData<string, string> Levels => new()
    {
        { "/gaps?plan=nis&year=2020-21", "plan_code = 'nis' and fiscal_year_code = '2020-21'" },
        { "/gaps?plan=egov&year=2021-22", "plan_code = 'egov' and fiscal_year_code = '2021-22'" },
        { "/gaps?plan=egov&year=2021-22&kind=department", "plan_code = 'egov' and fiscal_year_code = '2021-22' and office_code = 'DOJ'" },
        { "/gaps?plan=egov&year=2021-22&ministry=MOTJ", "plan_code = 'egov' and fiscal_year_code = '2021-22' and office_code = 'DOJ'" },
        { "/gaps?plan=nis&year=2020-21&office=ICTD", "plan_code = 'nis' and fiscal_year_code = '2020-21' and office_code = 'ICTD'" },
        { "/gaps?plan=nis&year=2020-21&office=ICTD&section=2", "plan_code = 'nis' and fiscal_year_code = '2020-21' and office_code = 'ICTD' and section_no = 2" },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public async Task Sum_OfALevel_IsOneSumOverOneSumOfTheMart(string address, string condition)
    {
        var (score, gap, missed, met, unknown) = host.Value(
            $"select percent_of(sum(earned_marks), sum(scored_marks)) as score, percent_of(sum(lost_marks), sum(scored_marks)) as gap, sum(missed_count) as missed, sum(met_count) as met, sum(unknown_count) as unknown from mart_gap_office where {condition}",
            row => (row.DecimalOrNull("score"), row.DecimalOrNull("gap"), row.Long("missed"), row.Long("met"), row.Long("unknown")));
        foreach (var (root, words) in s_languages)
        {
            var page = await host.PageAsync(root + address);
            Assert.Equal(score is { } known ? words.Percent(known) : words["nothing.no_score"], Figure(page, "score"));
            Assert.StartsWith(gap is { } lost ? words.Percent(lost) : words["nothing.no_score"], Figure(page, "gap"), StringComparison.Ordinal);
            Assert.Equal((words.Number(missed), words.Number(met), words.Number(unknown)), (Figure(page, "missed"), Figure(page, "met"), Figure(page, "unknown")));
        }
    }

    [Theory]
    [InlineData("/en/gaps?plan=egov&year=2021-22", "25%,6.25%")]
    [InlineData("/en/gaps?plan=egov&year=2021-22&size=10", "25%")]
    [InlineData("/en/gaps?plan=egov&year=2021-22&size=50", "")]
    [InlineData("/en/gaps?plan=nis&year=2020-21", "1.14%")]
    [InlineData("/en/gaps?plan=egov&year=2021-22&concept=enothi_note_disposal", "25%")]
    public async Task Indicators_OfMissedTargets_AreTheMartsTheLargestFirst(string address, string gaps) =>
        Assert.Equal(gaps, string.Join(',', (await host.PageAsync(address)).QuerySelectorAll("tr[data-indicator] [data-figure=gap]").Select(cell => cell.TextContent.Trim())));

    [Fact]
    public async Task Drill_FromTheNation_LeadsToThePrintedLine()
    {
        var address = "/en/gaps?plan=nis&year=2020-21";
        foreach (var step in new[] { ".heat [data-row=ICTD] th a", ".heat [data-row='12'] th a, .heat [data-row='2'] th a", "tr[data-indicator] th a", "#main section p a[href*='#line-']" })
        {
            var link = (await host.PageAsync(address)).QuerySelector(step);
            Assert.True(link is not null, $"{address} has no {step}");
            address = link.GetAttribute("href")!;
        }
        var parts = address.Split('#');
        Assert.NotNull((await host.PageAsync(parts[0])).GetElementById(parts[1]));
    }

    [Fact]
    public async Task Bullets_OfAConcept_AreTheMartsSums()
    {
        var gap = host.Value(
            "select percent_of(sum(target_sum) - sum(actual_sum), sum(target_sum)) as gap from mart_gap_concept where concept_code = 'enothi_note_disposal' and quarter_no = 0 and fiscal_year_code = '2021-22'",
            row => row.Decimal("gap"));
        foreach (var (root, words) in s_languages)
        {
            var page = await host.PageAsync($"{root}/gaps?plan=egov&year=2021-22&show=all");
            Assert.Equal(words.Percent(gap), page.QuerySelector("[data-concept=enothi_note_disposal] [data-figure=gap]")!.TextContent.Trim());
        }
    }

    [Theory]
    [InlineData("/gaps?show=-1&page=0")]
    [InlineData("/gaps?page=99999999999999")]
    [InlineData("/gaps?page=500&plan=x&year=%27&section=99&indicator=7&size=13&quarter=5&columns=x&rows=%00")]
    [InlineData("/gaps?office=NOBODY&ministry=%27%3B--&data=synthetic")]
    [InlineData("/gaps?plan=egov&year=2021-22&rows=ministries&columns=years&quarter=2&concept=nothing&kind=x&peer=y")]
    [InlineData("/gaps?office=ICTD&indicator=99999")]
    public async Task Page_WithAnUnknownChoice_ShowsItsDefault(string address) => await host.PageAsync(address);

    static string Figure(IHtmlDocument page, string name) => page.QuerySelector($".sums [data-figure={name}]")!.TextContent.Trim();
}
