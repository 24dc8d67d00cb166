using System.Diagnostics;
using System.Globalization;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>The own folder of one process: it may write there, and leaves nothing behind. A file in it names the process, so that one which outlived the dashboard is found.</summary>
sealed class WorkFolder : IDisposable
{
    const string Work = ".work", Owner = "process";

    WorkFolder(string path) => Path = path;

    public string Path { get; }

    public static WorkFolder Create(DataFolder folder) =>
        new(Directory.CreateDirectory(System.IO.Path.Combine(folder.Intake, Work, Guid.NewGuid().ToString("N"))).FullName);

    public void Owned(Process process) => File.WriteAllText(System.IO.Path.Combine(Path, Owner), Name(process));

    public void Dispose() => Delete(Path);

    /// <summary>Ends what an earlier dashboard that was killed left running, and clears its folders.</summary>
    public static void ClearLeft(DataFolder folder)
    {
        var work = System.IO.Path.Combine(folder.Intake, Work);
        if (!Directory.Exists(work)) return;
        foreach (var left in Directory.GetDirectories(work))
        {
            var owner = System.IO.Path.Combine(left, Owner);
            if (File.Exists(owner) && Running(File.ReadAllText(owner)) is { } process)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                process.Dispose();
            }
            Delete(left);
        }
    }

    static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // a process that is just ending still writes there, or somebody else clears it too: what stays is cleared at the next start
        }
    }

    /// <summary>Number and start of a process: a number alone is soon given to another.</summary>
    public static string Name(Process process) => string.Create(CultureInfo.InvariantCulture, $"{process.Id} {process.StartTime.ToUniversalTime().Ticks / TimeSpan.TicksPerSecond}");

    /// <returns>The process of this name, if it still runs; to be disposed.</returns>
    public static Process? Running(string name)
    {
        if (!int.TryParse(name.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        try
        {
            var process = Process.GetProcessById(id);
            if (!process.HasExited && Name(process) == name) return process;
            process.Dispose();
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // ended meanwhile, or somebody else's
        }
        return null;
    }
}
