using System.Diagnostics;
using System.Text;
using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

/// <summary>A program run to its end in the root of the repository, without a keyboard.</summary>
static class ChildProcess
{
    internal static (int ExitCode, string Printed, string Complaints) Run(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = SourceTree.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        // both streams at once: a full pipe that nobody reads would stop the program
        var complaints = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, printed, complaints.GetAwaiter().GetResult());
    }
}
