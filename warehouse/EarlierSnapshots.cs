namespace Shuddhachar.Warehouse;

/// <summary>
/// Snapshots that were published before the current one, opened when somebody asks for them. A few stay open; the one asked for longest ago
/// closes first. Safe for many threads.
/// </summary>
sealed class EarlierSnapshots(Snapshots snapshots) : IDisposable
{
    const int MostOpen = 3;

    readonly Lock gate = new();
    // the latest asked for is last
    readonly List<SnapshotReader> open = [];

    /// <returns>Null when there is no such snapshot, or it cannot be read.</returns>
    internal WarehouseLease? TryLease(int number)
    {
        lock (gate)
        {
            var reader = open.Find(known => known.Number == number) ?? TryOpen(number);
            if (reader is null) return null;
            open.Remove(reader);
            open.Add(reader);
            if (open.Count > MostOpen)
            {
                open[0].Retire();
                open.RemoveAt(0);
            }
            return reader.Lease();
        }
    }

    SnapshotReader? TryOpen(int number)
    {
        var path = snapshots.PathOf(number);
        try
        {
            return number > 0 && File.Exists(path) ? new SnapshotReader(number, path) : null;
        }
        catch (Exception failure) when (failure is DatabaseException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var reader in open) reader.Retire();
            open.Clear();
        }
    }
}
