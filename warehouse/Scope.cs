namespace Shuddhachar.Warehouse;

/// <summary>
/// A part of a warehouse in which its SQL files run unchanged: a database in memory (<c>scoped</c>) where the names of documents, facts and
/// computed steps stand for the rows in scope only; everything else is the warehouse's own. What a mart's file makes there belongs to the
/// scope's keys, and to no others.
/// </summary>
sealed class Scope : IDisposable
{
    readonly DatabaseConnection connection;
    readonly string main;
    readonly string keys;
    readonly CancellationToken cancellation;

    /// <param name="keyColumns">Key columns that say what is in scope.</param>
    /// <param name="select">Query of these columns.</param>
    /// <param name="steps">Steps of which the warehouse's rows are right already; the others are made in the scope.</param>
    internal Scope(DatabaseConnection connection, IReadOnlyList<string> keyColumns, string select, SqlFiles files, IReadOnlyCollection<SqlFile> steps, CancellationToken cancellation)
    {
        (this.connection, this.cancellation) = (connection, cancellation);
        (main, keys) = (Identifier.Quote(connection.Query("select current_database() as name", row => row.Text("name"))[0]), string.Join(", ", keyColumns));
        connection.ExecuteScript($"""
            attach ':memory:' as scoped;
            create table scoped.main.renewed_scope as {select};
            create table scoped.main.dim_document as
            select * from {main}.main.dim_document where ({keys}) in (select ({keys}) from scoped.main.renewed_scope);
            """, cancellation);
        // the span of the keys lets DuckDB pass over whole row groups
        var (first, last) = connection.Query(
            "select coalesce(min(document_key), 0) as first, coalesce(max(document_key), 0) as last from scoped.main.dim_document",
            row => (row.Int("first"), row.Int("last")))[0];
        foreach (var relation in FactsOfDocuments(connection).Concat(steps.Select(file => file.Name)))
            connection.ExecuteScript(FormattableString.Invariant($"""
                create view scoped.main.{relation} as
                select * from {main}.main.{relation}
                where document_key between {first} and {last} and document_key in (select document_key from scoped.main.dim_document)
                """), cancellation);
        connection.ExecuteScript($"set search_path = 'scoped.main,{main}.main'", cancellation);
        foreach (var step in files.Of(SqlFiles.Steps).Where(step => !steps.Contains(step)))
            WarehouseBuilder.RunFile(connection, step, cancellation);
    }

    internal void Run(SqlFile file) => WarehouseBuilder.RunFile(connection, file, cancellation);

    /// <summary>Makes the table in the warehouse itself, with the rows of this scope.</summary>
    internal void RunInWarehouse(SqlFile table) =>
        WarehouseBuilder.RunFile(connection, table with { Text = table.Text.Replace($"table {table.Name}", $"table {main}.main.{table.Name}", StringComparison.Ordinal).Replace($"column {table.Name}.", $"column {main}.main.{table.Name}.", StringComparison.Ordinal) }, cancellation);

    /// <summary>Puts what was made in the scope in place of the warehouse's rows of the same keys.</summary>
    internal void Replace(SqlFile table) => connection.ExecuteScript($"""
        delete from {main}.main.{table.Name} where ({keys}) in (select ({keys}) from scoped.main.renewed_scope);
        insert into {main}.main.{table.Name} select * from scoped.main.{table.Name};
        """, cancellation);

    /// <summary>Adds what was made in the scope to the warehouse's rows, which have none of the same keys.</summary>
    internal void Add(SqlFile table) => connection.ExecuteScript($"insert into {main}.main.{table.Name} select * from scoped.main.{table.Name}", cancellation);

    public void Dispose() => connection.ExecuteScript($"set search_path = '{main}.main'; detach scoped", CancellationToken.None);

    internal static IReadOnlyList<string> FactsOfDocuments(DatabaseConnection connection) => connection.Query(
        "select table_name from duckdb_columns() where database_name = current_database() and column_name = 'document_key' and table_name like 'fact\\_%' escape '\\'",
        row => row.Text("table_name"));
}
