using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Shuddhachar.Dashboard.Intake;

/// <summary>What ended a process before its time; the words are keys of texts: `intake.limit.time`.</summary>
enum Limit
{
    None,
    Time,
    Memory,
    Output,

    /// <summary>It could not be started.</summary>
    Start,
}

/// <summary>How a process went.</summary>
/// <param name="Complaint">The first lines of its standard error.</param>
sealed record ProcessOutcome(int ExitCode, byte[] Output, string Complaint, Limit Beyond);

/// <summary>Runs the `shuddhachar` program once, alone, within limits on time, memory and output, with nothing of our environment but what .NET needs to start.</summary>
static class LimitedProcess
{
    const int LongestComplaint = 4000;

    static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(150);
    static readonly string[] s_kept = ["PATH", "HOME", "DOTNET_ROOT", "SystemRoot", "SystemDrive", "ProgramFiles", "USERPROFILE", "LD_LIBRARY_PATH"];

    /// <param name="started">Told when it runs.</param>
    /// <exception cref="OperationCanceledException">The process was ended with all that it started.</exception>
    public static async Task<ProcessOutcome> RunAsync(
        Loader loader, IEnumerable<string> arguments, string folder, ProcessLimits limits, Action<Process> started, CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = Prepared(loader, arguments, folder, limits) };
        try
        {
            process.Start();
        }
        catch (Win32Exception failure)
        {
            return new(-1, [], failure.Message, Limit.Start);
        }
        var beyond = Limit.None;
        try
        {
            started(process);
            process.StandardInput.Close();
            var output = ReadAsync(process.StandardOutput.BaseStream, limits.OutputBytes, () => End(Limit.Output));
            var complaint = ReadAsync(process.StandardError.BaseStream, LongestComplaint, () => { });
            var ended = process.WaitForExitAsync(cancellation);
            for (var since = Stopwatch.GetTimestamp(); await Task.WhenAny(ended, Task.Delay(s_look, CancellationToken.None)) != ended;)
            {
                if (Stopwatch.GetElapsedTime(since) > limits.Time) End(Limit.Time);
                else if (Resident(process) > limits.ResidentBytes) End(Limit.Memory);
            }
            await ended;
            return new(process.ExitCode, await output, Encoding.UTF8.GetString(await complaint), beyond == Limit.None && IsOutOfMemory(process.ExitCode) ? Limit.Memory : beyond);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }

        void End(Limit limit)
        {
            if (beyond == Limit.None) beyond = limit;
            process.Kill(entireProcessTree: true);
        }
    }

    static ProcessStartInfo Prepared(Loader loader, IEnumerable<string> arguments, string folder, ProcessLimits limits)
    {
        var start = loader.Command(arguments);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (true, true, true, folder);
        foreach (var name in start.Environment.Keys.Where(name => !s_kept.Contains(name, StringComparer.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in new (string, string)[]
        {
            ("DOTNET_GCHeapHardLimit", limits.HeapBytes.ToString("x", CultureInfo.InvariantCulture)), ("DOTNET_EnableDiagnostics", "0"), ("DOTNET_NOLOGO", "1"),
            ("DOTNET_DbgEnableMiniDump", "0"), ("DOTNET_TieredPGO", "0"), ("LC_ALL", "C.UTF-8"), ("TMPDIR", folder), ("TEMP", folder), ("TMP", folder),
        })
            start.Environment[name] = value;
        return start;
    }

    /// <summary>Reads all, but keeps no more than this; what a process prints beyond is thrown away, so that it never waits for us.</summary>
    static async Task<byte[]> ReadAsync(Stream stream, long most, Action beyond)
    {
        using var kept = new MemoryStream();
        var part = new byte[64 << 10];
        for (int read; (read = await stream.ReadAsync(part)) > 0;)
        {
            if (kept.Length + read <= most) kept.Write(part, 0, read);
            else beyond();
        }
        return kept.ToArray();
    }

    static long Resident(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>.NET ends a process that meets its heap limit with an abort; the system's own killer leaves a kill.</summary>
    static bool IsOutOfMemory(int exitCode) => exitCode is 128 + 9 or 137 or 134 or unchecked((int)0x8007000E);
}
