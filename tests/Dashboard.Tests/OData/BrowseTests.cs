using System.Net;
using Shuddhachar.Dashboard.Tests.Fixture;

namespace Shuddhachar.Dashboard.Tests.OData;

/// <summary>What a person sees at the OData address, over the real schema.</summary>
public sealed class BrowseTests(DashboardHost host) : IClassFixture<DashboardHost>
{
    [Theory]
    [InlineData("bn-BD,en;q=0.5", "/browse")]
    [InlineData("en-US,bn;q=0.5", "/en/browse")]
    [InlineData("", "/browse")]
    public async Task Browser_AtTheServiceRoot_IsLedToThePageInItsLanguage(string languages, string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/odata", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        if (languages.Length > 0) request.Headers.TryAddWithoutValidation("Accept-Language", languages);
        using var response = await host.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.Redirect, page), (response.StatusCode, response.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task EveryExample_Runs()
    {
        var page = await host.PageAsync("/en/browse");
        var links = page.QuerySelectorAll("main section a").Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith("/odata", StringComparison.Ordinal)).ToList();
        Assert.True(links.Count > 60, $"{links.Count} examples");
        foreach (var link in links)
        {
            using var response = await host.Client.GetAsync(new Uri(link, UriKind.Relative));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{link}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    [Theory]
    [InlineData("/browse")]
    [InlineData("/en/browse")]
    public async Task Page_ShowsEverySet_WithItsColumns(string address)
    {
        var page = await host.PageAsync(address);
        Assert.Equal(27, page.QuerySelectorAll("section[data-set]").Length);
        Assert.All(page.QuerySelectorAll("section[data-set] > p"), p => Assert.NotEmpty(p.TextContent));
        Assert.Contains("Decimal(", page.QuerySelector("#Rankings")!.TextContent, StringComparison.Ordinal);
    }
}
