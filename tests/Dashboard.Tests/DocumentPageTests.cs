using System.Net;
using System.Text;
using Shuddhachar.Dashboard.Queries;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>A report's lines and cells link to each other, also in a long one; its findings go out as a letter and as a table.</summary>
public class DocumentPageTests(HistoryHost host) : IClassFixture<HistoryHost>
{
    static readonly Words s_english = Words.In(Language.English);

    [Theory]
    [InlineData("/documents/1")]
    [InlineData("/en/documents/2")]
    [InlineData("/documents/7?lines=2")]
    public async Task Cell_AndItsPrintedField_LinkToEachOther(string address)
    {
        var page = await host.PageAsync(address);
        var fields = page.QuerySelectorAll("a.field[href]").ToList();
        Assert.NotEmpty(fields);
        foreach (var field in fields)
        {
            var cell = page.GetElementById(field.GetAttribute("href")![1..]);
            Assert.True(cell is not null, field.OuterHtml);
            var (path, anchor) = Parts(cell.GetAttribute("href")!);
            Assert.Equal(field.Id, anchor);
            Assert.NotNull((await host.PageAsync(path)).GetElementById(anchor));
        }
    }

    [Fact]
    public async Task Line_OfALongReport_StandsOnThePageThatItsLinkNames()
    {
        var first = await host.PageAsync("/en/documents/7");
        Assert.Equal(DocumentView.LinesPerPage, first.QuerySelectorAll(".lines li").Length);
        Assert.NotNull(first.GetElementById("line-1"));
        Assert.Null(first.GetElementById("line-321"));

        var sheet = await host.PageAsync("/en/offices/MOIND?document=7");
        var (path, anchor) = Parts(sheet.QuerySelector("table.sheet tbody tr:not(.section) td:last-child a")!.GetAttribute("href")!);
        Assert.Equal("/en/documents/7?lines=2", path);
        Assert.Contains("৪", (await host.PageAsync(path)).GetElementById(anchor)!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HistoryHost.LongLines - 2 * DocumentView.LinesPerPage, (await host.PageAsync("/en/documents/7?lines=3")).QuerySelectorAll(".lines li").Length);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("4")]
    [InlineData("99999999999")]
    [InlineData("x")]
    public async Task Lines_OfAPageThatIsNotThere_AreTheFirst(string lines) =>
        Assert.NotNull((await host.PageAsync($"/documents/7?lines={lines}")).GetElementById("line-1"));

    [Fact]
    public async Task Repairs_ShowPrintedAndFinalValueRuleAndProof()
    {
        var repair = (await host.PageAsync("/documents/1")).QuerySelector(".repairs tr[data-code=VAL401]")!;
        Assert.Equal("৮", repair.QuerySelector("[data-figure=printed]")!.TextContent.Trim());
        Assert.Equal("৪", repair.QuerySelector("[data-figure=final]")!.TextContent.Trim());
        Assert.Contains("১+১+১+১ = ৪", repair.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_OfAReport_NamesEveryFindingOnceByWhatIsToBeDone()
    {
        var count = host.Value("select count(*) as findings from mart_finding where document_key = 1", row => row.Long("findings"));
        var page = await host.PageAsync("/en/documents/1/findings");
        Assert.Equal(count, page.QuerySelectorAll(".request li").Length);
        Assert.Equal(["confirm", "correct"], page.QuerySelectorAll(".request").Select(group => group.GetAttribute("data-request")!));
        Assert.Contains("1+1+1+1", page.QuerySelector("[data-request=confirm]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Information and Communication Technology Division", page.QuerySelector(".letter-head")!.TextContent, StringComparison.Ordinal);
        await host.PageAsync("/documents/999/findings", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "করণীয়", "মান হিসেবে পড়া যায় না")]
    [InlineData("/en", "Request", "It cannot be read as a value")]
    public async Task File_OfFindings_OpensInASpreadsheetAndRunsNothing(string root, string head, string message)
    {
        using var response = await host.Client.GetAsync(new Uri($"{root}/documents/7/findings.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        Assert.Contains(head.Normalize(), lines[0].Split(','));
        Assert.Contains(message.Normalize(), lines[1], StringComparison.Ordinal);
        Assert.Contains("'" + HistoryHost.Formula, lines[1], StringComparison.Ordinal);
        Assert.Contains("attachment", response.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_OfAReportThatIsNotThere_IsNotFound()
    {
        using var response = await host.Client.GetAsync(new Uri("/en/documents/999/findings.csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(s_english.Say("missing.document", "999"), await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    static (string Path, string Anchor) Parts(string href) => (href.Split('#')[0], href.Split('#')[1]);
}
