using System.Diagnostics;

namespace Shuddhachar.Warehouse;

/// <summary>Nothing was published yet, so there is nothing to read.</summary>
public sealed class NoSnapshotException(DataFolder folder) : Exception($"No snapshot has been published in {folder.Root} yet.");

/// <summary>
/// The warehouse as a server reads it: the snapshot that the pointer names or, while that one cannot be opened, the one read before; after
/// a start, the newest that can. A changed pointer is noticed at the next lease, at most once a second; leases on the earlier snapshot go on
/// until they end, so a publication never fails a query. Safe for many threads.
/// </summary>
public sealed class LiveWarehouse : IDisposable
{
    /// <summary>How often the pointer is looked at.</summary>
    public static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(1);

    readonly Snapshots snapshots;
    readonly TimeSpan pollEvery;
    readonly Lock gate = new();
    readonly Lock switching = new();
    readonly EarlierSnapshots earlier;
    SnapshotReader? reader;
    long lastPoll;
    bool isDisposed;

    public LiveWarehouse(DataFolder folder)
        : this(folder, PollEvery) { }

    internal LiveWarehouse(DataFolder folder, TimeSpan pollEvery) =>
        (snapshots, earlier, this.pollEvery) = (new Snapshots(folder), new EarlierSnapshots(new Snapshots(folder)), pollEvery);

    public DataFolder Folder => snapshots.Folder;

    /// <summary>Why the last switch failed; null when the pointer's snapshot is the one being read. Readers have an earlier snapshot meanwhile.</summary>
    public Exception? SwitchFailure { get; private set; }

    /// <summary>A connection to the current snapshot, for one thread; dispose it to give it back.</summary>
    /// <exception cref="NoSnapshotException">Nothing was published yet.</exception>
    public WarehouseLease Lease()
    {
        Follow();
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            return (reader ?? throw new NoSnapshotException(snapshots.Folder)).Lease();
        }
    }

    /// <summary>A connection to the snapshot of this number, as it was published.</summary>
    /// <returns>Null when there is no such snapshot, or it cannot be read.</returns>
    public WarehouseLease? TryLease(int number)
    {
        var current = Lease();
        if (current.SnapshotNumber == number) return current;
        current.Dispose();
        return earlier.TryLease(number);
    }

    /// <summary>The number of the snapshot that a lease would have now.</summary>
    public int CurrentNumber
    {
        get
        {
            using var lease = Lease();
            return lease.SnapshotNumber;
        }
    }

    /// <summary>All snapshots that can be asked for, the oldest first.</summary>
    public IReadOnlyList<Snapshot> Published() => snapshots.List();

    public void Dispose()
    {
        earlier.Dispose();
        lock (gate)
        {
            isDisposed = true;
            reader?.Retire();
            reader = null;
        }
    }

    // One thread looks and switches; the others read on from the snapshot they have, or wait when there is none yet.
    void Follow()
    {
        var isFirst = Volatile.Read(ref reader) is null;
        if (!isFirst && Stopwatch.GetElapsedTime(Volatile.Read(ref lastPoll)) < pollEvery)
            return;
        if (isFirst)
            switching.Enter();
        else if (!switching.TryEnter())
            return;
        try
        {
            if (!isFirst || Volatile.Read(ref reader) is null)
                Switch();
            Volatile.Write(ref lastPoll, Stopwatch.GetTimestamp());
        }
        finally
        {
            switching.Exit();
        }
    }

    void Switch()
    {
        try
        {
            if (snapshots.Current is { } number && number != reader?.Number)
                Open(number);
            SwitchFailure = null;
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            SwitchFailure = failure;
            if (reader is null && !TryOpenNewest())
                throw;
        }
    }

    bool TryOpenNewest() => snapshots.Numbers().OrderDescending().Any(number =>
    {
        try
        {
            Open(number);
            return true;
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            return false;
        }
    });

    void Open(int number) => Replace(new SnapshotReader(number, snapshots.PathOf(number)));

    static bool IsUnreadable(Exception failure) => failure is DatabaseException or IOException or InvalidDataException or UnauthorizedAccessException;

    void Replace(SnapshotReader next)
    {
        lock (gate)
        {
            if (isDisposed)
            {
                next.Retire();
                return;
            }

            reader?.Retire();
            reader = next;
        }
    }
}
