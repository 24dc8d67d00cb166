namespace Shuddhachar.Warehouse;

/// <summary>
/// A snapshot under construction. Build a database at <see cref="DraftPath"/>, then <see cref="Complete"/>; a dispose before that throws the draft away.
/// Holds the folder's publish lock from <see cref="Snapshots.Begin"/> until it is disposed, so what was read from the current snapshot stays true.
/// </summary>
public sealed class Publication : IDisposable
{
    readonly Snapshots snapshots;
    readonly PublishLock held;
    bool isComplete;

    internal Publication(Snapshots snapshots, PublishLock held, int number)
    {
        (this.snapshots, this.held, Number) = (snapshots, held, number);
        DraftPath = $"{snapshots.PathOf(number)}.{Guid.NewGuid():N}.tmp";
    }

    /// <summary>The number that the snapshot will have.</summary>
    public int Number { get; }

    /// <summary>The data folder that it is for.</summary>
    public DataFolder Folder => snapshots.Folder;

    /// <summary>Where to build. The name is new each time, since DuckDB.NET shares instances by path.</summary>
    public string DraftPath { get; }

    /// <summary>Makes the draft a snapshot and points at it. The draft must be closed.</summary>
    /// <param name="entry">What journal and audit log tell of it: written when the snapshot is on the disk, and nobody reads it yet.</param>
    /// <exception cref="InvalidDataException">The audit log does not end as it was left.</exception>
    /// <exception cref="DatabaseException">The draft is no database, or is still open elsewhere.</exception>
    /// <exception cref="IOException">The draft is not complete in one file, or the disk refused it.</exception>
    public void Complete(JournalEntry? entry = null)
    {
        Checkpoint();
        if (File.Exists(DraftPath + ".wal"))
            throw new IOException($"{DraftPath} still has a write-ahead log: a connection to it is open.");
        DurableFile.Flush(DraftPath);
        DurableFile.Rename(DraftPath, snapshots.PathOf(Number), replace: false);
        isComplete = true;
        try
        {
            if (entry is not null) new Ledger(snapshots).Write(entry with { Snapshot = Number, SnapshotBefore = snapshots.Current });
        }
        catch
        {
            // nobody has read it, and on a full disk it would take the room of the next one
            File.Delete(snapshots.PathOf(Number));
            throw;
        }
        snapshots.PointAt(Number);
    }

    public void Dispose()
    {
        if (!isComplete)
            Discard();
        held.Dispose();
    }

    /// <summary>Throws away what was built so far, so that the draft can be built again.</summary>
    public void Discard()
    {
        File.Delete(DraftPath);
        File.Delete(DraftPath + ".wal");
    }

    void Checkpoint()
    {
        if (!File.Exists(DraftPath))
            throw new FileNotFoundException("Nothing was built to be published.", DraftPath);
        using var database = Database.OpenReadWrite(DraftPath);
        using var connection = database.Connect();
        connection.Execute("checkpoint");
    }
}
