using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse;

/// <summary>
/// One compiled statement with bound parameters. Parameters may be null, bool, int, long, decimal, double, string, DateOnly and DateTime;
/// a value is never pasted into the SQL. May be run again after new binds, but not while an earlier result is open.
/// </summary>
public sealed class Statement : IDisposable
{
    readonly DatabaseConnection connection;
    readonly DuckDBPreparedStatement handle;

    internal Statement(DatabaseConnection connection, string sql)
    {
        this.connection = connection;
        var count = NativeMethods.ExtractStatements.DuckDBExtractStatements(connection.Native, sql, out var extracted);
        using (extracted)
        {
            if (count == 0)
                throw new DatabaseException(NativeMethods.ExtractStatements.DuckDBExtractStatementsError(extracted), DuckDBErrorType.Parser);
            if (count != 1)
                throw new DatabaseException($"Expected one statement, found {count}.", DuckDBErrorType.Parser);
            var state = NativeMethods.ExtractStatements.DuckDBPrepareExtractedStatement(connection.Native, extracted, 0, out handle);
            if (state.IsSuccess())
                return;
            using (handle)
                throw new DatabaseException(NativeMethods.PreparedStatements.DuckDBPrepareError(handle), DuckDBErrorType.Binder);
        }
    }

    /// <summary>How many parameters the statement has.</summary>
    public int ParameterCount => checked((int)NativeMethods.PreparedStatements.DuckDBParams(handle));

    /// <summary>Binds a named parameter, given without its dollar sign.</summary>
    public Statement Bind(string name, object? value)
    {
        var state = NativeMethods.PreparedStatements.DuckDBBindParameterIndex(handle, out var index, name);
        return state.IsSuccess() ? Bind(index, value) : throw new DatabaseException($"The statement has no parameter ${name}.");
    }

    /// <summary>Binds a parameter by its number, from 1.</summary>
    /// <exception cref="NotSupportedException">The value is of no bindable type.</exception>
    public Statement Bind(int index, object? value)
    {
        using var native = ParameterValue.Of(value);
        return NativeMethods.PreparedStatements.DuckDBBindValue(handle, index, native).IsSuccess()
            ? this
            : throw new DatabaseException($"Parameter {index} was refused: the statement has {ParameterCount}.");
    }

    /// <summary>Starts the statement; rows arrive chunk by chunk while they are read. Dispose the result before the next run.</summary>
    public QueryResult Execute(CancellationToken cancellation = default)
    {
        var interruption = new Interruption(connection, cancellation);
        var time = new StatementTime();
        try
        {
            var state = NativeMethods.PreparedStatements.DuckDBExecutePreparedStreaming(handle, out var result);
            return new QueryResult(result, state, time, interruption, cancellation);
        }
        catch
        {
            interruption.Dispose();
            time.Dispose();
            throw;
        }
    }

    public void Dispose() => handle.Dispose();

    internal Statement BindAll(ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        try
        {
            foreach (var (name, value) in parameters)
                Bind(name, value);
            return this;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    internal IReadOnlyList<T> ToList<T>(Func<Row, T> map)
    {
        using var result = Execute();
        var rows = new List<T>();
        foreach (var row in result.Rows())
            rows.Add(map(row));
        return rows;
    }
}
