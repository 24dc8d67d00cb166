using Microsoft.Playwright;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Browser.Tests;

/// <summary>The main story as a reader walks it, found by role and by the page's own text.</summary>
public class StoryTests(BrowserHost host)
{
    static readonly Words s_bangla = Words.In(Language.Bangla);
    static readonly Words s_english = Words.In(Language.English);

    [Fact]
    public async Task Overview_OfTheSamples_ShowsFiveReportsAndTheENothiRates()
    {
        await using var page = await host.OpenAsync("/");
        var main = page.Page.GetByRole(AriaRole.Main);

        Assert.Equal(s_bangla.Number(5), await main.Locator("[data-figure=documents]").TextContentAsync());
        foreach (var rate in new[] { 98.6m, 60m, 97.83m })
            Assert.True(await main.GetByText(s_bangla.Percent(rate), new() { Exact = true }).First.IsVisibleAsync(), $"{rate}");
    }

    [Fact]
    public async Task Story_FromOverviewToThePrintedLine_IsOneLinkAtATime()
    {
        var score = host.Value(
            "select score_percent from mart_ranking where plan_code = 'nis' and fiscal_year_code = '2020-21' and is_comparable",
            row => row.Decimal("score_percent"));
        await using var watched = await host.OpenAsync("/en");
        var page = watched.Page;

        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("National Integrity.*2020-21") }).ClickAsync();
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Information and Communication Technology Division" });
        Assert.Equal(s_english.Score(score), (await row.Locator("[data-figure=score]").TextContentAsync())!.Trim());

        await row.GetByRole(AriaRole.Link).First.ClickAsync();
        Assert.Contains("87.97 of 88", await page.Locator("[data-figure=nis_pro_rata]").TextContentAsync(), StringComparison.Ordinal);

        var repaired = page.Locator(".cell.repaired").First;
        await repaired.ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/documents/", StringComparison.Ordinal));
        var line = page.Locator($"#{page.Url.Split('#')[1]}");
        Assert.True(await line.IsVisibleAsync());
        Assert.Empty(watched.Complaints);
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
        await watched.Page.GetByLabel(s_english["gaps.plan"]).SelectOptionAsync("egov");
        await watched.Page.GetByRole(AriaRole.Button, new() { Name = s_english["gaps.apply"] }).ClickAsync();
        await watched.Page.WaitForURLAsync(url => url.Contains("plan=egov", StringComparison.Ordinal));
        Assert.Equal("egov", await watched.Page.GetByLabel(s_english["gaps.plan"]).InputValueAsync());
    }
}
