using System.ComponentModel;
using System.Diagnostics;
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
    public static string? Ensure(DataFolder folder, Loader loader)
    {
        var snapshots = new Snapshots(folder);
        if (snapshots.Current is not null)
            return null;
        if (snapshots.Numbers().ToArray() is [.., var newest])
            return $"shuddhachar dashboard: {folder.Current} is missing, though there are snapshots. Choose one: dotnet run --project etl -- snapshots use {newest}";
        var source = Path.GetFullPath(Loader.Metadata("SamplesPath"));
        var samples = Directory.Exists(source) ? source : Path.Combine(AppContext.BaseDirectory, "samples");
        if (!loader.IsThere)
            return $"shuddhachar dashboard: no snapshot in {folder.Root}, and the loader is not at {loader.Path}. Build it (dotnet build etl), or say where it is: --{Loader.PathName} PATH";
        Console.WriteLine($"No snapshot in {folder.Root} yet: loading {samples}");
        var exitCode = Run(loader, samples, folder);
        if (exitCode is 0 or SomeRefused && new Snapshots(folder).Current is not null)
            return null;
        return $"shuddhachar dashboard: nothing to serve: the loader ended with code {exitCode}. Its own lines above say why.";
    }

    static int Run(Loader loader, string samples, DataFolder folder)
    {
        try
        {
            using var process = Process.Start(loader.Command("load", samples, "--data", folder.Root))!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (Win32Exception)
        {
            return -1;
        }
    }
}
