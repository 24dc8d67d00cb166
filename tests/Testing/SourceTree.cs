using System.Diagnostics;
using System.Text;

namespace Shuddhachar.Testing;

/// <summary>The repository as the files that git tracks, or would track: what is ignored is nobody's code.</summary>
public static class SourceTree
{
    static readonly Lazy<IReadOnlyList<SourceFile>> s_files = new(ReadFiles);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<SourceFile> Files => s_files.Value;

    public static IEnumerable<SourceFile> Under(string folder) => Files.Where(file => file.IsUnder(folder));

    public static string Absolute(string path) => Path.Combine(Root, path);

    static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Shuddhachar.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"no Shuddhachar.sln above {AppContext.BaseDirectory}");
    }

    static IReadOnlyList<SourceFile> ReadFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var git = Process.Start(start)!;
        var paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        if (git.ExitCode != 0)
            throw new InvalidOperationException($"git ls-files ended with {git.ExitCode} in {Root}");
        return [.. paths.Distinct(StringComparer.Ordinal).Where(path => File.Exists(Absolute(path))).Order(StringComparer.Ordinal).Select(path => new SourceFile(path))];
    }
}

/// <summary>One file of the repository.</summary>
/// <param name="path">From the root, with forward slashes.</param>
public sealed class SourceFile(string path)
{
    readonly Lazy<byte[]> bytes = new(() => File.ReadAllBytes(SourceTree.Absolute(path)));
    readonly Lazy<string> text = new(() => File.ReadAllText(SourceTree.Absolute(path)));
    readonly Lazy<IReadOnlyList<string>> lines = new(() => File.ReadAllLines(SourceTree.Absolute(path)));

    public string Path => path;

    public byte[] Bytes => bytes.Value;

    public string Text => text.Value;

    public IReadOnlyList<string> Lines => lines.Value;

    public string Name => System.IO.Path.GetFileName(Path);

    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    /// <summary>A zero byte early in a file means that it is no text, as git decides it.</summary>
    public bool IsText => !Bytes.AsSpan(0, Math.Min(Bytes.Length, 8000)).Contains((byte)0);

    public bool IsUnder(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    public bool EndsWith(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (Path.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The place of the line with this index, as an editor opens it.</summary>
    public string At(int index) => $"{Path}:{index + 1}";

    public override string ToString() => Path;
}
