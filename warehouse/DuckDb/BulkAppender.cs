using System.Buffers;
using System.Text;
using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse;

/// <summary>
/// Loads rows into a table through data chunks. Values are added in column order; every setter wants exactly the column's type
/// (the package's own appender writes raw bytes unchecked: an int in a BIGINT column corrupts silently).
/// Call <see cref="Complete"/> at the end; without it the last rows are dropped. A large load that fails may have left its first rows
/// in the table: load into a draft.
/// </summary>
/// <remarks>Errors: <see cref="InvalidOperationException"/> on a wrong type, a decimal that does not fit, or a row too short or too long,
/// naming table and column; <see cref="DatabaseException"/> when DuckDB refuses a chunk, for instance NULL in a NOT NULL column.</remarks>
public sealed class BulkAppender : IDisposable
{
    const int ShortText = 64, MostUtf8Bytes = 3;
    static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    readonly string table;
    readonly ResultColumn[] columns;
    readonly AppendBuffer buffer;
    int next;

    internal BulkAppender(DatabaseConnection connection, string table)
    {
        this.table = table;
        using (var statement = connection.Prepare($"select * from {Identifier.Quote(table)} limit 0"))
        using (var result = statement.Execute())
            columns = [.. result.Columns];
        buffer = new AppendBuffer(connection, table, columns.Length);
    }

    /// <summary>The table's columns in order.</summary>
    public IReadOnlyList<ResultColumn> Columns => columns;

    /// <summary>Rows ended so far.</summary>
    public long RowCount { get; private set; }

    public BulkAppender Add(bool value) => Put<byte>(DuckDBType.Boolean, value ? (byte)1 : (byte)0);

    public BulkAppender Add(int value) => Put(DuckDBType.Integer, value);

    public BulkAppender Add(long value) => Put(DuckDBType.BigInt, value);

    public BulkAppender Add(double value) => Put(DuckDBType.Double, value);

    public BulkAppender Add(DateOnly value) => Put(DuckDBType.Date, value.DayNumber - EpochDay);

    /// <summary>A TIMESTAMP, to the microsecond, taken as it stands whatever its kind.</summary>
    public BulkAppender Add(DateTime value) => Put(DuckDBType.Timestamp, (value.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    /// <summary>A decimal that fits the column exactly; it is never rounded here.</summary>
    public BulkAppender Add(decimal value)
    {
        var column = Expect(DuckDBType.Decimal);
        var unscaled = Decimals.Rescale(value, column.Width, column.Scale)
            ?? throw new InvalidOperationException(FormattableString.Invariant($"{table}.{column.Name} is {column.SqlType} and cannot hold {value} exactly."));
        return column.Physical switch
        {
            DuckDBType.SmallInt => Store((short)unscaled),
            DuckDBType.Integer => Store((int)unscaled),
            DuckDBType.BigInt => Store((long)unscaled),
            _ => Store(unscaled),
        };
    }

    public BulkAppender Add(string? value)
    {
        if (value is null)
            return AddNull();
        if (value.Length <= ShortText)
        {
            Span<byte> near = stackalloc byte[ShortText * MostUtf8Bytes];
            return Add(near[..Encoding.UTF8.GetBytes(value, near)]);
        }
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        try
        {
            return Add(utf8.AsSpan(0, Encoding.UTF8.GetBytes(value, utf8)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <summary>UTF-8 text for a VARCHAR column.</summary>
    public BulkAppender Add(ReadOnlySpan<byte> utf8)
    {
        Expect(DuckDBType.Varchar);
        buffer.StoreText(next++, utf8);
        return this;
    }

    public BulkAppender Add(bool? value) => value is { } known ? Add(known) : AddNull();

    public BulkAppender Add(int? value) => value is { } known ? Add(known) : AddNull();

    public BulkAppender Add(long? value) => value is { } known ? Add(known) : AddNull();

    public BulkAppender Add(double? value) => value is { } known ? Add(known) : AddNull();

    public BulkAppender Add(decimal? value) => value is { } known ? Add(known) : AddNull();

    public BulkAppender Add(DateOnly? value) => value is { } known ? Add(known) : AddNull();

    public BulkAppender Add(DateTime? value) => value is { } known ? Add(known) : AddNull();

    public BulkAppender AddNull()
    {
        RequireColumn();
        buffer.StoreNull(next++);
        return this;
    }

    public void EndRow()
    {
        if (next != columns.Length)
            throw new InvalidOperationException($"A row of {table} has {columns.Length} values, and got {next}.");
        next = 0;
        RowCount++;
        buffer.EndRow();
    }

    /// <summary>Hands the last rows over and makes all of them visible to this connection.</summary>
    public void Complete()
    {
        if (next != 0)
            throw new InvalidOperationException($"The last row of {table} was not ended.");
        buffer.Complete();
    }

    public void Dispose() => buffer.Dispose();

    BulkAppender Put<T>(DuckDBType wanted, T value)
        where T : unmanaged
    {
        Expect(wanted);
        return Store(value);
    }

    BulkAppender Store<T>(T value)
        where T : unmanaged
    {
        buffer.Store(next++, value);
        return this;
    }

    ResultColumn Expect(DuckDBType wanted)
    {
        var column = RequireColumn();
        return column.Type == wanted
            ? column
            : throw new InvalidOperationException($"{table}.{column.Name} is {column.SqlType}, and got a value of {wanted}.");
    }

    ResultColumn RequireColumn() => next < columns.Length
        ? columns[next]
        : throw new InvalidOperationException($"A row of {table} has only {columns.Length} values.");
}
