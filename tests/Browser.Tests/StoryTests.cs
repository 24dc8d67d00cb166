using Microsoft.Playwright;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Browser.Tests;

/// <summary>The main story as a reader walks it, found by role and by the page's own text.</summary>
public class StoryTests(BrowserHost host)
{
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    /// <summary>Where each page of the story leads on, as a reader tabs to it.</summary>
    static readonly (string Link, string LeadsTo)[] s_story =
    [
        ("#ranking a", "/en/ranking/2020-21/nis"),
        ("tr[data-office=ICTD] th a", "/en/offices/ICTD"),
        ("main a[href*='/indicators/']", "/en/indicators/"),
        ("main tbody a[href*='/documents/']", "/en/documents/"),
    ];

    [Fact]
    public async Task Story_ByKeyboardAlone_LeadsFromOverviewToThePrintedLine()
    {
        await using var watched = await host.OpenAsync("/en?plan=nis&year=2020-21");
        var page = watched.Page;
        foreach (var (link, leadsTo) in s_story)
        {
            await TabToAsync(page, link);
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync(url => url.Contains(leadsTo, StringComparison.Ordinal));
        }
        var line = page.Locator($"#{page.Url.Split('#')[1]}");
        Assert.True(await line.IsVisibleAsync());
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task Score_OnOverviewRankingAndOffice_IsTheMartsEverywhere()
    {
        var score = host.Value(
            "select score_percent from mart_ranking where plan_code = 'nis' and fiscal_year_code = '2020-21' and is_comparable",
            row => row.Decimal("score_percent"));
        foreach (var (address, words) in new[] { ("/en?plan=nis&year=2020-21", s_english), ("/?plan=nis&year=2020-21", s_bangla), ("/en/ranking/2020-21/nis", s_english), ("/ranking/2020-21/nis", s_bangla) })
        {
            await using var watched = await host.OpenAsync(address);
            Assert.Equal(words.Score(score), (await watched.Page.Locator("tr[data-office=ICTD] [data-figure=score]").First.TextContentAsync())!.Trim());
        }
    }

    [Fact]
    public async Task Address_OpenedInAFreshBrowser_RestoresTheView()
    {
        foreach (var address in new[] { "/en/ranking/2021-22/egov?method=egov_step&ties=dense&sort=name", "/en/gaps?plan=egov&year=2021-22&show=all", "/en/offices/ICTD?compare=MOIND&plan=egov", "/en/quality?by=form" })
        {
            await using var first = await host.OpenAsync(address);
            await using var fresh = await host.OpenAsync(first.Page.Url);
            Assert.Equal(await first.Page.Locator("main").InnerTextAsync(), await fresh.Page.Locator("main").InnerTextAsync());
        }
    }

    /// <summary>Presses Tab until the focus is on what the selector names first.</summary>
    static async Task TabToAsync(IPage page, string selector)
    {
        const int Most = 600;
        var wanted = page.Locator(selector).First;
        for (var pressed = 0; pressed < Most; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("link => link === document.activeElement")) return;
        }
        Assert.Fail($"{page.Url}: {selector} is not reached by {Most} times Tab");
    }

    [Fact]
    public async Task LanguageSwitch_OnAPageWithState_KeepsPageAndState()
    {
        await using var watched = await host.OpenAsync("/ranking/2021-22/egov?method=egov_step&ties=dense");
        var page = watched.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = s_bangla["layout.other_language"] }).ClickAsync();

        Assert.EndsWith("/en/ranking/2021-22/egov?method=egov_step&ties=dense", page.Url, StringComparison.Ordinal);
        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(s_english["nav.ranking"], (await page.Locator("[aria-current=page]").TextContentAsync())!.Trim());
    }

    [Fact]
    public async Task Keyboard_FirstStop_SkipsToTheContent()
    {
        await using var watched = await host.OpenAsync("/en/gaps");
        await watched.Page.Keyboard.PressAsync("Tab");
        Assert.Equal(s_english["layout.skip"], await watched.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        await watched.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await watched.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task Filter_OfGaps_PutsTheChoiceIntoTheAddress()
    {
        await using var watched = await host.OpenAsync("/en/gaps");
        await watched.Page.Locator("select[name=plan]").SelectOptionAsync("egov");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = s_english["gaps.apply"] }).ClickAsync();
        await watched.Page.WaitForURLAsync(url => url.Contains("plan=egov", StringComparison.Ordinal));
        Assert.Equal("egov", await watched.Page.Locator("select[name=plan]").InputValueAsync());
    }
}
