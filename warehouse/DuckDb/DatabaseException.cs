using DuckDB.NET.Native;

namespace Shuddhachar.Warehouse;

/// <summary>DuckDB refused or broke off a statement. The message is DuckDB's own, in English, and may quote the statement: show it to developers, not to readers.</summary>
public sealed class DatabaseException : Exception
{
    public DatabaseException(string message, DuckDBErrorType kind = DuckDBErrorType.Invalid)
        : base(message.Trim()) => Kind = kind;

    public DatabaseException(string message, Exception inner)
        : base(message.Trim(), inner) { }

    /// <summary>DuckDB's class of error; <see cref="DuckDBErrorType.Invalid"/> when it gave none.</summary>
    public DuckDBErrorType Kind { get; }
}
