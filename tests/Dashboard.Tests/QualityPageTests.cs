using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>Reading quality: each sum equals the mart's, generated documents stay apart, changes and loads are named.</summary>
public class QualityPageTests(HistoryHost host) : IClassFixture<HistoryHost>
{
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    [Theory]
    [InlineData("office", "office_code", "real")]
    [InlineData("form", "form_code", "real")]
    [InlineData("year", "fiscal_year_code", "real")]
    [InlineData("document", "cast(document_key as varchar)", "real")]
    [InlineData("office", "office_code", "synthetic")]
    public async Task Cells_ByAnyChoice_AreTheSumsOfTheMart(string by, string column, string data)
    {
        var where = $"is_synthetic = {(data == "synthetic" ? "true" : "false")}";
        foreach (var (root, words) in new[] { ("", s_bangla), ("/en", s_english) })
        {
            var page = await host.PageAsync($"{root}/quality?by={by}&data={data}");
            foreach (var mart in Rows($"select {column} as code, cast(sum(cell_count) as bigint) as cells, cast(sum(quarantined_cell_count) as bigint) as quarantined from mart_quality where {where} group by 1", row => (Code: row.Text("code"), Cells: row.Long("cells"), Quarantined: row.Long("quarantined"))))
            {
                var row = page.QuerySelector($"[data-row='{mart.Code}']")!;
                Assert.Equal(words.Number(mart.Cells), row.QuerySelector("[data-figure=cells]")!.TextContent);
                Assert.StartsWith(words.Number(mart.Quarantined), row.QuerySelector("[data-figure=quarantined]")!.TextContent);
            }
            var total = host.Value($"select cast(sum(cell_count) as bigint) as cells from mart_quality where {where}", row => row.Long("cells"));
            Assert.Equal(words.Number(total), page.QuerySelector("[data-figure=total]")!.TextContent);
            Assert.NotNull(page.QuerySelector("[data-chart=quality-cells] tbody tr"));
        }
    }

    [Fact]
    public async Task Kinds_OfFindings_AreCountedAsInTheMart()
    {
        var page = await host.PageAsync("/en/quality");
        foreach (var (code, count) in Rows("select code, cast(sum(finding_count) as bigint) as findings from mart_quality_office where not is_synthetic group by code", row => (row.Text("code"), row.Long("findings"))))
            Assert.Equal(s_english.Number(count), page.QuerySelector($"tr[data-code={code}] [data-figure=count]")!.TextContent);
    }

    [Fact]
    public async Task Changes_OfAllKindsOrOne_SayBeforeAfterAndCause()
    {
        var page = await host.PageAsync("/en/quality");
        Assert.Equal(["rank", "score", "figure"], page.QuerySelectorAll("tr[data-kind]").Select(row => row.GetAttribute("data-kind")!));
        var rank = page.QuerySelector("tr[data-kind=rank]")!;
        Assert.Equal("3", rank.QuerySelector("[data-figure=before]")!.TextContent);
        Assert.Contains(s_english.Say("office.places_up", "2"), rank.TextContent, StringComparison.Ordinal);
        Assert.Contains(s_english["changes.nothing"], page.QuerySelector("tr[data-kind=score]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["figure"], (await host.PageAsync("/quality?change=figure")).QuerySelectorAll("tr[data-kind]").Select(row => row.GetAttribute("data-kind")!));
    }

    [Fact]
    public async Task Loads_NameEachFileAndWhyItWasRefused()
    {
        var loads = (await host.PageAsync("/en/quality")).QuerySelectorAll("tr[data-load]").Select(row => row.TextContent).ToList();
        Assert.Equal(2, loads.Count);
        Assert.Contains("REC201", loads[0], StringComparison.Ordinal);
        Assert.Contains("10:20", loads[0], StringComparison.Ordinal);
        Assert.Contains("report-a.txt", loads[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Snapshots_AreListedWithALinkToEach()
    {
        var row = (await host.PageAsync("/en/quality")).QuerySelector("tr[data-snapshot='1']")!;
        Assert.Equal("/en?snapshot=1", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(s_english["snapshots.shown"], row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("by=-1&change=7&data=x&page=0&changes=-3&files=99999999999")]
    [InlineData("by=Office&page=500&changes=500&files=500")]
    [InlineData("by=%27%3B--&by=form")]
    public async Task Page_WithAnUnknownChoice_ShowsItsDefault(string query) =>
        Assert.Equal(3, (await host.PageAsync("/en/quality?" + query)).QuerySelectorAll("tr[data-row]").Length);

    IReadOnlyList<T> Rows<T>(string sql, Func<Row, T> read)
    {
        using var lease = host.Warehouse.Lease();
        return lease.Connection.Query(sql, read);
    }
}
