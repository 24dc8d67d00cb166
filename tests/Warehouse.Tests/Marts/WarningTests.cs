namespace Shuddhachar.Warehouse.Tests.Marts;

/// <summary>The rule of the early warnings and its record, submission against the calendar, and the overview.</summary>
public sealed class WarningTests
{
    static readonly Dictionary<string, (int Quarter, PlanRow Row, bool? IsWarned, string Reason)> s_cases = new()
    {
        { "a quarter of the count after a quarter", (1, new("1.1", 1m) { Percent = 0m, Target = 8m, Actual = 2m }, false, "on_pace") },
        { "less than half after half a year", (2, new("1.1", 1m) { Percent = 0m, Target = 8m, Actual = 3.9999m }, true, "behind_pace") },
        { "three quarters after three", (3, new("1.1", 1m) { Percent = 0m, Target = 8m, Actual = 6m }, false, "on_pace") },
        { "nothing done is a figure", (1, new("1.1", 1m) { Percent = 0m, Target = 8m, Actual = 0m }, true, "behind_pace") },
        { "nothing reported is none", (3, new("1.1", 1m) { Status = "not_reported", Target = 8m }, null, "cannot_be_told") },
        { "a quarantined figure is none", (3, new("1.1", 1m) { Status = "quarantined", Target = 8m, Actual = 1m }, null, "cannot_be_told") },
        { "a share is a level from the start", (1, new("1.1", 1m) { Percent = 0m, Unit = "percent", Target = 80m, Actual = 79m }, true, "below_target") },
        { "a share that is kept", (1, new("1.1", 1m) { Percent = 0m, Unit = "percent", Target = 80m, Actual = 80m }, false, "on_pace") },
        { "no target", (1, new("1.1", 1m) { Percent = 0m, Actual = 80m }, null, "cannot_be_told") },
        { "a day that has passed", (2, new("1.1", 1m) { Status = "not_reported", Unit = "date", TargetDate = new(2020, 12, 31) }, true, "day_passed") },
        { "a day to come", (2, new("1.1", 1m) { Status = "not_due", Unit = "date", TargetDate = new(2021, 1, 1), Missing = "not_due" }, false, "day_to_come") },
        { "a day that cannot be read", (2, new("1.1", 1m) { Status = "quarantined", Unit = "date", TargetDate = new(2020, 8, 1), Missing = "unreadable" }, null, "cannot_be_told") },
        { "done on the day", (2, new("1.1", 1m) { Percent = 0m, Unit = "date", TargetDate = new(2020, 8, 1), ActualDate = new(2020, 8, 1) }, false, "done_in_time") },
        { "done late", (2, new("1.1", 1m) { Percent = 0m, Unit = "date", TargetDate = new(2020, 8, 1), ActualDate = new(2020, 8, 2) }, true, "done_late") },
    };

