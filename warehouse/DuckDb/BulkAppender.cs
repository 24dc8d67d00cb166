using System.Buffers;
using System.Text;
using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse;

/// <summary>
/// Loads rows into a table through data chunks of 2048 rows. Values are added in column order; every setter wants exactly the column's type
/// (the package's own appender writes raw bytes unchecked: an int in a BIGINT column corrupts silently).
/// Nothing is kept unless <see cref="Complete"/> was called.
/// </summary>
/// <remarks>Errors: <see cref="InvalidOperationException"/> on a wrong type, a decimal that does not fit, or a row too short or too long,
/// naming table and column; <see cref="DatabaseException"/> when DuckDB refuses a chunk, for instance NULL in a NOT NULL column.</remarks>
public sealed unsafe class BulkAppender : IDisposable
{
    const int Capacity = 2048;
    static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    readonly string table;
    readonly DuckDBAppender appender;
    readonly DuckDBDataChunk chunk;
    readonly ResultColumn[] columns;
    readonly nint[] vectors;
    readonly nint[] data;
    readonly nint[] validity;
    int row, next;

    internal BulkAppender(DatabaseConnection connection, string table)
    {
        this.table = table;
        using (var statement = connection.Prepare($"select * from {Identifier.Quote(table)} limit 0"))
        using (var result = statement.Execute())
            columns = [.. result.Columns];
        if (!NativeMethods.Appender.DuckDBAppenderCreateExt(connection.Native, null!, null!, table, out appender).IsSuccess())
        {
            var failure = Failure();
            appender.Dispose();
            throw failure;
        }

        (vectors, data, validity) = (new nint[columns.Length], new nint[columns.Length], new nint[columns.Length]);
        chunk = CreateChunk();
        Map();
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

    public BulkAppender Add(DateTime value) => Put(DuckDBType.Timestamp, (value.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond);

    /// <summary>A decimal that fits the column exactly; it is never rounded here.</summary>
    public BulkAppender Add(decimal value)
    {
        var column = Expect(DuckDBType.Decimal);
        var unscaled = Decimals.Rescale(value, column.Width, column.Scale)
            ?? throw new InvalidOperationException($"{table}.{column.Name} is {column.SqlType} and cannot hold {value} exactly.");
        switch (column.Physical)
        {
            case DuckDBType.SmallInt:
                Store((short)unscaled);
                break;
            case DuckDBType.Integer:
                Store((int)unscaled);
                break;
            case DuckDBType.BigInt:
                Store((long)unscaled);
                break;
            default:
                Store(unscaled);
                break;
        }

        return this;
    }

    public BulkAppender Add(string? value)
    {
        if (value is null)
            return AddNull();
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(value.Length));
        try
        {
            return Add(buffer.AsSpan(0, Encoding.UTF8.GetBytes(value, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>UTF-8 text for a VARCHAR column.</summary>
    public BulkAppender Add(ReadOnlySpan<byte> utf8)
    {
        Expect(DuckDBType.Varchar);
        byte none = 0;
        fixed (byte* text = utf8)
            NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(vectors[next], (ulong)row, text == null ? &none : text, utf8.Length);
        next++;
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
        if (validity[next] == 0)
        {
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vectors[next]);
            validity[next] = (nint)NativeMethods.Vectors.DuckDBVectorGetValidity(vectors[next]);
        }

        NativeMethods.ValidityMask.DuckDBValiditySetRowValidity((ulong*)validity[next], (ulong)row, false);
        next++;
        return this;
    }

    public void EndRow()
    {
        if (next != columns.Length)
            throw new InvalidOperationException($"A row of {table} has {columns.Length} values, and got {next}.");
        next = 0;
        RowCount++;
        if (++row == Capacity)
            Flush();
    }

    /// <summary>Hands the last rows over and makes all of them visible to this connection.</summary>
    public void Complete()
    {
        if (next != 0)
            throw new InvalidOperationException($"The last row of {table} was not ended.");
        Flush();
        if (!NativeMethods.Appender.DuckDBAppenderClose(appender).IsSuccess())
            throw Failure();
    }

    public void Dispose()
    {
        if (!appender.IsClosed)
            _ = NativeMethods.Appender.DuckDBAppenderClear(appender);
        chunk.Dispose();
        appender.Dispose();
    }

    DuckDBDataChunk CreateChunk()
    {
        var types = new DuckDBLogicalType[columns.Length];
        try
        {
            for (var i = 0; i < types.Length; i++)
                types[i] = NativeMethods.Appender.DuckDBAppenderColumnType(appender, (ulong)i);
            return NativeMethods.DataChunks.DuckDBCreateDataChunk(Array.ConvertAll(types, type => type.DangerousGetHandle()), (ulong)types.Length);
        }
        finally
        {
            foreach (var type in types)
                type?.Dispose();
        }
    }

    void Map()
    {
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i);
            data[i] = (nint)NativeMethods.Vectors.DuckDBVectorGetData(vectors[i]);
            validity[i] = 0;
        }
    }

    BulkAppender Put<T>(DuckDBType wanted, T value)
        where T : unmanaged
    {
        Expect(wanted);
        Store(value);
        return this;
    }

    void Store<T>(T value)
        where T : unmanaged => ((T*)data[next++])[row] = value;

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

    void Flush()
    {
        if (row == 0)
            return;
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)row);
        if (!NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk).IsSuccess())
            throw Failure();
        row = 0;
        NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
        Map();
    }

    DatabaseException Failure()
    {
        using var error = NativeMethods.Appender.DuckDBAppenderErrorData(appender);
        return new($"{table}: {error.Message}", NativeMethods.ErrorData.DuckDBErrorDataErrorType(error));
    }
}
