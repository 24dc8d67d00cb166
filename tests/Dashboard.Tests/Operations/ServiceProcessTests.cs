using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Shuddhachar.Dashboard.Tests.Operations;

public class ServiceProcessTests
{
    const string Secret = "/offices/DOJ?plan=egov&q=who-asks-this";

    [Fact]
    public async Task Stop_WhileARequestRuns_EndsItAndThenTheProcessWithCode0()
    {
        if (OperatingSystem.IsWindows()) return;
        await using var service = await ServiceProcess.StartAsync();
        using var client = new TcpClient("127.0.0.1", service.Port);
        await using var stream = client.GetStream();
        const string Query = "$top=1";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"POST /odata/Offices/$query HTTP/1.1\r\nHost: 127.0.0.1:{service.Port}\r\nContent-Type: text/plain\r\nContent-Length: {Query.Length}\r\n\r\n{Query[..3]}")), TestContext.Current.CancellationToken);
        await Task.Delay(300, TestContext.Current.CancellationToken);

        service.Terminate();
        await RefusesOthersAsync(service.Port);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Query[3..]), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 200", answer, StringComparison.Ordinal);
        Assert.Contains("\"value\"", answer, StringComparison.Ordinal);
        Assert.Equal(0, await service.EndAsync());
    }

    static async Task RefusesOthersAsync(int port)
    {
        for (var until = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < until; await Task.Delay(50))
        {
            try
            {
                using var other = new TcpClient("127.0.0.1", port);
            }
            catch (SocketException)
            {
                return;
            }
        }
        Assert.Fail("a service that stops took another connection");
    }

    [Fact]
    public async Task LogAndTelemetry_OfRequests_TellRouteStatusAndTimeAndNothingOfWhoAskedForWhat()
    {
        if (OperatingSystem.IsWindows()) return;
        using var collector = new Collector();
        await using var service = await ServiceProcess.StartAsync("--log:format", "json", "--log:level", "information", "--otlp:endpoint", collector.Address, "--otlp:seconds", "1");
        using var client = new HttpClient();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("BrowserOfSomebody/7");
        foreach (var path in new[] { Secret, "/en/nowhere/who-asks-this", "/odata/Offices?$filter=OfficeCode%20eq%20'who-asks-this'" })
            (await client.GetAsync(service.Address(path), TestContext.Current.CancellationToken)).Dispose();
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        service.Terminate();
        Assert.Equal(0, await service.EndAsync());

        var entries = service.Lines.Where(line => line.StartsWith('{')).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("State")).ToList();
        Assert.Contains(entries, entry => entry.GetProperty("Route").GetString() == "/offices/{Code}" && entry.GetProperty("Status").GetInt32() == 200 && entry.GetProperty("Milliseconds").GetDouble() > 0);
        Assert.Contains(entries, entry => entry.GetProperty("Route").GetString() == "/odata/{**path}");
        Assert.Contains("v1/metrics", collector.Paths);
        Assert.Contains("v1/traces", collector.Paths);
        foreach (var word in new[] { "shuddhachar.statement.duration", "shuddhachar.snapshot", "http.server.request.duration", "GET /offices/{Code}", "statement" })
            Assert.Contains(word, collector.Text, StringComparison.Ordinal);
        // but for the line at start that says where it listens
        Assert.DoesNotContain(service.Lines, line => line.StartsWith('{') && line.Contains("127.0.0.1", StringComparison.Ordinal));
        foreach (var text in service.Lines.Append(collector.Text))
        {
            Assert.DoesNotContain("who-asks-this", text, StringComparison.Ordinal);
            Assert.DoesNotContain("BrowserOfSomebody", text, StringComparison.Ordinal);
        }
    }
}

/// <summary>A collector of OTLP over http, as far as a test needs one: it keeps what it is sent.</summary>
sealed class Collector : IDisposable
{
    readonly HttpListener _listener = new();
    readonly StringBuilder _text = new();
    readonly HashSet<string> _paths = [];

    public Collector()
    {
        Address = $"http://127.0.0.1:{ServiceProcess.FreePort()}";
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Task.Run(ListenAsync);
    }

    public string Address { get; }

    public IReadOnlyCollection<string> Paths
    {
        get { lock (_text) return [.. _paths]; }
    }

    /// <summary>All that came, as text: protobuf keeps words as they are.</summary>
    public string Text
    {
        get { lock (_text) return _text.ToString(); }
    }

    async Task ListenAsync()
    {
        while (_listener.IsListening)
        {
            var context = await _listener.GetContextAsync();
            using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
            var text = await reader.ReadToEndAsync();
            lock (_text)
            {
                _paths.Add(context.Request.Url!.AbsolutePath.TrimStart('/'));
                _text.Append(text);
            }
            context.Response.Close();
        }
    }

    public void Dispose() => _listener.Close();
}
