namespace Shuddhachar.Warehouse.Tests.Marts;

/// <summary>Targets against achievements by office, section and concept, and targets that ask too little.</summary>
public sealed class TargetTests
{
    /// <summary>A met and a missed target, and every kind of nothing once.</summary>
    static readonly PlanRow[] Mixed =
    [
        new("1.1", 10m) { Percent = 100m, Target = 4m, Actual = 5m },
        new("1.2", 20m) { Percent = 50m, Target = 10m, Actual = 5m },
        new("1.3", 1m) { Status = "quarantined", Target = 3m, Actual = 3m },
        new("1.4", 2m) { Status = "not_due", Target = 3m, Missing = "not_due" },
        new("1.5", 3m) { Status = "not_reported", Target = 3m },
        new("1.6", 4m) { Status = "not_applicable", Target = 3m, Missing = "not_applicable" },
        new("1.7", 5m) { Status = "quarantined", Target = 3m, Missing = "unreadable" },
        new("1.8", 6m) { Percent = 100m, Actual = 7m },
        new("1.9", 7m) { Percent = 100m, Unit = "date", TargetDate = new(2021, 3, 31), ActualDate = new(2021, 3, 1) },
    ];

    [Fact]
    public void OfficeGap_OfASection_KeepsTheKindsOfNothingApart()
    {
        using var mart = Read((PlanRows.Nis, 2020, Mixed));
        var section = mart.Query("select * from mart_gap_office", row => (
            row.Int("row_count"), row.Decimal("weight_marks"), row.Decimal("scored_marks"), row.Decimal("earned_marks"), row.Decimal("lost_marks"), row.Decimal("score_percent"))).Single();
        Assert.Equal((9, 58m, 43m, 33m, 10m, 76.74m), section);
        var counts = mart.Query("select * from mart_gap_office", row => (
            row.Int("met_count"), row.Int("missed_count"), row.Int("unknown_count"), row.Int("graded_row_count"), row.Int("quarantined_row_count"),
            row.Int("not_due_row_count"), row.Int("not_reported_row_count"), row.Int("not_applicable_row_count"))).Single();
        Assert.Equal((3, 1, 5, 4, 2, 1, 1, 1), counts);
    }

    [Fact]
    public void ConceptGap_OfAYear_SumsOnlyWhatCanBeComparedAndCountsTheRest()
    {
        using var mart = Read((PlanRows.Nis, 2020, Mixed));
        var sums = mart.Query("select * from mart_gap_concept where quarter_no = 0", row => (
            row.Int("row_count"), row.Int("compared_count"), row.Decimal("target_sum"), row.Decimal("actual_sum"), row.Decimal("attainment_percent"))).Single();
        Assert.Equal((8, 2, 14m, 10m, 71.43m), sums);
        var left = mart.Query("select * from mart_gap_concept where quarter_no = 0", row => (
            row.Int("quarantined_count"), row.Int("not_due_count"), row.Int("not_reported_count"), row.Int("not_applicable_count"), row.Int("unreadable_count"), row.Int("no_target_count"))).Single();
        Assert.Equal((2, 1, 1, 1, 0, 1), left);
    }

    [Fact]
    public void ConceptGap_OfQuarters_IsSumOverSumAndNeverZeroForMissing()
    {
        using var mart = Read((PlanRows.Nis, 2020,
        [
            new("1.1", 1m) { Percent = 100m, Target = 8m, Actual = 6m, QuarterTarget = 2m, Quarters = [1m, 2m, null, 3m] },
            new("1.2", 1m) { Percent = 100m, Target = 40m, Actual = 13m, QuarterTarget = 10m, Quarters = [10m, null, null, 3m] },
        ]));
        Assert.Equal(
            [(1, 2, 12m, 11m, 91.67m, 0), (2, 1, 2m, 2m, 100m, 1), (3, 0, null, null, null, 2), (4, 2, 12m, 6m, 50m, 0)],
            mart.Query("select * from mart_gap_concept where quarter_no > 0 order by quarter_no", row => (
                row.Int("quarter_no"), row.Int("compared_count"), row.DecimalOrNull("target_sum"), row.DecimalOrNull("actual_sum"), row.DecimalOrNull("attainment_percent"), row.Int("not_reported_count"))));
    }

