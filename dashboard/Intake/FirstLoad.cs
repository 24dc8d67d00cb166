using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>
/// Fills an empty data folder with the samples, once: runs the `shuddhachar` command as a process of its own, on this console, so that its
/// progress shows. The dashboard itself never opens a document.
/// </summary>
static class FirstLoad
{
    /// <summary>Exit code of `load` when some documents were refused and the rest was published.</summary>
    const int SomeRefused = 1;

    /// <returns>Null when there is a snapshot to serve, else the one line that says why not.</returns>
    public static string? Ensure(DataFolder folder)
    {
        var snapshots = new Snapshots(folder);
        if (snapshots.Current is not null)
            return null;
        if (snapshots.Numbers().ToArray() is [.., var newest])
            return $"shuddhachar dashboard: {folder.Current} is missing, though there are snapshots. Choose one: dotnet run --project etl -- snapshots use {newest}";
        var loader = Metadata("LoaderPath");
        var samples = Path.GetFullPath(Metadata("SamplesPath"));
        if (!File.Exists(loader))
            return $"shuddhachar dashboard: no snapshot in {folder.Root}, and the loader is not at {loader}. Build it: dotnet build etl";
        Console.WriteLine($"No snapshot in {folder.Root} yet: loading {samples}");
        var exitCode = Run(loader, samples, folder);
        if (exitCode is 0 or SomeRefused && new Snapshots(folder).Current is not null)
            return null;
        return $"shuddhachar dashboard: nothing to serve: the loader ended with code {exitCode}. Its own lines above say why.";
    }

    static int Run(string loader, string samples, DataFolder folder)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
        };
        foreach (var argument in new[] { loader, "load", samples, "--data", folder.Root })
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }

    /// <summary>Written into this assembly by Dashboard.csproj.</summary>
    static string Metadata(string key) => Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == key).Value!;
}
