using System.Net;
using System.Text.Json;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Dashboard.Tests;

/// <summary>Pages of the current and of earlier snapshots, while new ones are published.</summary>
public sealed class SnapshotTests : IAsyncLifetime
{
    static readonly Words s_english = Words.In(Language.English);

    readonly DashboardHost host = new();

    public ValueTask InitializeAsync() => host.InitializeAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task Page_AfterAPublish_ShowsTheNewSnapshot_AndTheEarlierOneWhenAsked()
    {
        var first = await host.PageAsync("/en/quality");
        Assert.Null(first.QuerySelector(".banner:not([hidden]):not([role=note])"));
        host.PublishAgain();

        var second = await host.PageAsync("/en/quality");
        Assert.Equal("2", second.QuerySelector("#newer")!.GetAttribute("data-snapshot"));
        var earlier = await host.PageAsync("/en/quality?snapshot=1");
        Assert.Contains(s_english.Say("layout.as_of", "1", "2"), earlier.Body!.TextContent, StringComparison.Ordinal);
        Assert.All(earlier.QuerySelectorAll("header nav a:not([href$='/intake'], [href$='/account']), main a[href^='/en/documents']"), link => Assert.Contains("snapshot=1", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("/en/quality", earlier.QuerySelector(".banner a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999999")]
    public async Task Page_OfASnapshotThatIsNotThere_IsNotFound(string number)
    {
        var page = await host.PageAsync($"/en/enothi?snapshot={number}", HttpStatusCode.NotFound);
        Assert.Contains(s_english.Say("missing.snapshot", number), page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AskedForAgain_IsTheSameUntilASnapshotIsPublished()
    {
        var first = await AskAsync(null);
        Assert.Equal(HttpStatusCode.NotModified, (await AskAsync(first.Headers.ETag!.ToString())).StatusCode);
        host.PublishAgain();
        var changed = await AskAsync(first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(first.Headers.ETag, changed.Headers.ETag);
    }

    [Fact]
    public async Task Health_NamesTheSnapshotThatIsServed()
    {
        using var health = JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(1, health.RootElement.GetProperty("snapshot").GetInt32());
    }

    async Task<HttpResponseMessage> AskAsync(string? etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/en/gaps", UriKind.Relative));
        if (etag is not null) request.Headers.Add("If-None-Match", etag);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
