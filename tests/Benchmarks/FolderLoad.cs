using System.Diagnostics;
using System.Globalization;
using Shuddhachar.Fuzz;
using Shuddhachar.Testing;

namespace Shuddhachar.Benchmarks;

/// <summary>Loads a folder of generated reports as a person would, in a process of its own: how fast, and how much memory at the highest.</summary>
static class FolderLoad
{
    /// <param name="Processor">Time that the processors spent: unlike <paramref name="Took"/> the same on a machine that others use too.</param>
    public sealed record Cost(int Documents, TimeSpan Took, TimeSpan Processor, long PeakBytes)
    {
        public double PerSecond => Documents / Took.TotalSeconds;

        public double PerProcessorSecond => Documents / Processor.TotalSeconds;
    }

    public static Cost Measure(int documents, string configuration)
    {
        var folder = Directory.CreateTempSubdirectory("shuddhachar-benchmark-").FullName;
        try
        {
            var reports = Directory.CreateDirectory(Path.Combine(folder, "reports")).FullName;
            Parallel.For(0, documents, number => { var document = Generator.Make(7, number); File.WriteAllBytes(Path.Combine(reports, document.FileName), document.Bytes); });
            return Load(documents, reports, Path.Combine(folder, "data"), configuration);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static Cost Load(int documents, string reports, string data, string configuration)
    {
        var program = SourceTree.Absolute($"artifacts/bin/Etl/{configuration}/shuddhachar.dll");
        var start = new ProcessStartInfo("dotnet", [program, "load", reports, "--data", data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (peak, processor) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(50))
        {
            try
            {
                peak = Math.Max(peak, HighWater(process.Id));
                processor = process.TotalProcessorTime;
            }
            catch (Exception ended) when (ended is IOException or InvalidOperationException)
            {
                // it ended between two looks
            }
        }
        return new(documents, watch.Elapsed, processor, peak);
    }

    /// <summary>The most memory that the process ever held, as Linux counts it.</summary>
    internal static long HighWater(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
