using Microsoft.Playwright;

namespace Shuddhachar.Browser.Tests;

/// <summary>Writes pictures of the main pages into the folder that SHUDDHACHAR_PICTURES names; without it there is nothing to do.</summary>
public class PictureTests(BrowserHost host)
{
    const string Variable = "SHUDDHACHAR_PICTURES";
    static readonly (string Name, string Address)[] s_pages =
    [
        ("overview", ""), ("rankings", "/ranking"), ("ranking", "/ranking/2020-21/nis"), ("ranking-egov", "/ranking/2021-22/egov"), ("enothi", "/enothi"),
        ("gaps", "/gaps"), ("office", "/offices/ICTD"), ("office-nis", "/offices/ICTD?document=2"), ("document", "/documents/1"), ("quality", "/quality"), ("connect", "/connect"),
    ];

    [Fact]
    public async Task Pictures_WhenAskedFor_AreWritten()
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(folder), $"{Variable} names no folder");
        foreach (var (name, address) in s_pages)
        {
            foreach (var (language, root) in new[] { ("bn", ""), ("en", "/en") })
            {
                foreach (var (look, width, scheme) in new[] { ("wide", 1440, ColorScheme.Light), ("phone", 390, ColorScheme.Light), ("dark", 1440, ColorScheme.Dark) })
                {
                    var path = root + address;
                    await using var watched = await host.OpenAsync(path.Length == 0 ? "/" : path, width, 900, scheme);
                    await watched.Page.ScreenshotAsync(new() { Path = Path.Combine(folder!, $"{name}-{language}-{look}.png"), FullPage = true });
                }
            }
        }
    }
}
