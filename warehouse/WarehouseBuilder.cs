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
    /// <param name="fill">Writes the rows.</param>
    /// <exception cref="WarehouseBuildException">A SQL file is refused by DuckDB.</exception>
    /// <exception cref="WarehouseCheckException">A check found rows.</exception>
    /// <exception cref="WarehouseRowsException">A row type and its table differ, or a row does not fit.</exception>
    public static void Build(string path, Action<WarehouseDraft> fill, CancellationToken cancellation = default) =>
        Build(path, SqlFiles.Embedded, fill, cancellation);

    /// <inheritdoc cref="Build(string, Action{WarehouseDraft}, CancellationToken)"/>
    public static void Build(string path, WarehouseRows rows, CancellationToken cancellation = default) =>
        Build(path, SqlFiles.Embedded, draft => draft.Write(rows), cancellation);

    /// <summary>Empty dimensions and facts, for rows that are to leave again as a bundle: no marts, no checks.</summary>
    /// <param name="connection">To an empty database.</param>
    public static WarehouseDraft Tables(DatabaseConnection connection, CancellationToken cancellation)
    {
        foreach (var layer in SqlFiles.BeforeRows)
            RunLayer(connection, SqlFiles.Embedded, layer, cancellation);
        return new(connection, cancellation);
    }

    internal static void Build(string path, SqlFiles files, Action<WarehouseDraft> fill, CancellationToken cancellation = default)
    {
        if (File.Exists(path))
            throw new IOException($"{path} is there already: a warehouse is built new each time.");
        using var database = Database.OpenDraft(path);
        using var connection = database.Connect();
        Build(connection, files, fill, cancellation);
        connection.Execute("checkpoint");
    }

    internal static void Build(
        DatabaseConnection connection, SqlFiles files, Action<WarehouseDraft> fill, CancellationToken cancellation, int documentsOfASlice = Slices.UsualDocuments)
    {
        foreach (var layer in SqlFiles.BeforeRows)
            RunLayer(connection, files, layer, cancellation);
        fill(new(connection, cancellation));
        RunLayer(connection, files, SqlFiles.Updates, cancellation);
        RunLayer(connection, files, SqlFiles.Steps, cancellation);
        var slices = Slices.Of(connection, files, documentsOfASlice);
        foreach (var mart in files.Of(SqlFiles.Marts).Where(mart => !slices.Has(mart)))
        {
            // views may read every table
            if (mart.IsView) slices.Run(cancellation);
            RunFile(connection, mart, cancellation);
        }
        slices.Run(cancellation);
        RunChecks(connection, files, cancellation);
    }

    /// <summary>
    /// Renews a copy of a warehouse for some documents: those that are replaced leave it, those that <paramref name="fill"/> writes come in,
    /// and of every mart the rows that depend on them are made again. The result is what <see cref="Build(string, Action{WarehouseDraft}, CancellationToken)"/>
    /// makes of all documents.
    /// </summary>
    /// <param name="path">A copy of a whole warehouse that this assembly built.</param>
    /// <param name="replaced">Keys of the documents that leave, or come again.</param>
    public static void Renew(string path, IReadOnlyCollection<int> replaced, Action<WarehouseDraft> fill, CancellationToken cancellation = default)
    {
        using var database = Database.OpenDraft(path);
        using var connection = database.Connect();
        Renewal.Run(connection, SqlFiles.Embedded, replaced, fill, cancellation);
        connection.Execute("checkpoint");
    }

    internal static void RunLayer(DatabaseConnection connection, SqlFiles files, string layer, CancellationToken cancellation)
    {
        foreach (var file in files.Of(layer))
            RunFile(connection, file, cancellation);
    }

    internal static void RunFile(DatabaseConnection connection, SqlFile file, CancellationToken cancellation) =>
        Run(file, () => connection.ExecuteScript(file.Text, cancellation));

    internal static void RunChecks(DatabaseConnection connection, SqlFiles files, CancellationToken cancellation)
    {
        foreach (var check in files.Of(SqlFiles.Checks))
            Run(check, () => RequireNoRows(connection, check, cancellation));
    }

    static void Run(SqlFile file, Action work)
    {
        using var activity = BuildActivity.Start($"{file.Layer}/{file.Name}");
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