    public static readonly TheoryData<string> WarnsAs = [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(WarnsAs))]
    public void Warning_AfterAQuarter_FollowsTheRule(string why)
    {
        var (quarter, row, isWarned, reason) = s_cases[why];
        var rows = new PlanRows();
        rows.Document(rows.Office("A"), PlanRows.Nis, 2020, quarter, [row]);
        using var mart = new MartDatabase(rows);
        var warning = mart.Query("select * from mart_early_warning", found => (found.BoolOrNull("is_warned"), found.Text("reason_code"))).Single();
        Assert.True((isWarned, reason) == warning, $"{why}: {warning}");
    }

    /// <summary>Four counts of 8 with their first quarters: behind and missed, behind and met, on pace and missed, on pace and met; and two that tell nothing.</summary>
    [Fact]
    public void Record_OfPastYears_StandsBesideTheWarnings()
    {
        var rows = new PlanRows();
        var office = rows.Office("A");
        PlanRow Count(string no, decimal? actual, params decimal?[] quarters) => new(no, 1m) { Percent = 0m, Target = 8m, Actual = actual, Quarters = quarters, Basis = "sum of quarters" };
        rows.Document(office, PlanRows.Nis, 2019, 4,
        [
            Count("1.1", 5m, 1m, 1m, 1m, 2m), Count("1.2", 8m, 1m, 1m, 1m, 5m), Count("1.3", 7m, 2m, 2m, 2m, 1m), Count("1.4", 9m, 3m, 3m, 3m, 0m),
            Count("1.5", null, 1m, null, null, null), Count("1.6", 8m, null, null, 8m, null),
        ]);
        rows.Document(office, PlanRows.Nis, 2020, 1, [new("1.1", 1m) { Percent = 0m, Target = 8m, Actual = 1m }]);
        using var mart = new MartDatabase(rows);
        Assert.Equal(
            [(1, 6, 4, 2, 2, 2, 1, 50m, 50m), (2, 6, 4, 2, 2, 2, 1, 50m, 50m), (3, 6, 5, 1, 2, 2, 1, 50m, 50m)],
            mart.Query("select * from mart_warning_record order by quarter_no", row => (
                row.Int("quarter_no"), row.Int("row_count"), row.Int("judged_count"), row.Int("unknown_count"), row.Int("warned_count"), row.Int("missed_count"), row.Int("hit_count"),
                row.Decimal("precision_percent"), row.Decimal("recall_percent"))));
        Assert.Equal((true, 2, 1, 50m), mart.Query("select * from mart_early_warning", row => (
            row.Bool("is_warned"), row.Int("record_warned_count"), row.Int("record_hit_count"), row.Decimal("record_precision_percent"))).Single());
    }

    [Fact]
    public void Record_OfShares_HoldsTheMeanSoFarAgainstTheTarget()
    {
        var rows = new PlanRows();
        rows.Document(rows.Office("A"), PlanRows.Nis, 2019, 4,
            [new("1.1", 1m) { Percent = 0m, Unit = "percent", Target = 80m, Actual = 75m, Quarters = [90m, 60m, 90m, 60m], Basis = "mean of quarters" }]);
        using var mart = new MartDatabase(rows);
        Assert.Equal([(1, 0), (2, 1), (3, 0)], mart.Query("select * from mart_warning_record order by quarter_no", row => (row.Int("quarter_no"), row.Int("hit_count"))));
    }

    [Fact]
    public void Submission_OfEachQuarter_IsOnTimeLateUndatedMissingOrNotDue()
    {
        var rows = new PlanRows();
        var (a, _) = (rows.Office("A"), rows.Office("B"));
        PlanRow[] row = [new("1.1", 1m) { Percent = 0m }];
        rows.Document(a, PlanRows.Nis, 2020, 1, row, date: new(2020, 10, 15));
        rows.Document(a, PlanRows.Nis, 2020, 1, row, date: new(2020, 11, 1)); // a correction does not make it late
        rows.Document(a, PlanRows.Nis, 2020, 2, row, date: new(2021, 1, 20));
        rows.Document(rows.Office("C", isRanked: false), PlanRows.Nis, 2020, 3, row);
        rows.Office("D", isRanked: false);
        rows.Office("SYN-A", isSynthetic: true);
        using var mart = new MartDatabase(rows);
        Assert.Equal(
        [
            ("A", "on_time:0 late:5 missing not_due"), ("B", "missing missing missing not_due"), ("C", "missing missing undated not_due"),
        ],
        mart.Query("select * from mart_submission order by submission_key", found => (Office: found.Text("office_code"), State: found.Text("status") + (found.IntOrNull("days_late") is { } days ? $":{days}" : "")))
            .GroupBy(found => found.Office).Select(office => (office.Key, string.Join(' ', office.Select(found => found.State)))));
        Assert.Equal([2, 1, 1], mart.Query("select report_count from mart_submission where report_count > 0 order by submission_key", found => found.Int("report_count")));
    }

    [Fact]
    public void Submission_WhereNothingIsReported_ExpectsNobodyElse()
    {
        var rows = new PlanRows();
        rows.Document(rows.Office("A"), PlanRows.Nis, 2020, 0, [new("1.1", 1m) { Status = "not_reported" }]);
        rows.Office("B");
        using var mart = new MartDatabase(rows);
        Assert.Equal([("A", "not_due")], mart.Query("select distinct office_code, status from mart_submission", row => (row.Text("office_code"), row.Text("status"))));
    }

    [Fact]
    public void Overview_OfAPlanAndYear_IsSumOverSumWithTheYearBefore()
    {
        var rows = new PlanRows();
        var (a, b) = (rows.Office("A"), rows.Office("B"));
        rows.Document(a, PlanRows.Nis, 2019, 4, [new("1.1", 50m) { Percent = 80m, Target = 4m, Actual = 2m }]);
        rows.Document(a, PlanRows.Nis, 2020, 4, [new("1.1", 90m) { Percent = 100m, Target = 4m, Actual = 4m }, new("1.2", 10m) { Status = "quarantined" }]);
        rows.Document(b, PlanRows.Nis, 2020, 4, [new("1.1", 30m) { Percent = 50m, Target = 4m, Actual = 2m }]);
        rows.Office("C");
        using var mart = new MartDatabase(rows);
        var year = mart.Query("select * from mart_overview where fiscal_year_key = 2020", row => (
            row.Int("expected_office_count"), row.Int("reported_office_count"), row.Int("comparable_office_count"), row.Int("document_count"), row.Int("indicator_count"),
            row.Decimal("earned_marks"), row.Decimal("scored_marks"), row.Decimal("plan_total_marks"))).Single();
        Assert.Equal((3, 2, 2, 2, 3, 105m, 120m, 130m), year);
        var percents = mart.Query("select * from mart_overview where fiscal_year_key = 2020", row => (
            row.Decimal("score_percent"), row.Decimal("score_of_total_percent"), row.Decimal("coverage_percent"), row.Decimal("previous_score_percent"), row.Decimal("score_change_percent"),
            row.Int("met_count"), row.Int("missed_count"), row.Int("unknown_count"))).Single();
        Assert.Equal((87.5m, 80.77m, 92.31m, 80m, 7.5m, 1, 1, 1), percents);
    }

    [Fact]
    public void QualityOffice_OfAKind_CountsFindingsAndThoseOfTheCurrentDocument()
    {
        var rows = new PlanRows();
        var office = rows.Office("A");
        rows.Document(office, PlanRows.Nis, 2020, 3, [new("1.1", 1m) { Percent = 0m, DoubtOn = "weight" }, new("1.2", 1m) { Percent = 0m, DoubtOn = "weight" }]);
        rows.Document(office, PlanRows.Nis, 2020, 4, [new("1.1", 1m) { Percent = 0m, DoubtOn = "weight" }]);
        using var mart = new MartDatabase(rows);
        Assert.Equal(
            ("NOR301", 3, 1, 2),
            mart.Query("select * from mart_quality_office", row => (row.Text("code"), row.Int("finding_count"), row.Int("current_finding_count"), row.Int("document_count"))).Single());
    }
}
