using AngleSharp.Html.Dom;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>Each figure of the overview equals the mart's, for every plan and year that is loaded, in both languages.</summary>
public class OverviewTests(DashboardHost host)
{
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    [Fact]
    public async Task Tiles_OfEveryPlanAndYear_EqualTheMart()
    {
        foreach (var row in Rows("select plan_code, fiscal_year_code, is_synthetic, expected_office_count, reported_office_count, score_percent, coverage_percent, coalesce(comparable_office_count, 0) as comparable_office_count, met_count, missed_count, enothi_mean_percent from mart_overview", row => (
            Plan: row.Text("plan_code"), Year: row.Text("fiscal_year_code"), Data: row.Bool("is_synthetic") ? "synthetic" : "real",
            Expected: row.IntOrNull("expected_office_count"), Reported: row.Int("reported_office_count"), Score: row.DecimalOrNull("score_percent"),
            Coverage: row.DecimalOrNull("coverage_percent"), Comparable: row.Int("comparable_office_count"), Met: row.IntOrNull("met_count"), Missed: row.IntOrNull("missed_count"), Rate: row.DecimalOrNull("enothi_mean_percent"))))
        {
            foreach (var (root, words) in new[] { ("", s_bangla), ("/en", s_english) })
            {
                var page = await host.PageAsync($"{(root.Length == 0 ? "/" : root)}?plan={row.Plan}&year={row.Year}&data={row.Data}");
                Assert.Equal(row.Expected is { } expected ? words.Say("ranking.of", words.Number(row.Reported), words.Number(expected)) : words.Number(row.Reported), Figure(page, "reported"));
                Assert.Equal(row.Score is { } score ? words.Percent(score) : words["nothing.no_score"], Figure(page, "score"));
                Assert.Equal(row.Coverage is { } coverage ? words.Percent(coverage) : words["nothing.no_scored_rows"], Figure(page, "coverage"));
                Assert.Equal(words.Number(row.Comparable), Figure(page, "comparable"));
                Assert.Equal(row.Met + row.Missed is > 0 and { } known ? words.Say("ranking.of", words.Number(row.Met ?? 0), words.Number(known)) : words["nothing.no_scored_rows"], Figure(page, "met"));
                Assert.Equal(row.Rate is { } rate ? words.Percent(rate) : words["overview.no_rate"], Figure(page, "enothi"));
            }
        }
    }

    [Fact]
    public async Task Standing_OfTheChosenPlanAndYear_IsTheRankingOfTheMart()
    {
        var expected = Rows(
            "select office_code, score_percent from mart_ranking where plan_code = 'nis' and fiscal_year_code = '2020-21' and is_default_method and rank_competition is not null and not is_synthetic order by rank_competition, office_key limit 5",
            row => (row.Text("office_code"), s_english.Score(row.Decimal("score_percent"))));
        var page = await host.PageAsync("/en?plan=nis&year=2020-21");
        Assert.Equal(expected, page.QuerySelectorAll("#ranking ~ .halves table:first-of-type tr[data-office]")
            .Select(row => (row.GetAttribute("data-office")!, row.QuerySelector("[data-figure=score]")!.TextContent.Trim())).Take(expected.Count));
    }

    /// <summary>Choices that nothing is loaded of.</summary>
    public static readonly TheoryData<string> FallsBack = ["?plan=x", "?year=1800-01", "?data=x", "?plan=%27%3B--&year=%00", "?data=synthetic", "?year=2020-21&year=2021-22"];

    [Theory]
    [MemberData(nameof(FallsBack))]
    public async Task Overview_OfAChoiceThatIsNotThere_ShowsWhatIsThere(string query) =>
        Assert.NotNull((await host.PageAsync("/en" + query)).QuerySelector("[data-figure=reported]"));

    [Fact]
    public async Task Chart_AsAFile_StandsAlone()
    {
        using var response = await host.Client.GetAsync(new Uri("/charts/overview-attainment.svg", UriKind.Relative), TestContext.Current.CancellationToken);
        var svg = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        var root = System.Xml.Linq.XDocument.Parse(svg).Root!;
        Assert.Contains(root.Descendants(), element => element.Name.LocalName == "text" && element.Attribute("class")?.Value == "title");
        Assert.DoesNotContain("var(--", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("http://127", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", svg, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/charts/nothing.svg")]
    [InlineData("/en/charts/nothing.png")]
    [InlineData("/charts/overview-attainment.svg?snapshot=9")]
    public async Task Chart_ThatIsNotThere_IsRefusedInOneLine(string address)
    {
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain('\n', await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    static string Figure(IHtmlDocument page, string name) => page.QuerySelector($"[data-figure={name}]")!.TextContent.Trim();

    IReadOnlyList<T> Rows<T>(string sql, Func<Row, T> read)
    {
        using var lease = host.Warehouse.Lease();
        return lease.Connection.Query(sql, read);
    }
}
