using System.Diagnostics;
using Shuddhachar.Etl;
using Shuddhachar.Fuzz;

namespace Shuddhachar.Stress;

/// <summary>The `shuddhachar load` of a person, in a process of its own, and documents for it.</summary>
static class LoadProcess
{
    static readonly string s_program = typeof(Pipeline).Assembly.Location;

    /// <summary>Writes accepted documents, each into a file of its own.</summary>
    public static string[] Documents(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        return
        [
            .. Enumerable.Range(0, int.MaxValue).Select(number => Generator.Make(5, number))
                .Where(document => !Pipeline.Run(document.FileName, document.Bytes).IsRefused)
                .Take(count)
                .Select(document =>
                {
                    var path = Path.Combine(folder, document.FileName);
                    File.WriteAllBytes(path, document.Bytes);
                    return path;
                }),
        ];
    }

    public static Process Start(string data, params IEnumerable<string> paths) => Run(["load", .. paths, "--data", data]);

    /// <summary>Any of its commands.</summary>
    public static Process Run(params IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", [s_program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    /// <summary>Waits for the end; what it said, and its exit code.</summary>
    public static (int Code, string Said, string Complained) End(Process process)
    {
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        return (process.ExitCode, said.Result, complained.Result);
    }
}
