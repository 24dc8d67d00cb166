using System.Security.Cryptography;

namespace Shuddhachar.Warehouse;

/// <summary>The files of a data folder as a backup knows them, and how they are copied: with their hash, and those about people for nobody else to read.</summary>
static class DataFiles
{
    internal const string Current = "current", Accounts = "accounts.duckdb";

    static readonly string[] s_alone = [Current, Accounts, "audit.jsonl", "audit.head"];
    static readonly string[] s_folders = ["archive", "loads", "snapshots", "keys", "intake"];
    static readonly string[] s_open = [Current, "archive", "loads", "snapshots"];

    /// <summary>True for a path that a data folder can have, and that leads nowhere else.</summary>
    internal static bool IsKnown(string? path) =>
        path is not null && !path.Contains('\\', StringComparison.Ordinal) && !Path.IsPathRooted(path) && path.Split('/') is var parts
        && !parts.Any(part => part is "" or "." or "..") && (s_alone.Contains(path) || (parts.Length > 1 && s_folders.Contains(parts[0])));

    /// <summary>All files below a folder that somebody finished, in ordinal order, as paths below the root.</summary>
    internal static IEnumerable<string> Below(string root, string folder) => Directory.Exists(Path.Combine(root, folder))
        ? Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/')).Where(path => !IsDraft(path)).Order(StringComparer.Ordinal)
        : [];

    /// <summary>Copies a file below one root to the same place below another, and flushes it.</summary>
    /// <exception cref="FileNotFoundException">It is gone, as is its folder with <see cref="DirectoryNotFoundException"/>.</exception>
    internal static BackupFile Copy(string from, string to, string path, CancellationToken cancellation)
    {
        using var source = new FileStream(Path.Combine(from, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var isOpen = s_open.Contains(path.Split('/')[0]);
        var target = Path.Combine(to, path);
        MakeFolder(Path.GetDirectoryName(target)!, isOpen);
        using var copy = isOpen ? new FileStream(target, FileMode.CreateNew, FileAccess.Write) : OwnerOnly.Open(target, FileMode.CreateNew, FileAccess.Write);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var part = new byte[1 << 18];
        var size = 0L;
        for (var read = source.Read(part); read > 0; read = source.Read(part))
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(part, 0, read);
            copy.Write(part, 0, read);
            size += read;
        }
        copy.Flush(flushToDisk: true);
        return new(path, size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>What a manifest says of a file that is there already.</summary>
    internal static BackupFile Describe(string root, string path)
    {
        using var stream = File.OpenRead(Path.Combine(root, path));
        return new(path, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    /// <summary>A folder, and those above it that are not there yet; others may look into it only when there is nothing about people.</summary>
    internal static void MakeFolder(string folder, bool isOpen)
    {
        if (Directory.Exists(folder))
            return;
        // .NET gives the mode to the last folder only
        if (Path.GetDirectoryName(folder) is { Length: > 0 } above) MakeFolder(above, isOpen);
        if (isOpen) Directory.CreateDirectory(folder);
        else OwnerOnly.MakeFolder(folder);
    }

    // DurableFile's half-written files, DuckDB's logs and folders beside a snapshot that is read, and what is on its way into the intake;
    // but a report that was handed in may be called as it likes
    static bool IsDraft(string path) => path.Contains("/.", StringComparison.Ordinal) || (!path.Contains($"/{DataFolder.Original}/", StringComparison.Ordinal)
        && (path.Contains(".tmp", StringComparison.Ordinal) || path.EndsWith(".wal", StringComparison.Ordinal)));
}
