using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse;

/// <summary>
/// The rows of a running statement, fetched in chunks of at most 2048 rows. Reading through <see cref="TryRead"/> allocates nothing per row.
/// </summary>
public sealed class QueryResult : IDisposable
{
    readonly StatementTime time;
    readonly Interruption interruption;
    readonly CancellationToken cancellation;
    readonly ResultColumn rowColumn;
    readonly VectorMemory[] vectors;
    DuckDBResult result;
    DuckDBDataChunk? chunk;
    int rowsInChunk;
    bool isClosed;

    internal QueryResult(DuckDBResult result, DuckDBState state, StatementTime time, Interruption interruption, CancellationToken cancellation)
    {
        (this.result, this.time, this.interruption, this.cancellation) = (result, time, interruption, cancellation);
        if (!state.IsSuccess())
        {
            var failure = Failure();
            Dispose();
            throw failure;
        }

        var columns = new ResultColumn[NativeMethods.Query.DuckDBColumnCount(ref this.result)];
        var slots = 1;
        for (var i = 0; i < columns.Length; i++)
        {
            using var type = NativeMethods.Query.DuckDBColumnLogicalType(ref this.result, i);
            columns[i] = ResultColumn.Of(NativeMethods.Query.DuckDBColumnName(ref this.result, i), type, ref slots);
        }
        rowColumn = ResultColumn.Row([.. columns]);
        vectors = new VectorMemory[slots];
    }

    public IReadOnlyList<ResultColumn> Columns => rowColumn.Children;

    /// <summary>Rows inserted, updated or deleted by the statement.</summary>
    public long RowsChanged => NativeMethods.Query.DuckDBRowsChanged(ref result);

    /// <summary>Moves to the next chunk. Everything read from the chunk before is no longer valid.</summary>
    /// <returns>False at the end.</returns>
    public bool TryRead(out Chunk next)
    {
        next = default;
        rowsInChunk = Fetch();
        if (rowsInChunk == 0)
            return false;
        next = Current;
        return true;
    }

    /// <summary>The rows one by one, for readers that value comfort over speed. The same <see cref="Row"/> object is moved along.</summary>
    public IEnumerable<Row> Rows()
    {
        var row = new Row(rowColumn.Children, vectors);
        for (var rows = Fetch(); rows > 0; rows = Fetch())
        {
            for (var i = 0; i < rows; i++)
            {
                row.MoveTo(i, rows);
                yield return row;
            }
        }
    }

    public void Dispose()
    {
        if (isClosed)
            return;
        isClosed = true;
        interruption.Dispose();
        chunk?.Dispose();
        result.Close();
        time.Dispose();
    }

    /// <summary>The chunk that <see cref="TryRead"/> last gave, for a reader that pauses within it (a chunk cannot be kept across an await).</summary>
    public Chunk Current => new(rowColumn, vectors, rowsInChunk);

    int Fetch()
    {
        ObjectDisposedException.ThrowIf(isClosed, this);
        cancellation.ThrowIfCancellationRequested();
        chunk?.Dispose();
        chunk = NativeMethods.Query.DuckDBFetchChunk(result);
        if (chunk.IsInvalid)
        {
            // a stream that breaks half way ends like one that is complete, and says so only here
            return string.IsNullOrEmpty(NativeMethods.Query.DuckDBResultError(ref result)) ? 0 : throw Failure();
        }

        for (var i = 0; i < rowColumn.Children.Length; i++)
            VectorMemory.Read(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i), rowColumn.Children[i], vectors);
        return checked((int)NativeMethods.DataChunks.DuckDBDataChunkGetSize(chunk));
    }

    Exception Failure() => cancellation.IsCancellationRequested
        ? new OperationCanceledException(cancellation)
        : new DatabaseException(NativeMethods.Query.DuckDBResultError(ref result), NativeMethods.Query.DuckDBResultErrorType(ref result));
}
