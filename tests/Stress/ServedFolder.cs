using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Shuddhachar.Stress;

/// <summary>The dashboard in a process of its own over a throw-away folder with generated reports, and what Linux tells of that process.</summary>
sealed class ServedFolder : IDisposable
{
    static readonly string s_program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../Dashboard", new DirectoryInfo(AppContext.BaseDirectory).Name, "Shuddhachar.Dashboard.dll"));

    readonly Process _process;

    ServedFolder(string data, int port, IEnumerable<string> settings)
    {
        Data = data;
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        _process = Process.Start(new ProcessStartInfo("dotnet", [s_program, "--urls", Address.GetLeftPart(UriPartial.Authority), "--data", data, .. settings]))!;
    }

    public string Data { get; }

    public Uri Address { get; }

    public bool IsAlive => !_process.HasExited;

    /// <param name="loaded">Reports in the first snapshot.</param>
    public static ServedFolder Start(int loaded, params IEnumerable<string> settings) => Start(loaded, administrator: null, settings);

    /// <param name="administrator">Name and password of an administrator; null for none.</param>
    public static ServedFolder Start(int loaded, (string Name, string Password)? administrator, params IEnumerable<string> settings)
    {
        var data = Directory.CreateTempSubdirectory("shuddhachar-served-").FullName;
        var documents = LoadProcess.Documents(Path.Combine(data, "documents"), loaded);
        using (var load = LoadProcess.Start(data, documents))
        {
            var (code, _, complained) = LoadProcess.End(load);
            if (code != 0) throw new InvalidOperationException(complained);
        }
        if (administrator is { } first) AddAdministrator(data, first);
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var port = ((IPEndPoint)probe.LocalEndpoint).Port;
        probe.Stop();
        var served = new ServedFolder(data, port, settings);
        served.WaitUntilReady();
        return served;
    }

    static void AddAdministrator(string data, (string Name, string Password) administrator)
    {
        using var people = Process.Start(new ProcessStartInfo("dotnet", [s_program, "people", "add", administrator.Name, "--role", "administrator", "--data", data]) { RedirectStandardInput = true })!;
        people.StandardInput.WriteLine(administrator.Password);
        people.StandardInput.Close();
        people.WaitForExit();
        if (people.ExitCode != 0) throw new InvalidOperationException($"people add ended with {people.ExitCode}");
    }

    void WaitUntilReady()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var until = DateTime.UtcNow.AddMinutes(1); ; Thread.Sleep(200))
        {
            try
            {
                if (client.GetAsync(new Uri("/health/ready", UriKind.Relative)).Result.IsSuccessStatusCode) return;
            }
            catch (AggregateException) when (DateTime.UtcNow < until && IsAlive)
            {
            }
        }
    }

    /// <summary>Megabytes in memory.</summary>
    public double ResidentMegabytes => double.Parse(
        File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public void Dispose()
    {
        if (IsAlive) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(Data, recursive: true);
    }
}
