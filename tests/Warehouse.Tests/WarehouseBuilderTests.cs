namespace Shuddhachar.Warehouse.Tests;

public sealed class WarehouseBuilderTests : IDisposable
{
    static readonly SqlFile[] Files =
    [
        new("checks", "no_negative_score", "-- question: is any score negative?\nselect score_key, score from fact_score where score < 0 order by score_key"),
        new("marts", "mart_total", "create view mart_total as select sum_of(score) as total from step_score; comment on view mart_total is 'Total. || মোট।'"),
        new("steps", "step_score", "create table step_score as select score_key, score from fact_score"),
        new("facts", "fact_score", "create table fact_score(score_key integer not null, plan_key integer, score decimal(9,4), name varchar, line_no integer, is_blank boolean)"),
        new("dimensions", "dim_plan", "create table dim_plan(plan_key integer, plan_code varchar); insert into dim_plan values (1, 'nis'), (2, 'egov')"),
        new("functions", "sum_of", "create macro sum_of(x) as sum(x)"),
    ];

    readonly TemporaryData data = new();

    public void Dispose() => data.Dispose();

    internal readonly record struct FactScore(int ScoreKey, int? PlanKey, decimal? Score, string? Name, int? LineNo, bool IsBlank);

    internal readonly record struct WrongOrder(int ScoreKey, decimal? Score, int? PlanKey, string? Name, int? LineNo, bool IsBlank);

    internal readonly record struct WrongType(int ScoreKey, long PlanKey, decimal? Score, string? Name, int? LineNo, bool IsBlank);

    internal readonly record struct TooShort(int ScoreKey);

    [Fact]
    public void Build_LayersRowsAndChecks_MakesAWarehouse()
    {
        var number = data.Snapshots.Publish(publication => WarehouseBuilder.Build(
            publication.DraftPath, new SqlFiles(Files), draft => draft.Write(new WarehouseRows().Add(Scores(3_000)))));
        using var live = new LiveWarehouse(data.Folder);
        using var lease = live.Lease();
        Assert.Equal(number, lease.SnapshotNumber);
        Assert.Equal([4_498.5m], lease.Connection.Query("select total from mart_total", row => row.Decimal("total") / 1000));
        Assert.Equal(
            [(3, null, 3m, "অফিস 3", null, true)],
            lease.Connection.Query("select * from fact_score where score_key = 3", row => (
                row.Int("score_key"), row.IntOrNull("plan_key"), row.Decimal("score"), row.Text("name"), row.IntOrNull("line_no"), row.Bool("is_blank"))));
        Assert.Equal("মোট।", lease.Catalog["mart_total"].Comment.Bn);
    }

    [Fact]
    public void Build_CheckFindsRows_NamesTheCheckAndShowsThem()
    {
        var failure = Assert.Throws<WarehouseCheckException>(() => Build(new WarehouseRows().Add(Scores(10).Select(row => row with { Score = -row.Score - 1 }))));
        Assert.Equal("no_negative_score", failure.Check);
        Assert.Equal("score_key=0, score=-1.0000", failure.Rows[0]);
        Assert.Equal(5, failure.Rows.Count);
        Assert.Contains("and more", failure.Message, StringComparison.Ordinal);
        Assert.Null(data.Snapshots.Current);
    }

    [Fact]
    public void Build_RowTypeThatIsNotTheTable_ShowsTheFirstDifference()
    {
        Assert.Equal(
            "Column 2 of fact_score is plan_key INTEGER, and WrongOrder has score DECIMAL there.",
            Refusal(new WarehouseRows().Add("fact_score", new WrongOrder[1])));
        Assert.Equal(
            "Column 2 of fact_score is plan_key INTEGER, and WrongType has plan_key BIGINT there.",
            Refusal(new WarehouseRows().Add("fact_score", new WrongType[1])));
        Assert.Equal(
            "Column 2 of fact_score is plan_key INTEGER, and TooShort has nothing there.",
            Refusal(new WarehouseRows().Add("fact_score", new TooShort[1])));
        Assert.Contains("there is no such table", Refusal(new WarehouseRows().Add(new TooShort[1])), StringComparison.Ordinal);
        Assert.Contains("a row type is a record", Refusal(new WarehouseRows().Add("fact_score", ["text"])), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_ValueThatDoesNotFit_NamesRowTableAndColumn() => Assert.Equal(
        "Row 2 for fact_score: fact_score.score is DECIMAL(9,4) and cannot hold 1.23456 exactly.",
        Refusal(new WarehouseRows().Add(Scores(3).Select(row => row.ScoreKey == 1 ? row with { Score = 1.23456m } : row))));

    [Fact]
    public void Build_WrongSql_NamesTheFile()
    {
        var files = new SqlFiles([new("marts", "mart_wrong", "create view mart_wrong as select * from nowhere")]);
        var failure = Assert.Throws<WarehouseBuildException>(() => data.Snapshots.Publish(
            publication => WarehouseBuilder.Build(publication.DraftPath, files, _ => { })));
        Assert.Equal("marts/mart_wrong", failure.File);
        Assert.Contains("nowhere", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Cancelled_LeavesNothing()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => data.Snapshots.Publish(publication => WarehouseBuilder.Build(
            publication.DraftPath, new SqlFiles(Files), draft => draft.Write(new WarehouseRows().Add(Scores(10))), cancellation: new CancellationToken(canceled: true))));
        Assert.Empty(Directory.EnumerateFiles(data.Folder.Snapshots));
    }

    [Fact]
    public void SqlFiles_UnknownLayer_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => new SqlFiles([new("views", "x", "select 1")]));

    static IEnumerable<FactScore> Scores(int count) => Enumerable.Range(0, count).Select(i =>
        new FactScore(i, i % 3 == 0 ? null : 1, i, $"অফিস {i}", i % 3 == 0 ? null : i, i % 3 == 0));

    string Refusal(WarehouseRows rows) => Assert.Throws<WarehouseRowsException>(() => Build(rows)).Message;

    void Build(WarehouseRows rows) =>
        data.Snapshots.Publish(publication => WarehouseBuilder.Build(publication.DraftPath, new SqlFiles(Files), draft => draft.Write(rows)));
}
