using System.Globalization;

namespace Shuddhachar.Warehouse;

/// <summary>Puts a backup back into an empty data folder, when each of its files is what the manifest says and there is no other.</summary>
/// <param name="progress">Gets the number of files put back and of all.</param>
public sealed class Restore(string backup, Action<int, int> progress, CancellationToken cancellation)
{
    /// <summary>When it fails, nothing is left of it.</summary>
    /// <exception cref="InvalidDataException">A file of the backup is missing, changed or too many.</exception>
    /// <exception cref="IOException">The data folder is not empty, or the disk refused it.</exception>
    public BackupManifest To(DataFolder target)
    {
        var manifest = BackupManifest.Read(backup);
        RequireSameFiles(manifest);
        using var staged = new StagedFolder(target.Root);
        foreach (var (at, file) in manifest.Files.Index())
        {
            var found = DataFiles.Copy(backup, staged.Path, file.Path, cancellation);
            if (found != file)
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{Path.Combine(backup, file.Path)} is damaged: found {found.Size} bytes with the hash {found.Sha256}; expected {file.Size} with {file.Sha256}."));
            progress(at + 1, manifest.Files.Length);
        }
        // until the pointer is there, nothing is served
        staged.Publish(DataFiles.Current);
        return manifest;
    }

    void RequireSameFiles(BackupManifest manifest)
    {
        var expected = manifest.Files.Select(file => file.Path).Append(BackupManifest.FileName).ToHashSet(StringComparer.Ordinal);
        if (expected.Count != manifest.Files.Length + 1)
            throw new InvalidDataException($"{Path.Combine(backup, BackupManifest.FileName)} names a file twice.");
        var found = Directory.EnumerateFiles(backup, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(backup, path).Replace(Path.DirectorySeparatorChar, '/')).ToHashSet(StringComparer.Ordinal);
        if (expected.Except(found).Order(StringComparer.Ordinal).FirstOrDefault() is { } missing)
            throw new InvalidDataException($"{Path.Combine(backup, missing)} is missing; the manifest names it.");
        if (found.Except(expected).Order(StringComparer.Ordinal).FirstOrDefault() is { } extra)
            throw new InvalidDataException($"{Path.Combine(backup, extra)} is no part of the backup; the manifest does not name it.");
    }
}
