using Microsoft.Playwright;
using Shuddhachar.Dashboard.Text;
using Shuddhachar.Testing;

namespace Shuddhachar.Browser.Tests;

/// <summary>An open page while a load publishes: it goes on working, then offers the new snapshot; the one before can still be seen.</summary>
public sealed class PublishTests : IAsyncLifetime
{
    const string Sample = "egov-2021-22-q2-jute.txt";

    static readonly Words s_english = Words.In(Language.English);

    readonly BrowserHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task OpenPage_WhenALoadPublishes_KeepsWorkingAndOffersTheNewSnapshot()
    {
        await using var watched = await host.OpenAsync("/en/quality");
        var page = watched.Page;
        var offer = page.Locator("#newer");
        Assert.False(await offer.IsVisibleAsync());

        var again = Path.Combine(Directory.CreateTempSubdirectory("shuddhachar-").FullName, "again.txt");
        await File.WriteAllTextAsync(again, await File.ReadAllTextAsync(Path.Combine(SourceTree.Root, "etl", "samples", Sample), TestContext.Current.CancellationToken) + "\n", TestContext.Current.CancellationToken);
        var load = Task.Run(() => host.Load(again), TestContext.Current.CancellationToken);
        while (!load.IsCompleted) Assert.Equal(200, (await page.APIRequest.GetAsync(new Uri(new Uri(host.Address), "/en/quality").ToString())).Status);
        await load;

        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        await page.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
        await offer.WaitForAsync(new() { State = WaitForSelectorState.Visible });
        await offer.GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForSelectorAsync("#newer[data-snapshot='2']", new() { State = WaitForSelectorState.Attached });

        await page.GotoAsync("/en/quality?snapshot=1");
        await Assertions.Expect(page.GetByText(s_english.Say("layout.as_of", "1", "2"))).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = s_english["layout.to_latest"] }).ClickAsync();
        await page.WaitForURLAsync(url => url.EndsWith("/en/quality", StringComparison.Ordinal));
        Assert.Empty(watched.Complaints);
    }
}
