using System.Diagnostics;
using System.Text;
using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

/// <summary>A data folder into which the `shuddhachar` program, as built, loaded the samples.</summary>
public sealed class LoadedSamples : IDisposable
{
    static readonly string s_program = Path.Combine(SourceTree.Root, "artifacts", "bin", "Etl", new DirectoryInfo(AppContext.BaseDirectory).Name, "shuddhachar.dll");

    public LoadedSamples() => Run("load", "etl/samples");

    public string Folder { get; } = Directory.CreateTempSubdirectory("shuddhachar-readme-").FullName;

    /// <summary>Runs one command in the root of the repository, on this data folder, and returns what it printed.</summary>
    public string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [s_program, .. arguments])
        {
            WorkingDirectory = SourceTree.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            Environment = { ["SHUDDHACHAR_DATA"] = Folder },
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var complaints = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? printed
            : throw new InvalidOperationException($"shuddhachar {string.Join(' ', arguments)} ended with {process.ExitCode}\n{printed}{complaints.GetAwaiter().GetResult()}");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
