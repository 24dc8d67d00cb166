using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Shuddhachar.Etl.Generate.Nation;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Load;

/// <summary>A file of a bundle that was written.</summary>
sealed record WrittenTable(string Name, long Rows, string Sha256, long SizeBytes);

/// <summary>
/// Writes a nation as a bundle: a folder of Parquet files, one a table, with the columns of the warehouse, and bundle.json, which names
/// them and is written last, so that half a bundle is none.
/// </summary>
static class BundleWriter
{
    /// <param name="progress">Gets the number of offices whose rows are made, then the name of each table that is written.</param>
    public static ImmutableArray<WrittenTable> Write(SyntheticNation nation, string folder, Action<int> progress, Action<string> writing, CancellationToken cancellation)
    {
        // no two runs of one process may open the same path
        var draft = Path.Combine(folder, $".draft-{Guid.NewGuid():N}.duckdb");
        try
        {
            ImmutableArray<WrittenTable> tables;
            using (var database = Database.OpenDraft(draft))
            using (var connection = database.Connect())
            {
                Fill(connection, nation, progress, cancellation);
                tables = [.. BundleManifest.KnownTables.Select(table => { writing(table); return Copy(connection, table, folder, cancellation); })];
            }
            File.WriteAllText(Path.Combine(folder, BundleManifest.FileName), Describe(nation, tables));
            return tables;
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(folder, Path.GetFileName(draft) + "*")) File.Delete(left);
        }
    }

    static void Fill(DatabaseConnection connection, SyntheticNation nation, Action<int> progress, CancellationToken cancellation)
    {
        // one transaction that is never ended: what leaves again need not be safe
        var draft = WarehouseBuilder.Tables(connection, cancellation);
        connection.Execute("begin transaction");
        var bundle = new BundleRows(nation);
        foreach (var (at, rows) in bundle.Rows(cancellation).Index())
        {
            draft.Write(rows.ToWarehouseRows());
            progress(Math.Min(nation.Offices.Length, at * BundleRows.OfficesOfABatch));
        }
    }

    static WrittenTable Copy(DatabaseConnection connection, string table, string folder, CancellationToken cancellation)
    {
        var path = BundleManifest.ParquetOf(folder, table);
        connection.ExecuteScript($"copy (select * from {table}) to {Identifier.Literal(path)} (format parquet)", cancellation);
        var rows = connection.Query($"select count(*) as row_count from {table}", row => row.Long("row_count"))[0];
        using var file = File.OpenRead(path);
        return new(table, rows, Convert.ToHexStringLower(SHA256.HashData(file)), file.Length);
    }

    static string Describe(SyntheticNation nation, ImmutableArray<WrittenTable> tables) => JsonSerializer.Serialize(new
    {
        format = BundleManifest.KnownFormat,
        synthetic = true,
        seed = nation.Seed,
        offices = nation.Offices.Length,
        years = nation.Years,
        tables = tables.ToDictionary(table => table.Name, table => new { rows = table.Rows, sha256 = table.Sha256 }),
    }) + "\n";
}
