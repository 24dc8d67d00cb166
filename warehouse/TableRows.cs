namespace Shuddhachar.Warehouse;

/// <summary>A row type and its table differ, or a row does not fit its table. The message names table, column and value.</summary>
public sealed class WarehouseRowsException : Exception
{
    internal WarehouseRowsException(string message)
        : base(message) { }

    internal WarehouseRowsException(string message, Exception inner)
        : base(message, inner) { }
}

/// <summary>
/// What the documents put into one table: a sequence of records whose properties are the columns, in the same order and under the same
/// names (<c>WeightMarks</c> is <c>weight_marks</c>). The sequence is enumerated once, while the warehouse is built.
/// </summary>
public abstract class TableRows
{
    TableRows(string table) => Table = table;

    /// <summary>The table that the rows go to.</summary>
    public string Table { get; }

    /// <summary>Rows for the table that has the name of their type: <c>FactScore</c> goes to <c>fact_score</c>.</summary>
    public static TableRows Of<T>(IEnumerable<T> rows)
        where T : notnull => Of(Naming.SnakeCase(typeof(T).Name), rows);

    /// <summary>Rows for a named table.</summary>
    public static TableRows Of<T>(string table, IEnumerable<T> rows)
        where T : notnull => new Typed<T>(table, rows);

    /// <exception cref="WarehouseRowsException">Type and table differ, or a row does not fit.</exception>
    internal abstract void AppendTo(DatabaseConnection connection, Catalog catalog, CancellationToken cancellation);

    sealed class Typed<T>(string table, IEnumerable<T> rows) : TableRows(table)
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
            catch (Exception failure) when (failure is InvalidOperationException or DatabaseException)
            {
                throw new WarehouseRowsException($"Row {appender.RowCount + 1} for {Table}: {failure.Message}", failure);
            }
        }
    }
}
