using Microsoft.Playwright;
using Shuddhachar.Testing;

namespace Shuddhachar.Browser.Tests;

/// <summary>Takes pictures of the main pages into artifacts/pictures, for people to look at; fails when a page draws next to nothing.</summary>
public class PictureTests(BrowserHost host)
{
    /// <summary>Bytes of a png: an empty page of this size stays well below.</summary>
    const int SmallestPicture = 10_000;

    static readonly (string Name, string Address)[] s_pages =
    [
        ("overview", ""), ("rankings", "/ranking"), ("ranking", "/ranking/2020-21/nis"), ("ranking-egov", "/ranking/2021-22/egov"), ("enothi", "/enothi"),
        ("gaps", "/gaps"), ("office", "/offices/ICTD"), ("office-nis", "/offices/ICTD?document=2"), ("document", "/documents/1"), ("quality", "/quality"), ("connect", "/connect"),
    ];

    [Fact]
    public async Task Pages_InBothLanguages_DrawAPicture()
    {
        var folder = Directory.CreateDirectory(Path.Combine(SourceTree.Root, "artifacts", "pictures")).FullName;
        foreach (var (name, address) in s_pages)
        {
            // AppearanceTests looks at every page in the other looks
            foreach (var (root, language, look, width, scheme) in new[] { ("", "bn", "wide", 1440, ColorScheme.Light), ("/en", "en", "wide", 1440, ColorScheme.Light), ("", "bn", "phone", 390, ColorScheme.Light), ("/en", "en", "dark", 1440, ColorScheme.Dark) })
            {
                var path = root + address;
                await using var watched = await host.OpenAsync(path.Length == 0 ? "/" : path, width, 900, scheme);
                var picture = await watched.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{language}-{look}.png"), FullPage = true });
                Assert.True(picture.Length > SmallestPicture, $"{path} at {width} px is empty");
            }
        }
    }
}
