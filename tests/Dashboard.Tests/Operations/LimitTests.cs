using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.OutputCaching;
using Shuddhachar.Dashboard.Operations;

namespace Shuddhachar.Dashboard.Tests.Operations;

public class LimitTests(LimitedHost host) : IClassFixture<LimitedHost>
{
    [Theory]
    [InlineData("/en")]
    [InlineData("/odata/Offices")]
    public async Task Requests_BeyondWhatOneCallerMayMake_AreAnswered429WithTheTimeToWait(string address)
    {
        var refused = await AskUntilRefusedAsync(address);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.InRange(refused.RetryAfter, 1, 60);
        if (address.StartsWith("/odata", StringComparison.Ordinal))
            Assert.Equal("ODT126", JsonDocument.Parse(refused.Text).RootElement.GetProperty("error").GetProperty("code").GetString());
        else
            Assert.True(refused.Text.Contains("lang=\"bn\"", StringComparison.Ordinal) && refused.Text.Contains("Too many requests", StringComparison.Ordinal), refused.Text);
        using var free = await host.Client.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, free.StatusCode);
    }

    async Task<(HttpStatusCode Status, int RetryAfter, string Text)> AskUntilRefusedAsync(string address)
    {
        for (var asked = 0; ; asked++)
        {
            using var answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                return (answer.StatusCode, (int)answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.True(asked < 20 * LimitedHost.Burst, "nothing was refused");
        }
    }

    [Fact]
    public async Task Drawing_WhenAllTurnsAndThePlacesInTheQueueAreTaken_IsAnswered503AndLaterDrawnAgain()
    {
        using var gate = new DrawingGate(SettingsTests.Of(("limits:drawings", "1"), ("limits:queue", "1")));
        var end = new TaskCompletionSource();
        var (first, second, third, form, print) = (Page("/"), Page("/"), Page("/"), Page("/", "POST"), Page("/print/offices/ICTD.pdf"));

        var drawn = new[] { gate.DrawAsync(first, _ => end.Task), gate.DrawAsync(second, _ => end.Task) };
        await gate.DrawAsync(third, _ => Task.CompletedTask);
        await gate.DrawAsync(form, _ => Task.CompletedTask);
        await gate.DrawAsync(print, _ => Task.CompletedTask);

        Assert.Equal(1, gate.Waiting);
        Assert.Equal(503, third.Response.StatusCode);
        Assert.Equal("2", third.Response.Headers.RetryAfter);
        Assert.Equal([200, 200], new[] { form, print }.Select(context => context.Response.StatusCode));
        end.SetResult();
        await Task.WhenAll(drawn);
        await gate.DrawAsync(third = Page("/"), _ => Task.CompletedTask);
        Assert.Equal(200, third.Response.StatusCode);
    }

    static DefaultHttpContext Page(string path, string method = "GET")
    {
        var context = new DefaultHttpContext();
        (context.Request.Path, context.Request.Method) = (path, method);
        context.SetEndpoint(new Endpoint(_ => Task.CompletedTask, new(new OutputCacheAttribute()), path));
        return context;
    }
}