    [Fact]
    public void ConceptGap_OfAMinistry_TakesItsOfficesByKind()
    {
        var rows = new PlanRows();
        var ministry = rows.Office("M");
        var (one, two) = (rows.Office("D1", isRanked: false, ministry: ministry), rows.Office("D2", isRanked: false, ministry: ministry));
        foreach (var (office, actual) in ((int, decimal)[])[(ministry, 1m), (one, 2m), (two, 4m)])
            rows.Document(office, PlanRows.Nis, 2020, 4, [new("1.1", 1m) { Percent = 100m, Target = 4m, Actual = actual }]);
        using var mart = new MartDatabase(rows);
        Assert.Equal(
            [("M", "department", 2, 8m, 6m, 75m), ("M", "ministry", 1, 4m, 1m, 25m)],
            mart.Query("select * from mart_gap_concept where quarter_no = 0 order by office_kind", row => (
                row.Text("ministry_code"), row.Text("office_kind"), row.Int("compared_count"), row.Decimal("target_sum"), row.Decimal("actual_sum"), row.Decimal("attainment_percent"))));
    }

    [Fact]
    public void SoftTarget_SameYearAfterYear_IsCountedInARow()
    {
        (int Year, decimal Target)[] targets = [(2017, 4m), (2018, 5m), (2019, 5m), (2020, 5m), (2022, 5m), (2023, 5m)];
        using var mart = Read([.. targets.Select(year => (PlanRows.Nis, year.Year, new PlanRow[] { new("1.1", 1m) { Percent = 50m, Target = year.Target, Actual = 3m } }))]);
        Assert.Equal(
            [(2019, 2, "same_target"), (2020, 3, "same_target"), (2023, 2, "same_target")],
            mart.Query("select * from mart_soft_target order by fiscal_year_key", row => (row.Int("fiscal_year_key"), row.Int("same_target_year_count"), row.Text("reason_code"))));
    }

    public static readonly TheoryData<string, decimal, decimal?, decimal, string, string?> SoftAs = new()
    {
        { "as much was achieved", 4m, 5m, 5m, "count", "already_achieved" },
        { "less was achieved", 4m, 4.9m, 5m, "count", null },
        { "more was achieved, the same target", 5m, 6m, 5m, "count", "same_and_already_achieved" },
        { "nothing known of the year before but the target", 5m, null, 5m, "count", "same_target" },
        { "nothing achieved is no target reached", 4m, null, 5m, "count", null },
        { "a lower share", 90m, 95m, 92m, "percent", "already_achieved" },
        { "a share of a hundred cannot be raised", 100m, 100m, 100m, "percent", null },
        { "a target of nothing says nothing", 0m, 0m, 0m, "count", null },
    };

    [Theory]
    [MemberData(nameof(SoftAs))]
    public void SoftTarget_AgainstTheYearBefore_HasAReason(string why, decimal before, decimal? achieved, decimal target, string unit, string? reason)
    {
        using var mart = Read(
            (PlanRows.Nis, 2020, [new("1.1", 1m) { Percent = 50m, Unit = unit, Target = before, Actual = achieved }]),
            (PlanRows.Nis, 2021, [new("3.2", 1m) { Percent = 50m, Unit = unit, Target = target }]));
        Assert.True(reason == mart.Query("select reason_code from mart_soft_target", row => row.Text("reason_code")).SingleOrDefault(), why);
    }

    [Fact]
    public void SoftTarget_ThatStandsTwiceOrInAnotherUnitOrName_IsNotTold()
    {
        using var mart = Read(
            (PlanRows.Nis, 2020, [
                new("1.1", 1m) { Percent = 50m, Target = 5m, Name = "ক" }, new("1.2", 1m) { Percent = 50m, Target = 6m, Name = "ক" },
                new("1.3", 1m) { Percent = 50m, Target = 7m, Name = "খ" }, new("1.4", 1m) { Percent = 50m, Target = 8m, Name = "গ" }]),
            (PlanRows.Nis, 2021, [
                new("1.1", 1m) { Percent = 50m, Target = 5m, Name = "ক" },
                new("1.3", 1m) { Percent = 50m, Target = 7m, Name = "খ", Unit = "percent" }, new("1.4", 1m) { Percent = 50m, Target = 8m, Name = "ঘ" }]));
        Assert.Empty(mart.Query("select reason_code from mart_soft_target", row => row.Text("reason_code")));
    }

    /// <summary>The reports of one office.</summary>
    static MartDatabase Read(params (int Plan, int Year, PlanRow[] Rows)[] documents)
    {
        var rows = new PlanRows();
        var office = rows.Office("A");
        foreach (var (plan, year, plans) in documents)
            rows.Document(office, plan, year, 4, plans);
        return new(rows);
    }
}
