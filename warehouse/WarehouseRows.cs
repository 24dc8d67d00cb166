using Shuddhachar.Warehouse.Rows;

namespace Shuddhachar.Warehouse;

/// <summary>A row type and its table differ, or a row does not fit its table. The message names table, column and value.</summary>
public sealed class WarehouseRowsException : Exception
{
    internal WarehouseRowsException(string message)
        : base(message) { }

    internal WarehouseRowsException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>The rows of one table.</summary>
public abstract class TableRows
{
    internal TableRows(string table) => Table = table;

    /// <summary>The table that the rows go to.</summary>
    public string Table { get; }

    /// <exception cref="WarehouseRowsException">Type and table differ, or a row does not fit.</exception>
    internal abstract void AppendTo(DatabaseConnection connection, Catalog catalog, CancellationToken cancellation);
}

/// <summary>
/// What the documents put into a warehouse: for each table a sequence of records whose properties are the columns, in the same order and
/// under the same names (<c>WeightMarks</c> is <c>weight_marks</c>). Sequences are enumerated once, while the warehouse is built.
/// </summary>
public sealed class WarehouseRows
{
    IEnumerable<TableRows> tables = [];

    /// <summary>No rows at all.</summary>
    public static WarehouseRows None => new();

    /// <summary>Rows that are made while they are written: a batch is asked for when the one before is in the warehouse.</summary>
    public static WarehouseRows Of(IEnumerable<SnapshotRows> batches) => new() { tables = batches.SelectMany(batch => batch.ToWarehouseRows().Tables) };

    public IEnumerable<TableRows> Tables => tables;

    /// <summary>Adds rows for the table that has the name of their type: <c>FactScore</c> goes to <c>fact_score</c>.</summary>
    public WarehouseRows Add<T>(IEnumerable<T> rows)
        where T : notnull => Add(Naming.SnakeCase(typeof(T).Name), rows);

    /// <summary>Adds rows for a named table. Several calls for one table append one after the other.</summary>
    public WarehouseRows Add<T>(string table, IEnumerable<T> rows)
        where T : notnull
    {
        tables = tables.Append(new TypedRows<T>(table, rows));
        return this;
    }

    sealed class TypedRows<T>(string table, IEnumerable<T> rows) : TableRows(table)
        where T : notnull
    {
        internal override void AppendTo(DatabaseConnection connection, Catalog catalog, CancellationToken cancellation)
        {
            if (!catalog.TryGet(Table, out var relation) || relation.IsView)
                throw new WarehouseRowsException($"Rows of {typeof(T).Name} are for {Table}, and there is no such table.");
            var writer = new RowWriter<T>(relation);
            using var appender = connection.Append(Table);
            try
            {
                foreach (var row in rows)
                {
                    cancellation.ThrowIfCancellationRequested();
                    writer.Write(appender, row);
                }

                appender.Complete();
            }
            catch (InvalidOperationException failure)
            {
                throw new WarehouseRowsException($"Row {appender.RowCount + 1} for {Table}: {failure.Message}", failure);
            }
            catch (DatabaseException failure)
            {
                // DuckDB looks at rows a chunk at a time
                throw new WarehouseRowsException($"One of the first {appender.RowCount} rows for {failure.Message}", failure);
            }
        }
    }
}
