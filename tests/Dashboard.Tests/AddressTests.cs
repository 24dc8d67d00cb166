using System.Net;
using System.Text.RegularExpressions;
using Shuddhachar.Dashboard.Tests.Fixture;

namespace Shuddhachar.Dashboard.Tests;

public partial class AddressTests(DashboardHost host)
{
    static readonly string[] s_pages =
    [
        "", "/ranking", "/ranking/2020-21/nis", "/ranking/2021-22/egov?sort=score&q=ict&offices=ICTD&reason=not_a_ranked_office", "/print/ranking/2021-22/egov", "/print/offices/ICTD", "/ranking/2021-22/egov?method=egov_step&ties=dense", "/enothi", "/gaps",
        "/gaps?plan=egov&year=2021-22&office=ICTD&show=all", "/offices", "/offices/ICTD", "/offices/ICTD?document=1", "/offices/MOTJ",
        "/documents/1", "/documents/4", "/documents/aaaaaaaaaaaa", "/quality",
        "/offices?q=jute&kind=department&parent=MOTJ&data=real", "/offices/ICTD?document=1&compare=MOIND%2CMOTJ&plan=nis", "/offices/ICTD?with=MOIND",
        "/gaps?plan=nis&year=2020-21&ministry=ICTD&columns=years&rows=ministries&size=10&quarter=1", "/enothi?from=2021-22&sort=drop&offices=ICTD,DOJ",
        "/indicators", "/indicators/enothi_note_disposal?sort=name&show=met",
        "/documents/1/findings", "/documents/1?lines=1", "/quality?by=document&change=rank&data=real&page=1", "/connect",
    ];

    static readonly string[] s_unknown =
    [
        "/nowhere", "/offices/NOBODY", "/offices/%27%3B--", "/documents/999", "/documents/0", "/documents/99999999999", "/documents/x",
        "/documents/ffffffffffff", "/ranking/1899-00/nis", "/ranking/2020-21/nothing", "/ranking/2020-21/%25", "/print/ranking/1899-00/nis",
        "/print/ranking/2020-21/nothing", "/print/offices/NOBODY", "/documents/999/findings", "/indicators/nothing", "/indicators/%27%3B--",
    ];

    static readonly string[] s_fallsBack =
    [
        "/search?q=%EF%BF%BE", "/offices/ICTD?with=%EF%BF%BE&compare=%EF%BF%BE", "/offices?q=%EF%BF%BE", "/ranking/2020-21/nis?q=%EF%BF%BE", "/enothi?q=%EF%BF%BE", "/indicators/enothi_note_disposal?q=a%EF%BF%BEb",
            "/ranking/2020-21/nis?method=nonsense&ties=7", "/ranking/2020-21/nis?sort=x&dir=x&page=0&rest=99999999999&data=x&peer=x&reason=x&offices=,",
            "/print/ranking/2020-21/nis?method=nonsense&ties=7&data=x", "/gaps?show=-1&page=0", "/gaps?page=99999999999999", "/gaps?page=500&plan=x",
            "/offices/ICTD?document=nonsense", "/offices/ICTD?document=3", "/offices/ICTD?compare=%2C%2C&plan=%00", "/offices?kind=x&page=-1&data=7",
            "/documents/1?lines=%27", "/quality?by=%00&page=x",
    ];

    public static TheoryData<string> Pages => [.. s_pages];

    public static TheoryData<string> Unknown => [.. s_unknown];

    public static TheoryData<string> FallsBack => [.. s_fallsBack];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InBothLanguages_NamesItsLanguageAndLinksToTheOther(string address)
    {
        var bangla = await host.PageAsync(address.Length == 0 ? "/" : address);
        var english = await host.PageAsync("/en" + address);

        Assert.Equal("bn", bangla.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/en" + address, bangla.QuerySelector("a.language")!.GetAttribute("href"));
        Assert.Equal(address.Length == 0 ? "/" : address, english.QuerySelector("a.language")!.GetAttribute("href"));
        Assert.NotEqual(bangla.Title, english.Title);
        Assert.Single(bangla.QuerySelectorAll("h1"));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Page_OfSomethingUnknown_IsNotFoundInItsLanguage(string address)
    {
        Assert.Contains("পাওয়া যায়নি".Normalize(), (await host.PageAsync(address, HttpStatusCode.NotFound)).Title);
        Assert.Contains("Not found", (await host.PageAsync("/en" + address, HttpStatusCode.NotFound)).Title);
    }

    [Theory]
    [MemberData(nameof(FallsBack))]
    public async Task Page_WithAnUnknownChoice_ShowsItsDefault(string address) => await host.PageAsync(address);

    [Fact]
    public async Task Link_OfAnyPage_LeadsToAPage()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(["/", "/en"]);
        while (waiting.TryDequeue(out var address))
        {
            var page = await host.PageAsync(address);
            // choices combine without end: those of a page with one of them are those of pages with none
            if (address.Contains('?', StringComparison.Ordinal)) continue;
            // the last two ask whoever is not signed in to do so
            foreach (var link in page.QuerySelectorAll("a[href]:not([download], [href*='.pdf'], [href$='/intake'], [href$='/account'])"))
            {
                var href = link.GetAttribute("href")!;
                var hash = href.IndexOf('#', StringComparison.Ordinal);
                if (hash == 0)
                    Assert.True(page.GetElementById(href[1..]) is not null, $"{address} has no {href}");
                var path = hash >= 0 ? href[..hash] : href;
                if (path.Length > 0 && !path.StartsWith("/odata", StringComparison.Ordinal) && !path.Contains("snapshot=", StringComparison.Ordinal) && seen.Add(path))
                    waiting.Enqueue(path);
            }
        }
        Assert.InRange(seen.Count, 40, 600);
    }

    [Fact]
    public async Task Link_ToAPrintedLine_LeadsToThatLine()
    {
        var sheet = await host.PageAsync("/en/offices/ICTD?document=1");
        var cell = sheet.QuerySelector("a.cell.repaired")!.GetAttribute("href")!;
        var parts = cell.Split('#');

        var line = (await host.PageAsync(parts[0])).GetElementById(parts[1])!;

        Assert.Contains("৮", line.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_OfAnyPage_ForbidsForeignScriptsAndOtherHosts()
    {
        using var response = await host.Client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(["/assets/snapshot.js"], Script().Matches(html).Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("http://", html.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_ToAnotherHostName_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    /// <summary>Each script, with where it comes from; one without an address of its own comes from nowhere.</summary>
    [GeneratedRegex("""<script(?: type="module" src="([^"?]*)[^"]*"|)""", RegexOptions.IgnoreCase)]
    private static partial Regex Script();
}
