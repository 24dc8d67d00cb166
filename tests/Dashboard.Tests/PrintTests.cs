using System.Net;
using System.Text;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>The documents for paper say what the marts hold, stand alone, and become a PDF where there is a Chromium.</summary>
public class PrintTests(DashboardHost host)
{
    static readonly Words s_english = Words.In(Language.English);

    [Fact]
    public async Task Ranking_ForPaper_HasCoverTableReasonsAndMethodWithoutLinks()
    {
        var document = (await host.PageAsync("/en/print/ranking/2021-22/egov?method=egov_step&ties=dense")).QuerySelector(".document")!;
        var score = host.Value("select score_percent from mart_ranking where office_code = 'ICTD' and method_code = 'egov_step'", row => row.Decimal("score_percent"));

        Assert.Equal(s_english.Score(score), document.QuerySelector("[data-office=ICTD] [data-figure=score]")!.TextContent.Trim());
        Assert.Contains("Snapshot 1", document.QuerySelector(".cover")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("not an official result", document.QuerySelector(".cover")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1, 1, 2", document.QuerySelector(".how")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("template 2015-16", document.QuerySelector(".how")!.TextContent, StringComparison.Ordinal);
        Assert.Single(document.QuerySelectorAll(".names [data-office=DOJ]"));
        Assert.Empty(document.QuerySelectorAll("a[href]"));
        Assert.Null(document.QuerySelector(".synthetic"));
    }

    [Fact]
    public async Task Ranking_ForPaper_CountsTheFindingsOfTheRankedOffices()
    {
        var cells = (await host.PageAsync("/en/print/ranking/2020-21/nis")).QuerySelectorAll("[data-findings=ICTD] td").Select(cell => cell.TextContent);
        Assert.Equal(["1", "1", "0", "NOR301, VAL401"], cells);
    }

    [Fact]
    public async Task Office_ForPaper_HasItsFiguresSheetFindingsAndPunctuality()
    {
        var document = (await host.PageAsync("/en/print/offices/ICTD")).QuerySelector(".document")!;
        var (score, rank) = host.Value(
            "select score_percent, rank_competition from mart_ranking where office_code = 'ICTD' and method_code = 'nis_pro_rata'",
            row => (row.Decimal("score_percent"), row.Int("rank_competition")));
        var figures = document.QuerySelector("[data-method=nis_pro_rata]")!;

        Assert.Equal(s_english.Score(score), figures.QuerySelector("[data-figure=score]")!.TextContent.Trim());
        Assert.Equal(s_english.Say("print.rank_of", s_english.Number(rank), s_english.Number(1)), figures.QuerySelector("[data-figure=rank]")!.TextContent.Trim());
        Assert.Contains("75%", document.QuerySelector(".printed-sheet")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("date not known", document.TextContent, StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll("a[href]"));
    }

    [Theory]
    [InlineData("/print/ranking/2020-21/nis.pdf")]
    [InlineData("/en/print/offices/ICTD.pdf")]
    public async Task Pdf_WhereThereIsAChromium_IsOneElseALineSaysSo(string address)
    {
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var content = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

        if (response.StatusCode == HttpStatusCode.NotImplemented)
        {
            Assert.Contains("Chromium", Encoding.UTF8.GetString(content).Replace("ক্রোমিয়াম".Normalize(), "Chromium", StringComparison.Ordinal), StringComparison.Ordinal);
            return;
        }
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("%PDF-", Encoding.ASCII.GetString(content, 0, 5));
    }

    [Theory]
    [InlineData("/en/print/ranking/2020-21/nothing.pdf")]
    [InlineData("/en/print/offices/NOBODY.pdf")]
    [InlineData("/en/print/offices/ICTD.pdf?snapshot=99")]
    public async Task Pdf_OfSomethingUnknown_IsNotFoundInOneLine(string address)
    {
        using var response = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.DoesNotContain('\n', await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
