using System.Collections.Immutable;

#pragma warning disable CA1720 // a getter carries the name of the type that it reads, as in every reader of .NET

namespace Shuddhachar.Warehouse;

/// <summary>
/// The current row of a result, read by column name, for pages and commands. Getters without <c>OrNull</c> throw
/// <see cref="InvalidOperationException"/> on NULL, all throw <see cref="KeyNotFoundException"/> on an unknown name and
/// <see cref="InvalidCastException"/> on another type, each naming the column.
/// </summary>
public sealed class Row
{
    readonly ImmutableArray<ResultColumn> columns;
    readonly VectorMemory[] vectors;
    readonly Dictionary<string, int> ordinals;
    int current, rows;

    internal Row(ImmutableArray<ResultColumn> columns, VectorMemory[] vectors)
    {
        (this.columns, this.vectors) = (columns, vectors);
        ordinals = new(columns.Length, StringComparer.Ordinal);
        for (var i = 0; i < columns.Length; i++)
            ordinals.TryAdd(columns[i].Name, i);
    }

    public IReadOnlyList<ResultColumn> Columns => columns;

    public bool IsNull(string column) => At(column).IsNull(current);

    /// <summary>The value, boxed; null for NULL. For columns whose type is not known beforehand.</summary>
    public object? Value(string column) => At(column).Value(current);

    public string Text(string column) => Known(column).Text(current);

    /// <summary>A whole number of any DuckDB type that fits 32 bits.</summary>
    public int Int(string column) => checked((int)Known(column).Whole(current));

    public long Long(string column) => checked((long)Known(column).Whole(current));

    public decimal Decimal(string column) => Known(column).Decimal(current);

    public double Double(string column) => Known(column).Double(current);

    public bool Bool(string column) => Known(column).Bool(current);

    public DateOnly Date(string column) => Known(column).Date(current);

    public DateTime Timestamp(string column) => Known(column).Timestamp(current);

    public string? TextOrNull(string column) => At(column) is var found && found.IsNull(current) ? null : found.Text(current);

    public int? IntOrNull(string column) => IsNull(column) ? null : Int(column);

    public long? LongOrNull(string column) => IsNull(column) ? null : Long(column);

    public decimal? DecimalOrNull(string column) => IsNull(column) ? null : Decimal(column);

    public double? DoubleOrNull(string column) => IsNull(column) ? null : Double(column);

    public bool? BoolOrNull(string column) => IsNull(column) ? null : Bool(column);

    public DateOnly? DateOrNull(string column) => IsNull(column) ? null : Date(column);

    public DateTime? TimestampOrNull(string column) => IsNull(column) ? null : Timestamp(column);

    internal void MoveTo(int row, int rowsInChunk) => (current, rows) = (row, rowsInChunk);

    Vector At(string column) => ordinals.TryGetValue(column, out var ordinal)
        ? new Vector(columns[ordinal], vectors, rows)
        : throw new KeyNotFoundException($"The result has no column {column}; it has {string.Join(", ", ordinals.Keys)}.");

    Vector Known(string column)
    {
        var found = At(column);
        return found.IsNull(current) ? throw new InvalidOperationException($"Column {column} is NULL in this row.") : found;
    }
}
