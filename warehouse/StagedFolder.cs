namespace Shuddhachar.Warehouse;

/// <summary>
/// An empty folder that is filled beside and then in one go: until <see cref="Publish"/> everything is in a folder of its own below it, which
/// may be thrown away. The folder itself stays, since it may be a disk that is mounted there.
/// </summary>
sealed class StagedFolder : IDisposable
{
    /// <summary>What a new disk has of itself.</summary>
    const string OfTheSystem = "lost+found";

    readonly string folder;
    readonly bool isNew;
    bool isPublished;

    /// <exception cref="IOException">The folder has something in it.</exception>
    internal StagedFolder(string folder)
    {
        this.folder = System.IO.Path.GetFullPath(folder);
        isNew = !Directory.Exists(folder);
        if (File.Exists(folder))
            throw new IOException($"{folder} is a file; expected a folder that is empty or not there.");
        if (!isNew && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(entry => System.IO.Path.GetFileName(entry) != OfTheSystem) is { } found)
            throw new IOException($"{folder} is not empty: found {System.IO.Path.GetFileName(found)}; expected a folder that is empty or not there.");
        DataFiles.MakeFolder(folder, isOpen: false);
        Path = System.IO.Path.Combine(this.folder, $".{Guid.NewGuid():N}.tmp");
        DataFiles.MakeFolder(Path, isOpen: false);
    }

    /// <summary>Where to write.</summary>
    internal string Path { get; }

    /// <summary>Moves everything to its place.</summary>
    /// <param name="last">The file that makes it whole, moved at last.</param>
    internal void Publish(string last)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(Path).OrderBy(entry => System.IO.Path.GetFileName(entry) == last).ToArray())
        {
            var place = System.IO.Path.Combine(folder, System.IO.Path.GetFileName(entry));
            if (Directory.Exists(entry)) Directory.Move(entry, place);
            else DurableFile.Rename(entry, place, replace: false);
        }
        isPublished = true;
    }

    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        if (!isPublished && isNew)
            Directory.Delete(folder);
    }
}
