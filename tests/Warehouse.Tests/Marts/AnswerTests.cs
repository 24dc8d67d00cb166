namespace Shuddhachar.Warehouse.Tests.Marts;

/// <summary>One fixture, one mart a test: what each answers for the small warehouse.</summary>
public sealed class AnswerTests(SmallMart small) : IClassFixture<SmallMart>
{
    readonly MartDatabase mart = small.Database;

    [Fact]
    public void Gap_OfNumbers_IsUncappedAndExact()
    {
        var gaps = mart.Query(
            $"select * from mart_gap where document_key = {SmallWarehouse.NisQ4} and unit_code <> 'date' order by gap_key",
            row => (row.Text("indicator_no"), row.DecimalOrNull("attainment_percent"), row.DecimalOrNull("gap_number"), row.DecimalOrNull("gap_percent"), row.BoolOrNull("is_met"), row.DecimalOrNull("lost_marks")));
        Assert.Equal(
        [
            ("1.1", 125m, -1m, -25m, true, 0m),
            ("5.2", null, null, null, null, null),
            ("12.1", 98.86m, 6830m, 1.14m, false, 0.03415m),
            ("13.1", null, null, null, null, null),
        ], gaps);
    }

    [Fact]
    public void Gap_OfADate_IsInDays()
    {
        var late = mart.Query(
            "select * from mart_gap where unit_code = 'date'",
            row => (row.Date("target_date"), row.Date("actual_date"), row.Int("days_late"), row.Bool("is_met"), row.DecimalOrNull("attainment_percent"))).Single();
        Assert.Equal((new DateOnly(2021, 3, 31), new DateOnly(2021, 4, 10), 10, false, null), late);
    }

    [Fact]
    public void Gap_WithoutAnnualTarget_IsHeldAgainstTheFullMarkCriterion()
    {
        var tier = mart.Query(
            $"select * from mart_gap where document_key = {SmallWarehouse.EGovIct} and indicator_no = '2.2.2'",
            row => (row.Decimal("target_number"), row.Decimal("actual_number"), row.Decimal("attainment_percent"))).Single();
        Assert.Equal((80m, 75m, 93.75m), tier);
    }

    [Fact]
    public void Gap_OfSupersededDocument_IsNotShown() =>
        Assert.Empty(mart.Query($"select document_key from mart_gap where document_key = {SmallWarehouse.NisQ3}", row => row.Int("document_key")));

    [Fact]
    public void Build_OfExtremeFigures_LeavesOutWhatHasNoMeaningAndGoesOn()
    {
        var rows = new PlanRows();
        rows.Document(rows.Office("A"), PlanRows.Nis, 2020, 4,
        [
            new("1.1", 99999.9999m) { Percent = 100m, Target = 0.0001m, Actual = 99999999999999.9999m },
            new("1.2", 99999.9999m) { Percent = 0m, Target = 99999999999999.9999m, Actual = -99999999999999.9999m },
            new("1.3", 1m) { Percent = 0m, Target = 0m, Actual = 5m },
        ], total: 0.0001m);
        using var other = new MartDatabase(rows);
        Assert.Equal(
            [(null, -99999999999999.9998m), (-100m, 199999999999999.9998m), (null, -5m)],
            other.Query("select * from mart_gap order by gap_key", row => (row.DecimalOrNull("attainment_percent"), row.Decimal("gap_number"))));
        Assert.Equal(
            (50m, 99999999900m),
            other.Query("select * from mart_ranking", row => (row.Decimal("score_percent"), row.Decimal("score_of_total_percent"))).Single());
    }

    [Fact]
    public void ENothi_OfThreeAndFiveCriteria_ReachesTheRightOne()
    {
        var disposals = mart.Query(
            "select * from mart_enothi order by document_key",
            row => (row.Int("document_key"), row.Text("indicator_no"), row.Decimal("disposal_percent"), row.DecimalOrNull("tier90_percent"), row.IntOrNull("reached_tier_percent"), row.Int("quarter_no"), row.Text("raw"), row.Int("line_no")));
        Assert.Equal(
        [
            (SmallWarehouse.EGovIct, "1.5.1", 98.6m, null, 100, 3, "98.6", 1),
            (SmallWarehouse.EGovJute, "1.5.1", 60m, null, 60, 2, "60", 1),
            (SmallWarehouse.EGovIndustries, "1.4.1", 77.5m, 80m, 80, 2, "77.5", 1),
        ], disposals);
    }

    [Fact]
    public void ENothi_ReportSentTwiceForAQuarter_CountsOnceByTheLater()
    {
        var rows = new PlanRows();
        var office = rows.Office("A");
        PlanRow[] Disposal(decimal share) => [new("1.5.1", 6m) { Status = "not_reported", Unit = "percent", IsENothi = true, Actual = share, Tiers = [80m, null, 70m, null, 60m] }];
        rows.Document(office, PlanRows.EGov, 2021, 1, Disposal(61m));
        rows.Document(office, PlanRows.EGov, 2021, 2, Disposal(72m));
        rows.Document(office, PlanRows.EGov, 2021, 2, Disposal(83m));
        using var other = new MartDatabase(rows);
        Assert.Equal([(1, 61m), (2, 83m)], other.Query("select * from mart_enothi order by quarter_no", row => (row.Int("quarter_no"), row.Decimal("disposal_percent"))));
    }

