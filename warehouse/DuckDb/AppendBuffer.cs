using System.Runtime.InteropServices;
using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse;

/// <summary>
/// The data chunk that a <see cref="BulkAppender"/> fills, of 2048 rows, and the native appender that takes it. Knows memory, no types:
/// whoever stores a value has checked that it has the column's size.
/// </summary>
sealed unsafe class AppendBuffer : IDisposable
{
    internal const int Capacity = 2048;
    const int TextBytes = 16, InlineTextBytes = 12;

    readonly string table;
    readonly DuckDBAppender appender;
    readonly DuckDBDataChunk chunk;
    readonly nint[] vectors;
    readonly nint[] data;
    readonly nint[] validity;

    internal AppendBuffer(DatabaseConnection connection, string table, int columns)
    {
        this.table = table;
        if (!NativeMethods.Appender.DuckDBAppenderCreateExt(connection.Native, null!, null!, table, out appender).IsSuccess())
        {
            var failure = Failure();
            appender.Dispose();
            throw failure;
        }

        (vectors, data, validity) = (new nint[columns], new nint[columns], new nint[columns]);
        chunk = CreateChunk();
        Map();
    }

    /// <summary>Rows in the chunk.</summary>
    internal int Rows { get; private set; }

    internal void Store<T>(int column, T value)
        where T : unmanaged => ((T*)data[column])[Rows] = value;

    internal void StoreText(int column, ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length <= InlineTextBytes)
        {
            // DuckDB keeps a short text in the vector itself, the rest of its place zeroed
            var place = new Span<byte>((byte*)data[column] + (nint)Rows * TextBytes, TextBytes);
            place.Clear();
            MemoryMarshal.Write(place, utf8.Length);
            utf8.CopyTo(place[sizeof(int)..]);
            return;
        }
        byte none = 0;
        fixed (byte* text = utf8)
        {
            NativeMethods.Vectors.DuckDBVectorAssignStringElementLength(
                vectors[column], (ulong)Rows, text == null ? &none : text, utf8.Length);
        }
    }

    internal void StoreNull(int column)
    {
        if (validity[column] == 0)
        {
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vectors[column]);
            validity[column] = (nint)NativeMethods.Vectors.DuckDBVectorGetValidity(vectors[column]);
        }

        ((ulong*)validity[column])[Rows >> 6] &= ~(1UL << (Rows & 63));
    }

    internal void EndRow()
    {
        if (++Rows == Capacity)
            Flush();
    }

    internal void Complete()
    {
        Flush();
        if (!NativeMethods.Appender.DuckDBAppenderClose(appender).IsSuccess())
            throw Failure();
    }

    public void Dispose()
    {
        // without this the native appender would keep what it has when it is destroyed
        _ = NativeMethods.Appender.DuckDBAppenderClear(appender);
        chunk.Dispose();
        appender.Dispose();
    }

    DuckDBDataChunk CreateChunk()
    {
        var types = new DuckDBLogicalType[vectors.Length];
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

    void Flush()
    {
        if (Rows == 0)
            return;
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)Rows);
        if (!NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk).IsSuccess())
            throw Failure();
        Rows = 0;
        NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
        Map();
    }

    // a reset may give the vectors new memory
    void Map()
    {
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i);
            data[i] = (nint)NativeMethods.Vectors.DuckDBVectorGetData(vectors[i]);
            validity[i] = 0;
        }
    }

    DatabaseException Failure()
    {
        using var error = NativeMethods.Appender.DuckDBAppenderErrorData(appender);
        return new($"{table}: {error.Message}", NativeMethods.ErrorData.DuckDBErrorDataErrorType(error));
    }
}
