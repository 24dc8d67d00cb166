using System.Net;
using Shuddhachar.Dashboard.Tests.Fixture;

namespace Shuddhachar.Dashboard.Tests.Operations;

public class FrontTests(DashboardHost open, ProxiedHost proxied) : IClassFixture<ProxiedHost>
{
    static readonly (string, string)[] s_throughProxy = [("Host", ProxiedHost.Name), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https")];

    [Fact]
    public async Task Request_WithWordsOfAProxyThatIsNotNamed_IsRefused()
    {
        foreach (var header in new[] { "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded" })
            Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(open.Client, "/", (header, "203.0.113.9"))).Status);
    }

    [Fact]
    public async Task Request_NotOverTls_IsRefusedInBothLanguagesWhereAProxyIsStated()
    {
        var (status, html) = await AskAsync(proxied.Client, "/", ("Host", ProxiedHost.Name));
        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("https", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"bn\"", html, StringComparison.Ordinal);
        Assert.Contains("lang=\"en\"", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(proxied.Client, "/health")).Status);
    }

    [Fact]
    public async Task Request_OverTlsByTheProxy_IsNotRefusedAndMayOnlyComeOverTlsFromThenOn()
    {
        using var answer = await proxied.Client.SendAsync(Request("/", s_throughProxy), TestContext.Current.CancellationToken);
        Assert.Equal("max-age=31536000", string.Join(",", answer.Headers.GetValues("Strict-Transport-Security")));
    }

    [Fact]
    public async Task Request_ForAnotherHost_IsRefused()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(proxied.Client, "/health", ("Host", "evil.example"))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(open.Client, "/health", ("Host", ProxiedHost.Name))).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nowhere")]
    [InlineData("/odata/")]
    [InlineData("/assets/app.css")]
    [InlineData("/health")]
    public async Task Answer_OfAnyKind_SaysWhatABrowserMayDoWithIt(string address)
    {
        using var answer = await open.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    static async Task<(HttpStatusCode Status, string Text)> AskAsync(HttpClient client, string address, params (string Name, string Value)[] headers)
    {
        using var answer = await client.SendAsync(Request(address, headers), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    static HttpRequestMessage Request(string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }
}

/// <summary>The dashboard in signed-in mode behind a proxy on this computer.</summary>
public sealed class ProxiedHost : DashboardHost
{
    public const string Name = "shuddhachar.example";

    protected override string[] Arguments => ["--access:mode", "signed-in", "--access:proxies", "127.0.0.1", "--access:hosts", Name];
}
