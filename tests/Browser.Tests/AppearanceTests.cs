using System.Reflection;
using System.Text.Json;
using Microsoft.Playwright;

namespace Shuddhachar.Browser.Tests;

/// <summary>Every main page, light and dark, wide and narrow: readable by the rules of WCAG 2.2 AA, in its column, without a complaint.</summary>
public class AppearanceTests(BrowserHost host)
{
    const int Wide = 1440, Phone = 390;
    static readonly string[] s_pages =
    [
        "/", "/en", "/ranking", "/ranking/2020-21/nis", "/en/ranking/2021-22/egov", "/enothi", "/en/enothi", "/gaps?show=all", "/offices",
        "/en/offices/ICTD", "/offices/MOIND", "/documents/1", "/en/documents/2", "/quality", "/en/connect", "/nowhere",
    ];

    /// <summary>What makes the page scroll sideways, when it does.</summary>
    const string TooWide =
        """
        () => document.documentElement.scrollWidth <= innerWidth ? '' : innerWidth + ': ' + [...document.querySelectorAll('body *')]
          .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll'))
          .slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(' | ')
        """;

    public static TheoryData<string> Pages => [.. s_pages];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_WideAndLightOrNarrowAndDark_BreaksNoRuleOfWcagAndFits(string address)
    {
        foreach (var (scheme, width) in new[] { (ColorScheme.Light, Wide), (ColorScheme.Dark, Phone) })
        {
            await using var watched = await host.OpenAsync(address, width, scheme: scheme);
            await watched.Page.EvaluateAsync(Axe());
            var result = await watched.Page.EvaluateAsync<JsonElement>(
                "() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })");
            var violations = result.GetProperty("violations").EnumerateArray()
                .Select(violation => $"{violation.GetProperty("id")}: {violation.GetProperty("nodes")[0].GetProperty("html")} {violation.GetProperty("nodes")[0].GetProperty("failureSummary")}");
            Assert.Equal([], violations);
            Assert.Equal([], watched.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)));
            Assert.Equal("", await watched.Page.EvaluateAsync<string>(TooWide));
        }
    }

    [Fact]
    public async Task Bangla_OnAnyComputer_IsWrittenInOurFont()
    {
        await using var watched = await host.OpenAsync("/");
        var loaded = await watched.Page.EvaluateAsync<string[]>("() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.weight)");
        Assert.Contains("400", loaded);
        Assert.Contains("700", loaded);
    }

    static string Axe()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("axe.js")!;
        using var reader = new StreamReader(stream);
        return $"() => {{ {reader.ReadToEnd()} }}";
    }
}
