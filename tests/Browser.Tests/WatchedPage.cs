using Microsoft.Playwright;

namespace Shuddhachar.Browser.Tests;

/// <summary>A page with its complaints: console errors, and requests to any host but ours.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    readonly List<string> _complaints = [];

    public WatchedPage(IPage page, string address)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Add($"console: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Add($"page: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                _complaints.Add($"request: {request.Url}");
        };
        page.RequestFailed += (_, request) => _complaints.Add($"failed: {request.Url}");
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
