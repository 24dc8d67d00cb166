using System.Security.Cryptography;
using Shuddhachar.Etl.Generate.Nation;
using Shuddhachar.Etl.Load;
using Shuddhachar.Warehouse;

namespace Shuddhachar.Etl.Tests.Generate;

/// <summary>A bundle is what the warehouse can take: its columns, its keys, its statuses.</summary>
public sealed class BundleTests : IDisposable
{
    static readonly SyntheticNation s_nation = new(14, 10, 5);

    readonly string _folder = Directory.CreateTempSubdirectory("shuddhachar-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Write_ANation_FillsTheTablesOfTheWarehouse()
    {
        var tables = Write("bundle", s_nation);
        using var database = Database.InMemory();
        using var connection = database.Connect();
        WarehouseBuilder.Tables(connection, CancellationToken.None);
        var catalog = Catalog.Read(connection);
        foreach (var table in tables)
        {
            var expected = catalog[table.Name].Columns.Select(column => $"{column.Name} {column.SqlType}");
            Assert.Equal(expected, connection.Query($"describe select * from {File(table.Name)}", row => $"{row.Text("column_name")} {row.Text("column_type")}"));
            // what does not fit its table, or stands twice under one key, is refused here
            connection.ExecuteScript($"insert into {table.Name} select * from {File(table.Name)}");
            Assert.Equal(table.Rows, Count(connection, table.Name));
        }
        string[] orphans =
        [
            "dim_document anti join dim_office using (office_key)", "dim_indicator anti join dim_plan using (plan_key)", "dim_office where not is_synthetic or parent_key not in (select office_key from dim_office)",
            "dim_office where ministry_key not in (select office_key from dim_office)", "fact_indicator anti join dim_document using (document_key, office_key, plan_key, fiscal_year_key)",
            "fact_indicator anti join dim_indicator using (indicator_key, plan_key, fiscal_year_key)", "fact_quarter anti join fact_indicator using (document_key, indicator_key)",
            "fact_score anti join fact_indicator using (document_key, indicator_key)", "fact_score anti join dim_method using (method_key)",
            "dim_document where not is_synthetic or line_count <> 0 or length(sha256) <> 64", "fact_score where status = 'graded' and (earned_marks is null or earned_marks > weight_marks)",
            "(select office_key, plan_key, fiscal_year_key from dim_document group by all having count(*) filter (where is_current) <> 1)",
            "(select document_key from dim_document natural left join (select document_key, count(*) as counted from fact_indicator group by all) where counted is distinct from indicator_count)",
        ];
        Assert.All(orphans, rows => Assert.Equal(0, Count(connection, rows)));
        foreach (var (table, key) in new[] { ("fact_indicator", "indicator_result_key"), ("fact_quarter", "quarter_result_key"), ("fact_score", "score_key"), ("dim_document", "sha256") })
            Assert.Equal(Count(connection, table), Count(connection, $"(select distinct {key} from {table})"));
        Assert.Equal(["graded", "not_applicable", "not_due", "not_reported", "quarantined"], connection.Query("select distinct status from fact_score order by all", row => row.Text("status")));

        string File(string table) => Identifier.Literal(Path.Combine(_folder, "bundle", table + ".parquet"));
    }

    [Fact]
    public void Write_Description_NamesTheFilesAndTheirHashes()
    {
        Write("bundle", s_nation);
        var manifest = BundleManifest.Of(File.ReadAllBytes(Path.Combine(_folder, "bundle", BundleManifest.FileName)));
        Assert.All(manifest.Tables, table => Assert.Equal(table.Value.Sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(BundleManifest.ParquetOf(Path.Combine(_folder, "bundle"), table.Key))))));
        Assert.Equal([BundleManifest.FileName, .. BundleManifest.KnownTables.Select(table => table + ".parquet").Order(StringComparer.Ordinal)],
            Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "bundle")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        // more offices than one batch takes
        var nation = new SyntheticNation(140, 1, 9);
        Assert.Equal(Write("one", nation), Write("other", nation));
    }

    [Fact]
    public void Write_Cancelled_LeavesNoDescriptionAndNoDraft()
    {
        using var cancellation = new CancellationTokenSource();
        Directory.CreateDirectory(Path.Combine(_folder, "bundle"));
        Assert.ThrowsAny<OperationCanceledException>(() => BundleWriter.Write(s_nation, Path.Combine(_folder, "bundle"), _ => { }, table => { if (table == "fact_quarter") cancellation.Cancel(); }, cancellation.Token));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "bundle")), path => path.Contains("draft", StringComparison.Ordinal) || path.EndsWith(BundleManifest.FileName, StringComparison.Ordinal));
    }

    WrittenTable[] Write(string name, SyntheticNation nation) =>
        [.. BundleWriter.Write(nation, Directory.CreateDirectory(Path.Combine(_folder, name)).FullName, _ => { }, _ => { }, CancellationToken.None)];

    static long Count(DatabaseConnection connection, string rows) => connection.Query($"select count(*) as row_count from {rows}", row => row.Long("row_count"))[0];
}
