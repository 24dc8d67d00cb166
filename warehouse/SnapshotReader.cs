using System.Collections.Concurrent;

namespace Shuddhachar.Warehouse;

/// <summary>
/// One snapshot opened for serving, in an instance of its own, with connections that are kept and lent. It closes when it is retired and the
/// last lease has come back.
/// </summary>
sealed class SnapshotReader
{
    readonly Database database;
    readonly ConcurrentBag<DatabaseConnection> idle = [];

    // one holder is the LiveWarehouse, until it retires this reader
    int holders = 1;

    internal SnapshotReader(int number, string path)
    {
        Number = number;
        database = Database.OpenForServing(path);
        try
        {
            var connection = database.Connect();
            idle.Add(connection);
            Catalog = Catalog.Read(connection);
            RequireWhole(connection, path);
        }
        catch
        {
            Close();
            throw;
        }
    }

    /// <summary>Files up to this size are read to the last block when they are opened, which takes some hundredths of a second.</summary>
    const long ReadWhole = 64L << 20;

    /// <summary>Where DuckDB's headers end and its blocks begin.</summary>
    const long Headers = 3 * 4096;

    internal int Number { get; }

    internal Catalog Catalog { get; }

    /// <summary>DuckDB opens a file that was cut or damaged in its middle, and fails on the query that meets the place: better not to begin with it.</summary>
    void RequireWhole(DatabaseConnection connection, string path)
    {
        // free blocks at the end need not be in the file
        var length = new FileInfo(path).Length;
        var expected = Headers + connection.Query("select used_blocks, block_size from pragma_database_size() where database_name = current_database()", row => row.Long("used_blocks") * row.Long("block_size"))[0];
        if (length < expected)
            throw new InvalidDataException(FormattableString.Invariant($"{path} was cut: it has {length} bytes, and at least {expected} are used."));
        if (length > ReadWhole)
            return;
        foreach (var table in Catalog.Relations.Where(relation => !relation.IsView))
            connection.Query($"select bit_xor(hash(read)) as read from {Identifier.Quote(table.Name)} as read", _ => 0);
    }

    /// <summary>Only to be called by who holds the reader, so that it cannot close meanwhile.</summary>
    internal WarehouseLease Lease()
    {
        var connection = idle.TryTake(out var known) ? known : database.Connect();
        Interlocked.Increment(ref holders);
        return new WarehouseLease(this, connection);
    }

    internal void Return(DatabaseConnection connection)
    {
        idle.Add(connection);
        Release();
    }

    /// <summary>No new leases from here on.</summary>
    internal void Retire() => Release();

    void Release()
    {
        if (Interlocked.Decrement(ref holders) == 0)
            Close();
    }

    void Close()
    {
        foreach (var connection in idle)
            connection.Dispose();
        database.Dispose();
    }
}

/// <summary>A connection lent from a snapshot, for one thread. The snapshot stays open and the same until this is disposed.</summary>
public sealed class WarehouseLease : IDisposable
{
    readonly SnapshotReader reader;
    readonly DatabaseConnection connection;
    int isReturned;

    internal WarehouseLease(SnapshotReader reader, DatabaseConnection connection) => (this.reader, this.connection) = (reader, connection);

    public DatabaseConnection Connection => isReturned == 0 ? connection : throw new ObjectDisposedException(nameof(WarehouseLease));

    /// <summary>What this snapshot consists of.</summary>
    public Catalog Catalog => reader.Catalog;

    /// <summary>For captions, links and ETags: two answers of one number come from the same data.</summary>
    public int SnapshotNumber => reader.Number;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref isReturned, 1) == 0)
            reader.Return(connection);
    }
}
