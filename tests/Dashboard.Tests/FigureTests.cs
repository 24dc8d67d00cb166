using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>Each figure on a page equals the mart's, in both languages.</summary>
public class FigureTests(DashboardHost host)
{
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    [Fact]
    public async Task Ranking_OfThePlanAndYear_ShowsScoreRankAndCoverageOfTheMart()
    {
        var (score, coverage, rank) = host.Value(
            "select score_percent, coverage_percent, rank_competition from mart_ranking where office_code = 'ICTD' and plan_code = 'nis'",
            row => (row.Decimal("score_percent"), row.Decimal("coverage_percent"), row.Int("rank_competition")));

        foreach (var (address, words) in Both("/ranking/2020-21/nis"))
        {
            var row = (await host.PageAsync(address)).QuerySelector("[data-office=ICTD]")!;
            Assert.Equal(words.Number(rank), row.QuerySelector(".rank")!.TextContent.Trim());
            Assert.Equal(words.Score(score), row.QuerySelector("[data-figure=score]")!.TextContent.Trim());
            Assert.Contains(words.Percent(coverage), row.TextContent, StringComparison.Ordinal);
            Assert.Contains(words["status.quarantined"], row.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Ranking_OfAPlanWithoutAchievements_ListsItAsNotComparableWithoutAZero()
    {
        var row = (await host.PageAsync("/en/ranking/2020-21/nis")).QuerySelector("[data-office=MOIND]")!;

        Assert.Null(row.QuerySelector(".rank"));
        Assert.Contains("plan only", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("not scored", row.QuerySelector("[data-figure=score]")!.TextContent.Trim());
        Assert.DoesNotMatch(@"(?<![\d.])0(\.0+)?(?![\d.])", row.TextContent);
    }

    [Fact]
    public async Task Pages_OfAPlanWithoutAMethod_SaySoAndShowNoMark()
    {
        foreach (var (address, words) in Both("/ranking/2022-23/grs").Concat(Both("/offices/MOIND?document=5")).Concat(Both("/documents/5")).Concat(Both("/ranking")))
        {
            var text = (await host.PageAsync(address)).QuerySelector("main")!.TextContent;
            Assert.Contains(words[address.Contains("2022-23", StringComparison.Ordinal) ? "ranking.no_method" : "status.no_method"], text, StringComparison.Ordinal);
            Assert.DoesNotContain(words.Score(0), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Document_PrintedBetweenPipes_MarksTheRepairedField() =>
        Assert.Equal("৬ → ৫", (await host.PageAsync("/documents/5")).QuerySelector("#line-1 .repaired")!.TextContent.Trim());

    [Fact]
    public async Task Ranking_ByTheStepMethod_ShowsThatMethodsScore()
    {
        foreach (var method in new[] { "egov_linear", "egov_step" })
        {
            var score = host.Value(
                $"select score_percent from mart_ranking where office_code = 'ICTD' and method_code = '{method}'", row => row.Decimal("score_percent"));
            var page = await host.PageAsync($"/en/ranking/2021-22/egov?method={method}");
            Assert.Equal(s_english.Score(score), page.QuerySelector("[data-office=ICTD] [data-figure=score]")!.TextContent.Trim());
            Assert.Contains("inferred", page.QuerySelector(".note")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Office_WithTwoMethods_ShowsBothSums()
    {
        var page = await host.PageAsync("/en/offices/ICTD");
        Assert.Equal("8.70 of 9", page.QuerySelector("[data-figure=egov_linear]")!.TextContent.Trim());
        Assert.Equal("8.40 of 9", page.QuerySelector("[data-figure=egov_step]")!.TextContent.Trim());
        Assert.Equal("10.97 of 11", page.QuerySelector("[data-figure=nis_pro_rata]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Overview_Tiles_CountWhatIsLoaded()
    {
        var (documents, offices) = host.Value(
            "select count(*) as documents, count(distinct office_key) as offices from mart_document", row => (row.Long("documents"), row.Long("offices")));
        foreach (var (address, words) in Both(""))
        {
            var page = await host.PageAsync(address.Length == 0 ? "/" : address);
            Assert.Equal(words.Number(documents), page.QuerySelector("[data-figure=documents]")!.TextContent);
            Assert.Equal(words.Number(offices), page.QuerySelector("[data-figure=offices]")!.TextContent);
        }
    }

    [Fact]
    public async Task Sheet_CellsThatAreNothing_SayWhichNothing()
    {
        var report = (await host.PageAsync("/en/offices/ICTD?document=1")).Body!.TextContent;
        Assert.Contains("unreadable", report, StringComparison.Ordinal);
        Assert.Contains("not applicable", report, StringComparison.Ordinal);
        Assert.Contains("not due yet", (await host.PageAsync("/en/offices/ICTD?document=2")).Body!.TextContent, StringComparison.Ordinal);
        var plan = await host.PageAsync("/en/offices/MOIND?document=4");
        Assert.Contains("not reported", plan.QuerySelector("table.sheet")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("blank", plan.QuerySelector("table.sheet")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_WithARepair_ShowsPrintedAndFinalValueAndTheFinding()
    {
        var page = await host.PageAsync("/documents/1");
        Assert.Equal("৮ → ৪", page.QuerySelector("#line-1 .repaired")!.TextContent.Trim());
        Assert.Contains("has-warning", page.QuerySelector("#line-1")!.ClassName!, StringComparison.Ordinal);
        var finding = page.QuerySelector("[data-request=confirm] li[data-code=VAL401]")!.TextContent;
        Assert.Contains(s_bangla.Digits("1+1+1+1 = 4"), finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quality_Total_IsTheSumOfTheMart()
    {
        var cells = host.Value("select cast(sum(cell_count) as bigint) as cells from mart_quality", row => row.Long("cells"));
        var total = (await host.PageAsync("/en/quality")).QuerySelector("tfoot [data-figure=total]")!;
        Assert.Equal(s_english.Number(cells), total.TextContent);
    }

    [Fact]
    public async Task Footer_OfAnyPage_NamesSnapshotAndCode()
    {
        var footer = (await host.PageAsync("/en")).QuerySelector("footer")!.TextContent;
        Assert.Contains("Snapshot 1", footer, StringComparison.Ordinal);
        Assert.Contains("abc1234", footer, StringComparison.Ordinal);
        Assert.Contains("not official", footer, StringComparison.Ordinal);
    }

    static (string Address, Words Words)[] Both(string address) => [(address, s_bangla), ("/en" + address, s_english)];
}
