using System.Runtime.CompilerServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse;

/// <summary>One connection: for one thread at a time, and one open <see cref="QueryResult"/> at a time.</summary>
/// <remarks>
/// Every method that runs SQL throws <see cref="DatabaseException"/> when DuckDB refuses it, and
/// <see cref="OperationCanceledException"/> within moments of a cancellation.
/// </remarks>
public sealed class DatabaseConnection : IDisposable
{
    readonly DuckDBConnection connection;

    internal DatabaseConnection(DuckDBConnection connection) => this.connection = connection;

    internal DuckDBNativeConnection Native => NativeOf(connection);

    /// <summary>Runs a script of one or more statements without parameters, such as a file of <c>sql/</c>. Returns the rows changed by it.</summary>
    public int ExecuteScript(string sql, CancellationToken cancellation = default)
    {
        using var interruption = new Interruption(this, cancellation);
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteNonQuery();
        }
        catch (DuckDBException failure)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new DatabaseException(failure.Message, failure);
        }
    }

    /// <summary>Runs one statement with named parameters (<c>$name</c> in the SQL). Returns the rows changed by it.</summary>
    public long Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var statement = Prepare(sql).BindAll(parameters);
        using var result = statement.Execute();
        return result.RowsChanged;
    }

    /// <summary>Compiles one statement; its parameters are <c>$name</c>, <c>$1</c> or <c>?</c>.</summary>
    public Statement Prepare(string sql) => new(this, sql);

    /// <summary>Runs one query and maps each row. The <see cref="Row"/> is valid only inside <paramref name="map"/>.</summary>
    /// <param name="parameters">Named parameters, without the dollar sign.</param>
    public IReadOnlyList<T> Query<T>(string sql, Func<Row, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var statement = Prepare(sql).BindAll(parameters);
        return statement.ToList(map);
    }

    /// <summary>Starts a bulk load into a table.</summary>
    public BulkAppender Append(string table) => new(this, table);

    /// <summary>Asks DuckDB to stop what this connection is running; the running call then throws. Callable from any thread.</summary>
    public void Interrupt() => Native.Interrupt();

    public void Dispose() => connection.Dispose();

    // The property is public, but the compiler matches its type by strong name, which our stand-in bindings have not; the runtime does not mind.
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "get_NativeConnection")]
    static extern DuckDBNativeConnection NativeOf(DuckDBConnection connection);
}
