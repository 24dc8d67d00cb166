using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>The page and the list of offices: each figure equals its mart, real and generated stay apart.</summary>
public class OfficePageTests(HistoryHost host) : IClassFixture<HistoryHost>
{
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    [Fact]
    public async Task Figures_OfEveryPlanYearAndMethod_EqualTheMart()
    {
        foreach (var (root, words) in new[] { ("", s_bangla), ("/en", s_english) })
        {
            foreach (var office in new[] { SmallNation.Ict, SmallNation.Industries, SmallNation.Jute, "SYN-A" })
            {
                var page = await host.PageAsync($"{root}/offices/{office}");
                foreach (var mart in Rows($"select * from mart_ranking where office_code = '{office}' and not is_what_if", row => (
                    Plan: row.Text("plan_code"), Year: row.Text("fiscal_year_code"), Method: row.TextOrNull("method_code"), Score: row.DecimalOrNull("score_percent"),
                    Coverage: row.DecimalOrNull("coverage_percent"), Rank: row.IntOrNull("rank_competition"), Of: row.IntOrNull("ranked_office_count"))))
                {
                    var shown = page.QuerySelectorAll($".figures tr[data-plan={mart.Plan}][data-year='{mart.Year}']").Single(row => row.GetAttribute("data-method") == mart.Method);
                    Assert.Equal(mart.Score is { } score ? words.Score(score) : words["nothing.no_score"], shown.QuerySelector("[data-figure=score]")!.TextContent.Trim());
                    if (mart.Score is not null) Assert.Equal(words.Percent(mart.Coverage!.Value), shown.QuerySelector("[data-figure=coverage]")!.TextContent.Trim());
                    var rank = shown.QuerySelector("[data-figure=rank]")!.TextContent;
                    Assert.StartsWith(mart.Rank is { } place ? words.Say("office.rank_of", words.Number(place), words.Number(mart.Of!.Value)) : words["ranking.not_comparable"], rank.Trim());
                }
            }
        }
    }

