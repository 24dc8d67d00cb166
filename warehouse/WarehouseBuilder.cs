using System.Globalization;

namespace Shuddhachar.Warehouse;

/// <summary>A file of <c>sql/</c> failed: the message names it and holds DuckDB's own.</summary>
public sealed class WarehouseBuildException(string file, DatabaseException inner)
    : Exception($"sql/{file}.sql: {inner.Message}", inner)
{
    public string File { get; } = file;
}

/// <summary>A check returned rows: the data break a truth that every snapshot must obey. The message names the check and shows the first rows.</summary>
public sealed class WarehouseCheckException(string check, IReadOnlyList<string> rows, bool hasMore)
    : Exception($"sql/checks/{check}.sql must return no rows, and returned:{Environment.NewLine}{string.Join(Environment.NewLine, rows)}{(hasMore ? Environment.NewLine + "and more" : "")}")
{
    public string Check { get; } = check;

    /// <summary>The first rows, each as <c>column=value, …</c>.</summary>
    public IReadOnlyList<string> Rows { get; } = rows;
}

/// <summary>Makes a warehouse file from the SQL of this assembly and the rows of the documents.</summary>
public static class WarehouseBuilder
{
    const int RowsShown = 5;

    /// <summary>
    /// Builds a new database at the path, which must not exist yet; on success it is closed and complete in one file, on failure
    /// what is there must be thrown away (<see cref="Publication"/> does).
    /// </summary>
    /// <exception cref="WarehouseBuildException">A SQL file is refused by DuckDB.</exception>
    /// <exception cref="WarehouseCheckException">A check found rows.</exception>
    /// <exception cref="WarehouseRowsException">A row type and its table differ, or a row does not fit.</exception>
    public static void Build(string path, WarehouseRows rows, CancellationToken cancellation = default) =>
        Build(path, SqlFiles.Embedded, rows, cancellation);

    internal static void Build(string path, SqlFiles files, WarehouseRows rows, CancellationToken cancellation = default)
    {
        if (File.Exists(path))
            throw new IOException($"{path} is there already: a warehouse is built new each time.");
        using var database = Database.OpenReadWrite(path);
        using var connection = database.Connect();
        Build(connection, files, rows, cancellation);
        connection.Execute("checkpoint");
    }

    internal static void Build(DatabaseConnection connection, SqlFiles files, WarehouseRows rows, CancellationToken cancellation)
    {
        foreach (var layer in SqlFiles.BeforeRows)
            RunLayer(layer);
        var catalog = Catalog.Read(connection);
        foreach (var table in rows.Tables)
            table.AppendTo(connection, catalog, cancellation);
        foreach (var layer in SqlFiles.AfterRows)
            RunLayer(layer);
        foreach (var check in files.Of(SqlFiles.Checks))
            Run(check, () => RequireNoRows(connection, check, cancellation));

        void RunLayer(string layer)
        {
            foreach (var file in files.Of(layer))
                Run(file, () => connection.ExecuteScript(file.Text, cancellation));
        }
    }

    static void Run(SqlFile file, Action work)
    {
        try
        {
            work();
        }
        catch (DatabaseException failure)
        {
            throw new WarehouseBuildException($"{file.Layer}/{file.Name}", failure);
        }
    }

    static void RequireNoRows(DatabaseConnection connection, SqlFile check, CancellationToken cancellation)
    {
        using var statement = connection.Prepare(check.Text);
        using var result = statement.Execute(cancellation);
        var shown = result.Rows().Take(RowsShown + 1).Select(Describe).ToList();
        if (shown.Count > 0)
            throw new WarehouseCheckException(check.Name, [.. shown.Take(RowsShown)], shown.Count > RowsShown);
    }

    static string Describe(Row row) => string.Join(
        ", ", row.Columns.Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Name}={row.Value(column.Name) ?? "null"}")));
}
