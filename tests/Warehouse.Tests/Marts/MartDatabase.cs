namespace Shuddhachar.Warehouse.Tests.Marts;

/// <summary>A warehouse of the real SQL files and hand-made rows, in memory, with all checks passed.</summary>
sealed class MartDatabase : IDisposable
{
    readonly Database database = Database.InMemory();

    internal MartDatabase(PlanRows rows, int threads = 2)
    {
        Connection = database.Connect();
        Connection.Execute(FormattableString.Invariant($"set threads = {threads}"));
        WarehouseBuilder.Build(Connection, SqlFiles.Embedded, draft => draft.Write(rows.Rows.ToWarehouseRows()), CancellationToken.None);
    }

    internal DatabaseConnection Connection { get; }

    internal IReadOnlyList<T> Query<T>(string sql, Func<Row, T> map) => Connection.Query(sql, map);

    public void Dispose()
    {
        Connection.Dispose();
        database.Dispose();
    }
}

/// <summary>The small warehouse, built once for a class of tests.</summary>
public sealed class SmallMart : IDisposable
{
    internal MartDatabase Database { get; } = new(SmallWarehouse.Rows());

    public void Dispose() => Database.Dispose();
}

/// <summary>
/// Two ranked offices and a department: ICT with two reports of one NIS year and an e-Gov report, Industries with a NIS plan that reports
/// nothing and an e-Gov report of five criteria, Jute (a department) with an e-Gov report.
/// </summary>
static class SmallWarehouse
{
    internal const int Ict = 1, Industries = 2, Jute = 3;
    internal const int NisQ3 = 1, NisQ4 = 2, NisPlan = 3, EGovIct = 4, EGovJute = 5, EGovIndustries = 6;

    internal static PlanRows Rows()
    {
        var rows = new PlanRows();
        rows.Office("ICT", nameEn: "ICT Division");
        rows.Office("IND");
        rows.Office("JUTE", isRanked: false, ministry: Industries);
        rows.Document(Ict, PlanRows.Nis, 2020, 3, [new("1.1", 4m) { Percent = 50m, Target = 4m, Actual = 2m, Claimed = 4m }]);
        rows.Document(Ict, PlanRows.Nis, 2020, 4,
        [
            new("1.1", 4m) { Percent = 100m, Target = 4m, Actual = 5m, Claimed = 4m },
            new("5.2", 1m) { Status = "quarantined", Unit = "percent", Target = 100m, Actual = 100m, Claimed = 1m },
            new("9.1", 1m) { Percent = 0m, Unit = "date", TargetDate = new(2021, 3, 31), ActualDate = new(2021, 4, 10), Claimed = 0.5m },
            new("12.1", 3m) { Percent = 98.861667m, Unit = "lakh_taka", Target = 600000m, Actual = 593170m, Claimed = 3m },
            new("13.1", 1m) { Status = "not_applicable" },
        ], total: 10m, date: new(2021, 7, 20));
        rows.Document(Industries, PlanRows.Nis, 2020, 0, [new("1.1", 4m) { Status = "not_reported", Target = 4m }]);
        rows.Document(Ict, PlanRows.EGov, 2021, 3,
        [
            new("1.5.1", 6m) { Percent = 100m, Unit = "percent", IsENothi = true, Actual = 98.6m, Tiers = [80m, null, 70m, null, 60m] },
            new("2.1.1", 4m) { Status = "quarantined", Tiers = [4m, null, 3m, null, 2m] },
            new("2.2.2", 3m) { Percent = 90m, StepPercent = 80m, Unit = "percent", Actual = 75m, Tiers = [80m, null, 70m, null, 60m] },
            new("2.2.5", 1m) { Status = "not_due", Tiers = [2m, null, 1m] },
        ], date: new(2022, 4, 10));
        rows.Document(Jute, PlanRows.EGov, 2021, 2,
            [new("1.5.1", 6m) { Percent = 60m, Unit = "percent", IsENothi = true, Actual = 60m, Tiers = [80m, null, 70m, null, 60m] }]);
        rows.Document(Industries, PlanRows.EGov, 2023, 2,
            [new("1.4.1", 6m) { Percent = 85m, Unit = "count", IsENothi = true, Actual = 77.5m, Tiers = [85m, 80m, 75m, 70m, 60m] }]);
        return rows;
    }
}
