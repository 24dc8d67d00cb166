using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;
using Shuddhachar.Dashboard.Text;

namespace Shuddhachar.Browser.Tests;

/// <summary>The page that tells people how to connect: its questions answer on the samples, its files say where the service is.</summary>
public sealed class ConnectTests(BrowserHost host)
{
    static readonly HttpClient s_http = new();
    static readonly Words s_english = Words.In(Language.English);

    [Fact]
    public async Task Question_OnThePage_AnswersWithRows_AsJsonAndAsATable()
    {
        var page = new HtmlParser().ParseDocument(await s_http.GetStringAsync(host.Address + "/en/connect"));
        var questions = page.QuerySelectorAll("#queries li").ToList();
        Assert.True(questions.Count > 10);
        foreach (var question in questions)
        {
            var links = question.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).ToList();
            Assert.Equal(3, links.Count);
            Assert.Equal(host.Address + links[0], question.QuerySelector("[data-copy]")!.GetAttribute("data-copy"));
            var rows = JsonDocument.Parse(await GetAsync(links[0])).RootElement.GetProperty("value");
            Assert.True(rows.GetArrayLength() > 0, $"{links[0]} has no rows");
            var lines = (await GetAsync(links[1])).TrimEnd().Split('\n');
            Assert.True(lines.Length > 1, $"{links[1]} has no rows");
            Assert.StartsWith("PK", await GetAsync(links[2]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task PowerBiFile_NamesTheServiceAsAnODataSource()
    {
        var connection = JsonDocument.Parse(await GetAsync("/connect/shuddhachar.pbids", "application/json")).RootElement;
        Assert.Equal("0.1", connection.GetProperty("version").GetString());
        var only = Assert.Single(connection.GetProperty("connections").EnumerateArray().ToList());
        Assert.Equal("Import", only.GetProperty("mode").GetString());
        Assert.Equal("odata", only.GetProperty("details").GetProperty("protocol").GetString());
        Assert.Equal(host.Address + "/odata/", only.GetProperty("details").GetProperty("address").GetProperty("url").GetString());
    }

    [Fact]
    public async Task ExcelFile_HoldsAPowerQueryThatReadsTheService()
    {
        var file = new HtmlParser().ParseDocument(await GetAsync("/connect/shuddhachar.odc", "text/x-ms-odc"));
        Assert.Equal("ODC.Database", file.QuerySelector("meta[name=ProgId]")!.GetAttribute("content"));
        string Said(string name) => Assert.Single(file.All, element => element.LocalName == "odc:" + name).TextContent;
        Assert.Equal("SELECT * FROM [Rankings]", Said("commandtext"));
        var query = Assert.Single(XDocument.Parse(Said("powerquerymashupdata")).Descendants(), element => element.Name.LocalName == "Query");
        Assert.Equal("Rankings", query.Attribute("Name")!.Value);
        Assert.Contains($"OData.Feed(\"{host.Address}/odata/\"", query.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CopyButton_OfACode_CopiesIt()
    {
        await using var watched = await host.OpenAsync("/en/connect");
        var page = watched.Page;
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.Locator("#python").GetByRole(AriaRole.Button, new() { Name = s_english["connect.copy"] }).ClickAsync();
        await page.Locator("#python").GetByRole(AriaRole.Button, new() { Name = s_english["connect.copied"] }).WaitForAsync();

        Assert.Equal(await page.Locator("#python pre").TextContentAsync(), await page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Assert.Empty(watched.Complaints);
    }

    async Task<string> GetAsync(string address, string? type = null)
    {
        using var answer = await s_http.GetAsync(host.Address + address);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {text}");
        if (type is not null)
        {
            Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        }
        return text;
    }
}