    [Fact]
    public void ENothi_CountAboveHundred_IsNoShareAndNotZero()
    {
        var rows = new PlanRows();
        rows.Document(rows.Office("A"), PlanRows.EGov, 2021, 2,
            [new("1.5.1", 6m) { Status = "not_reported", Unit = "count", IsENothi = true, Actual = 3120m, Tiers = [80m, null, 70m, null, 60m] }]);
        using var other = new MartDatabase(rows);
        Assert.Equal(
            (null, null, "3120"),
            other.Query("select * from mart_enothi", row => (row.DecimalOrNull("disposal_percent"), row.IntOrNull("reached_tier_percent"), row.Text("raw"))).Single());
    }

    [Fact]
    public void ENothi_BelowTheLowestCriterion_ReachesZero()
    {
        var rows = new PlanRows();
        rows.Document(rows.Office("A"), PlanRows.EGov, 2021, 2,
            [new("1.5.1", 6m) { Percent = 0m, Unit = "percent", IsENothi = true, Actual = 59.99m, Tiers = [80m, null, 70m, null, 60m] }]);
        using var other = new MartDatabase(rows);
        Assert.Equal(0, other.Query("select * from mart_enothi", row => row.Int("reached_tier_percent")).Single());
    }

    [Fact]
    public void Quality_OfADocument_CountsEveryCellOnce()
    {
        var cells = mart.Query(
            $"select * from mart_quality where document_key = {SmallWarehouse.NisQ4}",
            row => (row.Int("cell_count"), row.Int("read_cell_count"), row.Int("repaired_cell_count"), row.Int("quarantined_cell_count"), row.Decimal("repaired_percent"), row.Bool("is_current"))).Single();
        Assert.Equal((20, 18, 1, 1, 5m, true), cells);
    }

    [Fact]
    public void Submission_AfterTheDueDay_IsLateByDays()
    {
        var days = mart.Query(
            $"select * from mart_submission where document_key in ({SmallWarehouse.NisQ4}, {SmallWarehouse.EGovIct}, {SmallWarehouse.EGovJute}) order by document_key",
            row => (row.Date("due_day"), row.IntOrNull("days_late")));
        Assert.Equal([(new(2021, 7, 15), 5), (new(2022, 4, 15), -5), (new(2022, 1, 15), null)], days);
    }

    [Fact]
    public void SelfAssessment_OfAQuarantinedRow_HasAClaimAndNoDifference()
    {
        var claims = mart.Query(
            $"select * from mart_self_assessment where document_key = {SmallWarehouse.NisQ4} order by self_assessment_key",
            row => (row.Text("indicator_no"), row.Decimal("claimed_marks"), row.DecimalOrNull("earned_marks"), row.DecimalOrNull("difference_marks"), row.Text("status")));
        Assert.Equal(
        [
            ("1.1", 4m, 4m, 0m, "graded"),
            ("5.2", 1m, null, null, "quarantined"),
            ("9.1", 0.5m, 0m, 0.5m, "graded"),
            ("12.1", 3m, 2.96585m, 0.03415m, "graded"),
        ], claims);
    }

    [Fact]
    public void IndicatorSheet_OfEGov_ShowsBothReadingsOfTheCriteria()
    {
        var marks = mart.Query(
            $"select * from mart_indicator_sheet where document_key = {SmallWarehouse.EGovIct} order by row_no",
            row => (row.Text("indicator_no"), row.DecimalOrNull("earned_marks"), row.DecimalOrNull("alt_earned_marks"), row.Text("score_status")));
        Assert.Equal([("1.5.1", 6m, 6m, "graded"), ("2.1.1", null, null, "quarantined"), ("2.2.2", 2.7m, 2.4m, "graded"), ("2.2.5", null, null, "not_due")], marks);
    }

    [Fact]
    public void IndicatorSheet_OfNis_HasItsQuarterAndNoOtherReading()
    {
        var row = mart.Query(
            $"select * from mart_indicator_sheet where document_key = {SmallWarehouse.NisQ4} and indicator_no = '1.1'",
            sheet => (sheet.TextOrNull("q3_actual_text"), sheet.TextOrNull("q4_actual_text"), sheet.DecimalOrNull("alt_earned_marks"), sheet.Bool("is_current_document"))).Single();
        Assert.Equal((null, "5", null, true), row);
    }

    [Fact]
    public void Quarters_OfAYear_HaveTheirDaysAndNames()
    {
        var quarters = mart.Query(
            "select * from dim_quarter where fiscal_year_key = 2020 order by quarter_no",
            row => (row.Text("quarter_code"), row.Text("name_en"), row.Text("name_bn"), row.Date("first_day"), row.Date("last_day"), row.Date("due_day")));
        Assert.Equal(4, quarters.Count);
        Assert.Equal(("2020-21 Q1", "Q1 (July-September 2020)", "প্রথম ত্রৈমাসিক (জুলাই-সেপ্টেম্বর ২০২০)", new(2020, 7, 1), new(2020, 9, 30), new(2020, 10, 15)), quarters[0]);
        Assert.Equal(("2020-21 Q3", "Q3 (January-March 2021)", "তৃতীয় ত্রৈমাসিক (জানুয়ারি-মার্চ ২০২১)".Normalize(), new(2021, 1, 1), new(2021, 3, 31), new(2021, 4, 15)), quarters[2]);
        Assert.Equal("২০২০-২১", mart.Query("select name_bn from dim_fiscal_year where fiscal_year_key = 2020", row => row.Text("name_bn")).Single());
        Assert.Equal(120, mart.Query("select count(*) as quarters from dim_quarter", row => row.Int("quarters")).Single());
    }
}
