using Microsoft.Playwright;

namespace Shuddhachar.Browser.Tests;

/// <summary>
/// Every page over the samples and over a synthetic nation, in both languages, wide and narrow, light, dark and printed: readable by the rules
/// of WCAG 2.2 AA, in its column, no letter cut, every chart with its table, without a complaint and without a word to another host.
/// </summary>
public class AppearanceTests(BrowserHost samples, NationHost nation)
{
    const int Wide = 1440, Phone = 390;

    static readonly string[] s_ofSamples =
    [
        "/", "/?plan=egov&year=2021-22", "/ranking", "/ranking/2020-21/nis", "/ranking/2021-22/egov", "/enothi", "/gaps?show=all",
        "/gaps?plan=nis&year=2020-21&office=ICTD&section=2", "/indicators", "/indicators/enothi_note_disposal", "/offices", "/offices/ICTD", "/offices/MOIND",
        "/documents/1", "/documents/2", "/quality", "/search?q=ict", "/connect", "/browse", "/nowhere", "/ranking/2022-23/apa", "/print/ranking/2021-22/egov",
        "/print/offices/ICTD", "/offices/ICTD?compare=MOIND&plan=nis", "/documents/1/findings", "/quality?by=document",
    ];

    static readonly string[] s_ofNation =
    [
        "/?data=synthetic", "/ranking", "/ranking/2023-24/egov?data=synthetic", "/enothi?data=synthetic&offices=SYN-ICTD", "/gaps?data=synthetic",
        "/gaps?data=synthetic&plan=egov&rows=ministries&columns=years", "/gaps?office=SYN-ICTD&plan=nis", "/indicators?data=synthetic",
        "/indicators/egov_training?data=synthetic", "/indicators/innovative_idea?data=synthetic", "/offices", "/offices/SYN-ICTD", "/quality",
        "/search?q=ministry", "/ranking/2023-24/nis?data=synthetic&sort=change&offices=SYN-ICTD,SYN-MOPA", "/print/ranking/2023-24/nis?data=synthetic",
        "/offices/SYN-ICTD?compare=SYN-MOF-FD", "/quality?data=synthetic",
    ];

    static readonly (Look First, Look Second)[] s_looks =
    [
        (new("", Wide, ColorScheme.Light), new("/en", Phone, ColorScheme.Dark)),
        (new("/en", Wide, ColorScheme.Dark), new("", Phone, ColorScheme.Light)),
    ];

    sealed record Look(string Root, int Width, ColorScheme Scheme);

    public static TheoryData<bool, string> Pages => [.. s_ofSamples.Select(address => (false, address)), .. s_ofNation.Select(address => (true, address))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_InEveryLook_BreaksNoRuleOfWcagAndFits(bool isOfNation, string address)
    {
        var host = isOfNation ? nation : samples;
        // each page in two of the four looks, in turn: all four see half of the pages
        var (first, second) = s_looks[(isOfNation ? s_ofNation : s_ofSamples).IndexOf(address) % s_looks.Length];
        foreach (var look in new[] { first, second })
        {
            await using var watched = await host.OpenAsync(InRoot(look.Root, address), look.Width, scheme: look.Scheme);
            var page = watched.Page;
            Assert.Equal([], await Appearance.FaultsAsync(page));
            Assert.Equal([], watched.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Help_BesideAMeasure_OpensByKeyboardAndBreaksNoRule()
    {
        await using var watched = await samples.OpenAsync("/en");
        var page = watched.Page;
        await page.Locator(".help").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator(".help-text:popover-open").IsVisibleAsync());
        Assert.Equal([], await Appearance.ViolationsAsync(page));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator(".help-text:popover-open").CountAsync());
    }

    [Fact]
    public async Task Bangla_OnAnyComputer_IsWrittenInOurFont()
    {
        await using var watched = await samples.OpenAsync("/");
        var loaded = await watched.Page.EvaluateAsync<string[]>("() => [...document.fonts].filter(f => f.status === 'loaded').map(f => f.weight)");
        Assert.Contains("400", loaded);
        Assert.Contains("700", loaded);
    }

    static string InRoot(string root, string address) => root.Length == 0 ? address : root + (address == "/" || address.StartsWith("/?", StringComparison.Ordinal) ? address[1..] : address);
}
