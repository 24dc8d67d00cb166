using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Shuddhachar.Dashboard.Tests.Fixture;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Tests.Operations;

/// <summary>The program as an operator runs it, in a process of its own over a throw-away folder.</summary>
sealed class ServiceProcess : IAsyncDisposable
{
    readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"shuddhachar-{Guid.NewGuid():N}"));
    readonly List<string> _lines = [];
    readonly Process _process;

    ServiceProcess(int port, string[] arguments)
    {
        new Snapshots(_folder).Publish(publication => WarehouseBuilder.Build(publication.DraftPath, SmallNation.Rows().ToWarehouseRows()));
        Port = port;
        var start = new ProcessStartInfo("dotnet", [typeof(DashboardApp).Assembly.Location, "--urls", $"http://127.0.0.1:{port}", "--data", _folder.Root, .. arguments]) { RedirectStandardOutput = true };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => { if (line.Data is { } text) lock (_lines) _lines.Add(text); };
        _process.BeginOutputReadLine();
    }

    public int Port { get; }

    /// <summary>What it has written so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get { lock (_lines) return [.. _lines]; }
    }

    public static async Task<ServiceProcess> StartAsync(params string[] arguments)
    {
        var process = new ServiceProcess(FreePort(), arguments);
        using var client = new HttpClient();
        for (var until = DateTime.UtcNow.AddMinutes(1); ; await Task.Delay(100))
        {
            try
            {
                if ((await client.GetAsync(process.Address("/health"))).IsSuccessStatusCode) return process;
            }
            catch (HttpRequestException) when (DateTime.UtcNow < until)
            {
            }
        }
    }

    public Uri Address(string path) => new($"http://127.0.0.1:{Port}{path}");

    /// <summary>As systemd stops it.</summary>
    public void Terminate() => Process.Start("kill", ["-TERM", $"{_process.Id}"]).WaitForExit();

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
        return _process.ExitCode;
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder.Root, recursive: true);
    }
}
