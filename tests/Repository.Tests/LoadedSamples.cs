using Shuddhachar.Testing;

namespace Shuddhachar.Repository.Tests;

/// <summary>A data folder into which the `shuddhachar` program, as built, loaded the samples.</summary>
public sealed class LoadedSamples : IDisposable
{
    static readonly string s_program = Path.Combine(SourceTree.Root, "artifacts", "bin", "Etl", new DirectoryInfo(AppContext.BaseDirectory).Name, "shuddhachar.dll");

    public LoadedSamples() => Run("load", "etl/samples");

    public string Folder { get; } = Directory.CreateTempSubdirectory("shuddhachar-readme-").FullName;

    /// <summary>Runs one command on this data folder and returns what it printed.</summary>
    public string Run(params string[] arguments)
    {
        var (exitCode, printed, complaints) = ChildProcess.Run("dotnet", [s_program, .. arguments], ("SHUDDHACHAR_DATA", Folder));
        return exitCode == 0
            ? printed
            : throw new InvalidOperationException($"shuddhachar {string.Join(' ', arguments)} ended with {exitCode}\n{printed}{complaints}");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
