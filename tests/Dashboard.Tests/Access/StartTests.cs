using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Access;

/// <summary>The program as a newcomer starts it, over a data folder that has a snapshot already.</summary>
public sealed class StartTests : IDisposable
{
    readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}"));

    public StartTests() =>
        new Snapshots(_folder).Publish(publication => WarehouseBuilder.Build(publication.DraftPath, SmallNation.Rows().ToWarehouseRows()));

    [Fact]
    public async Task Start_WithASnapshot_LoadsNothingAndNamesAddressAndSnapshotInOneLine()
    {
        var port = FreePort();
        using var process = Start(port);
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        var html = await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/en"), TestContext.Current.CancellationToken);
        process.Kill();

        Assert.StartsWith($"Shuddhachar: http://127.0.0.1:{port} · snapshot 1", line, StringComparison.Ordinal);
        Assert.Contains("Snapshot 1", html, StringComparison.Ordinal);
        Assert.Equal([1], new Snapshots(_folder).List().Select(snapshot => snapshot.Number));
    }

    [Fact]
    public async Task Start_OnAPortInUse_EndsWithOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var process = Start(((IPEndPoint)other.LocalEndpoint).Port);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Contains("in use already", error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    public static TheoryData<string[], string?, string?, string> RefusedAtStart => new()
    {
        { ["--urls", "http://0.0.0.0:5099"], null, null, "access:mode=signed-in" },
        { [], "ASPNETCORE_URLS", "http://*:5099", "access:mode=signed-in" },
        { [], "ASPNETCORE_HTTP_PORTS", "8080", "access:mode=signed-in" },
        { [], "Kestrel__Endpoints__Web__Url", "http://0.0.0.0:5099", "use urls" },
        { [], "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true", "access:proxies" },
        { ["--limits:rate", "many"], null, null, "limits:rate: found many, expected a whole number" },
        { [], "access__mode", "signed-in", "has no administrator" },
    };

    [Theory]
    [MemberData(nameof(RefusedAtStart))]
    public async Task Start_WithASettingThatMayNotBe_EndsWithCode2AndOneLine(string[] arguments, string? variable, string? value, string expected)
    {
        using var process = Start(arguments, variable, value);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    Process Start(int port) => Start(["--urls", $"http://127.0.0.1:{port}"], null, null);

    Process Start(string[] arguments, string? variable, string? value)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DashboardApp).Assembly.Location, "--data", _folder.Root, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (variable is not null)
            start.Environment[variable] = value;
        return Process.Start(start)!;
    }

    static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose() => Directory.Delete(_folder.Root, recursive: true);
}
