using System.Globalization;
using System.Text;

namespace Shuddhachar.Warehouse;

/// <summary>One published database.</summary>
/// <param name="Number">From 1, in order of publication, never used twice.</param>
/// <param name="Path">Full path of the file.</param>
/// <param name="SizeBytes">Size of the file.</param>
/// <param name="PublishedUtc">When it was written.</param>
/// <param name="IsCurrent">Whether the pointer names it.</param>
public sealed record Snapshot(int Number, string Path, long SizeBytes, DateTime PublishedUtc, bool IsCurrent);

/// <summary>
/// The published databases of a data folder and the pointer to the one in use. A snapshot is never changed after its publication;
/// any earlier one can be used again.
/// </summary>
public sealed class Snapshots(DataFolder folder)
{
    const string Ending = ".duckdb";

    public DataFolder Folder => folder;

    /// <summary>The number of the snapshot in use; null before the first publication.</summary>
    /// <exception cref="InvalidDataException">The pointer file holds no number.</exception>
    public int? Current
    {
        get
        {
            string text;
            try
            {
                text = File.ReadAllText(folder.Current);
            }
            catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }

            return Number(text.Trim()) ?? throw new InvalidDataException(
                $"{folder.Current} holds '{text.Trim()}' where the number of a snapshot is expected; there are: {string.Join(", ", Numbers())}.");
        }
    }

    /// <summary>Where the snapshot of this number is, or would be.</summary>
    public string PathOf(int number) => Path.Combine(folder.Snapshots, number.ToString(CultureInfo.InvariantCulture) + Ending);

    /// <summary>The numbers of all snapshots, oldest first, whatever the pointer says.</summary>
    public IReadOnlyList<int> Numbers() => Directory.Exists(folder.Snapshots)
        ? [.. Directory.EnumerateFiles(folder.Snapshots, "*" + Ending).Select(path => Number(Path.GetFileNameWithoutExtension(path))).OfType<int>().Order()]
        : [];

    /// <summary>All snapshots, oldest first.</summary>
    public IReadOnlyList<Snapshot> List()
    {
        var current = Current;
        return
        [
            .. from number in Numbers()
               let file = new FileInfo(PathOf(number))
               select new Snapshot(number, file.FullName, file.Length, file.LastWriteTimeUtc, number == current),
        ];
    }

    /// <summary>Opens the snapshot in use, for a command that reads it once.</summary>
    /// <exception cref="NoSnapshotException">Nothing was published yet.</exception>
    /// <exception cref="InvalidDataException">It is missing or damaged; the message says what can be done.</exception>
    public Database OpenCurrent() => Open(Current ?? throw new NoSnapshotException(folder));

    /// <summary>Opens any snapshot, for a command that reads it once.</summary>
    /// <exception cref="InvalidDataException">It is missing or damaged; the message says what can be done.</exception>
    public Database Open(int number)
    {
        try
        {
            return Database.OpenReadOnly(PathOf(number));
        }
        catch (DatabaseException failure)
        {
            throw new InvalidDataException(
                $"Snapshot {number} cannot be opened ({failure.Message}). Use another (snapshots use N), or build it again from the archive (rebuild).", failure);
        }
    }

    /// <summary>Points at an earlier (or later) snapshot. Servers follow within a second.</summary>
    /// <param name="entry">What journal and audit log are to tell of it; its numbers are filled in here.</param>
    /// <exception cref="FileNotFoundException">There is no such snapshot.</exception>
    /// <exception cref="PublishBusyException">A load is under way.</exception>
    public void Use(int number, JournalEntry? entry = null)
    {
        using var held = PublishLock.Take(folder);
        var ledger = new Ledger(this);
        ledger.Finish();
        RequireThere(number);
        if (entry is not null && Current != number)
            ledger.Write(entry with { Number = new Journal(folder).NextNumber, Snapshot = number, SnapshotBefore = Current });
        PointAt(number);
    }

    /// <summary>Starts a publication: takes the lock, clears what a crash left or finishes it, and gives number and path to build at.</summary>
    /// <exception cref="PublishBusyException">Another publication is under way.</exception>
    public Publication Begin()
    {
        var held = PublishLock.Take(folder);
        try
        {
            Directory.CreateDirectory(folder.Snapshots);
            ClearLeftovers();
            new Ledger(this).Finish();
            return new Publication(this, held, Numbers().Append(Current ?? 0).Max() + 1);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Builds and publishes in one call; nothing changes when <paramref name="build"/> throws.</summary>
    /// <returns>The number of the new snapshot, now in use.</returns>
    public int Publish(Action<Publication> build)
    {
        using var publication = Begin();
        build(publication);
        publication.Complete();
        return publication.Number;
    }

    internal void PointAt(int number)
    {
        RequireThere(number);
        DurableFile.Write(folder.Current, Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture) + "\n"));
    }

    void RequireThere(int number)
    {
        if (!File.Exists(PathOf(number)))
            throw new FileNotFoundException($"There is no snapshot {number}.", PathOf(number));
    }

    // Drafts and half-written files end in .tmp; DuckDB puts its log (.wal) and, when memory is short, a folder (.tmp) beside a draft. A
    // folder beside a snapshot belongs to a server that is reading it.
    void ClearLeftovers()
    {
        (string Folder, string Pattern)[] written =
            [(folder.Root, "current.*.tmp"), (folder.Archive, "*.tmp"), (folder.Loads, "*.tmp"), (folder.Snapshots, "*.tmp"), (folder.Snapshots, "*.tmp.wal")];
        foreach (var file in written.Where(place => Directory.Exists(place.Folder)).SelectMany(place => Directory.GetFiles(place.Folder, place.Pattern)))
            File.Delete(file);
        foreach (var spilled in Directory.GetDirectories(folder.Snapshots, "*.tmp.tmp"))
            Directory.Delete(spilled, recursive: true);
    }

    static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