    [Fact]
    public async Task ScoresByQuarter_WithAReplacedReport_ShowItAndAGapWhereThereIsNone()
    {
        var page = await host.PageAsync("/en/offices/ICTD");
        var rows = page.QuerySelectorAll("[data-chart=office-scores] tbody tr").Select(row => row.TextContent.Trim()).ToList();
        var expected = Rows("select quarter_code, score_percent from mart_document_score where office_code = 'ICTD' and plan_code = 'nis' order by quarter_key", row => (row.Text("quarter_code"), row.Decimal("score_percent")));
        Assert.Equal(["2019-20 Q4", "2020-21 Q2", "2020-21 Q4"], expected.Select(row => row.Item1));
        foreach (var (quarter, score) in expected)
            Assert.StartsWith(quarter.Replace(" ", ", ", StringComparison.Ordinal) + s_english.Score(score), rows.Single(row => row.StartsWith(quarter.Replace(" ", ", ", StringComparison.Ordinal), StringComparison.Ordinal)));
        Assert.Contains(rows, row => row.StartsWith("2020-21, Q1" + s_english["office.no_scored_report"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sheet_OfAnIndicatorWithOneYear_DrawsNoTrend()
    {
        Assert.Empty((await host.PageAsync("/en/offices/DOJ")).QuerySelectorAll(".sparkline"));
        Assert.Null((await host.PageAsync("/en/offices/DOJ")).QuerySelectorAll("table.sheet th").FirstOrDefault(head => head.TextContent.StartsWith(s_english["sheet.trend"], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Punctuality_OfEveryQuarter_IsTheMarts()
    {
        var page = await host.PageAsync("/en/offices/ICTD");
        foreach (var mart in Rows("select * from mart_submission where office_code = 'ICTD'", row => (Plan: row.Text("plan_code"), Year: row.Text("fiscal_year_code"), No: row.Int("quarter_no"), Status: row.Text("status"), Late: row.IntOrNull("days_late"))))
        {
            var cell = page.QuerySelector($".submissions tr[data-plan={mart.Plan}][data-year='{mart.Year}'] td:nth-of-type({mart.No})")!.TextContent;
            Assert.Contains(s_english[$"submission.{mart.Status}"], cell, StringComparison.Ordinal);
            if (mart.Late > 0) Assert.Contains(s_english.Say("submission.days_late", s_english.Number(mart.Late.Value)), cell, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Warnings_OfTheLatestYear_AreTheMarts()
    {
        var expected = Rows("select indicator_no from mart_early_warning where office_code = 'ICTD' and fiscal_year_code = '2021-22' and is_warned order by indicator_no", row => row.Text("indicator_no"));
        var page = await host.PageAsync("/en/offices/ICTD");
        Assert.Equal(expected, page.QuerySelectorAll("tr[data-indicator]").Select(row => row.GetAttribute("data-indicator")!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Compare_WithOthers_StandsSideBySideAndLeavesGeneratedOnesOut()
    {
        var page = await host.PageAsync("/en/offices/ICTD?compare=MOIND,SYN-A,NOBODY,ICTD&plan=nis");
        Assert.Equal(["Ministry of Industries"], page.QuerySelectorAll(".compared li > a:first-child").Select(link => link.TextContent));
        var score = host.Value("select score_percent from mart_ranking where office_code = 'MOIND' and plan_code = 'nis' and fiscal_year_code = '2021-22' and is_default_method", row => row.Decimal("score_percent"));
        Assert.Equal(s_english.Score(score), page.QuerySelector("tr[data-plan=nis][data-year='2021-22'] td[data-office=MOIND] strong")!.TextContent);
        Assert.Contains(s_english["compare.no_report"], page.QuerySelector("tr[data-plan=nis][data-year='2021-22'] td[data-office=ICTD]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("compare=MOIND", page.QuerySelector(".compared .remove")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-chart=office-compare]"));
    }

    [Theory]
    [InlineData("moind", "Ministry of Industries")]
    [InlineData("Ministry of Industries", "Ministry of Industries")]
    [InlineData("শিল্প", "Ministry of Industries")]
    public async Task Compare_WithATypedNameOrCode_FindsTheOffice(string typed, string name) =>
        Assert.Equal([name], (await host.PageAsync("/en/offices/ICTD?with=" + Uri.EscapeDataString(typed))).QuerySelectorAll(".compared li > a:first-child").Select(link => link.TextContent));

    [Theory]
    [InlineData("ministry", 2)]
    [InlineData("nothing of that name", 0)]
    [InlineData("SYN-A", 0)]
    public async Task Compare_WithATextOfSeveralOrNone_OffersThem(string typed, int choices)
    {
        var page = await host.PageAsync("/en/offices/ICTD?with=" + Uri.EscapeDataString(typed));
        Assert.Equal(choices, page.QuerySelectorAll(".choice").Length);
        Assert.NotNull(page.QuerySelector("#compare ~ [role=status]"));
    }

    [Fact]
    public async Task List_ByTextKindOrParent_HoldsWhatTheOfficesSay()
    {
        Assert.Equal(["DOJ"], await Listed("/en/offices?parent=MOTJ"));
        Assert.Equal(["DOJ"], await Listed("/offices?q=" + Uri.EscapeDataString("পাট অধি")));
        Assert.Equal(["ICTD"], await Listed("/en/offices?kind=division"));
        Assert.Equal(["SYN-A", "SYN-B"], (await Listed("/en/offices?kind=division&data=synthetic")).Order(StringComparer.Ordinal));
        Assert.Empty(await Listed("/en/offices?q=%27%3B--&kind=x&page=-4"));
        Assert.Equal(await Listed("/en/offices"), await Listed("/en/offices?page=9999&data=nonsense"));
    }

    [Fact]
    public async Task Name_ThatIsKnownInOneLanguageOnly_SaysSo()
    {
        var page = await host.PageAsync("/en/offices/DOJ");
        Assert.Equal("bn", page.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Equal(s_english["office.only_bangla"], page.QuerySelector(".one-name")!.TextContent);
        Assert.Null((await host.PageAsync("/offices/DOJ")).QuerySelector(".one-name"));
    }

    async Task<IEnumerable<string>> Listed(string address) => (await host.PageAsync(address)).QuerySelectorAll("tr[data-office]").Select(row => row.GetAttribute("data-office")!);

    IReadOnlyList<T> Rows<T>(string sql, Func<Row, T> read)
    {
        using var lease = host.Warehouse.Lease();
        return lease.Connection.Query(sql, read);
    }
}
