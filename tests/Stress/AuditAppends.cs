using System.Diagnostics;
using System.Globalization;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Stress;

/// <summary>What came of it.</summary>
/// <param name="First">Time of an entry while the log was short.</param>
/// <param name="Last">The same at the end.</param>
sealed record AppendReport(int Processes, long Entries, int Lost, TimeSpan First, TimeSpan Last, IReadOnlyList<string> Faults)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Processes} processes wrote {Entries} entries, {Lost} lost, {First.TotalMilliseconds:0.0} ms each at first and {Last.TotalMilliseconds:0.0} ms at last, {Faults.Count} faults{string.Concat(Faults.Take(5).Select(fault => $"\n! {fault}"))}");
}

/// <summary>Several processes append to one audit log at once: the chain must hold, no entry may be lost, and the last may cost no more than the first.</summary>
static class AuditAppends
{
    const int Processes = 4, Timed = 50;

    public static AppendReport Run(int times)
    {
        var folder = Directory.CreateTempSubdirectory("shuddhachar-appends-").FullName;
        try
        {
            var log = new AuditLog(new(folder));
            var first = Time(log);
            var started = Enumerable.Range(0, Processes).Select(_ => Process.Start(Environment.ProcessPath!, [.. Host(), "append", times.ToString(CultureInfo.InvariantCulture), folder])!).ToArray();
            foreach (var process in started) process.WaitForExit();
            var last = Time(log);
            var faults = log.Faults(out var entries).ToList();
            faults.AddRange(started.Where(process => process.ExitCode != 0).Select(process => $"a process ended with {process.ExitCode}"));
            return new(Processes, entries, checked((int)(2 * Timed + Processes * (long)times - entries)), first, last, faults);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What each of the processes does.</summary>
    public static string Append(string folder, int times)
    {
        var log = new AuditLog(new(folder));
        for (var time = 0; time < times; time++) log.Append("P1", AuditAction.SignIn, "session", "যাচাই");
        return $"{times} entries";
    }

    static TimeSpan Time(AuditLog log)
    {
        var watch = Stopwatch.StartNew();
        for (var time = 0; time < Timed; time++) log.Append("P2", AuditAction.SignOut);
        return watch.Elapsed / Timed;
    }

    static string[] Host() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(AuditAppends).Assembly.Location] : [];
}
