using System.Globalization;

namespace Shuddhachar.Warehouse.Tests.Marts;

public class RankingTests
{
    /// <summary>Percent of one row of 100 marks per office, and the ranks wanted.</summary>
    public static readonly TheoryData<string, string, string, string> RanksAs = new()
    {
        { "no tie", "90 80 70", "1 2 3", "1 2 3" },
        { "a tie leaves a place free, or not", "90 98.41 98.41 70", "3 1 1 4", "2 1 1 3" },
        { "three of one score, as 2020-21", "99 98 98 98 97", "1 2 2 2 5", "1 2 2 2 3" },
        { "scores are rounded before they are ranked", "98.405 98.414 98.404", "1 1 3", "1 1 2" },
    };

    [Theory]
    [MemberData(nameof(RanksAs))]
    public void Ranking_OfScores_TiesInBothWays(string why, string percents, string competition, string dense)
    {
        var rows = new PlanRows();
        foreach (var percent in percents.Split(' '))
            rows.Document(rows.Office($"O{rows.Rows.DimOffice.Count}"), PlanRows.Nis, 2020, 4, [new("1.1", 100m) { Percent = decimal.Parse(percent, CultureInfo.InvariantCulture) }]);
        using var mart = new MartDatabase(rows);
        var ranks = mart.Query("select rank_competition, rank_dense from mart_ranking order by office_key", row => (row.Int("rank_competition"), row.Int("rank_dense")));
        Assert.True(competition == string.Join(' ', ranks.Select(rank => rank.Item1)), why);
        Assert.True(dense == string.Join(' ', ranks.Select(rank => rank.Item2)), why);
    }

    [Theory]
    [InlineData(75, null)]
    [InlineData(74.9999, "low_coverage")]
    public void Ranking_CoverageBelowTheLimit_IsNotComparable(double scored, string? reason)
    {
        var rows = new PlanRows();
        rows.Document(rows.Office("A"), PlanRows.Nis, 2020, 4,
            [new("1.1", (decimal)scored) { Percent = 100m }, new("1.2", 100m - (decimal)scored) { Status = "quarantined" }]);
        using var mart = new MartDatabase(rows);
        var found = mart.Query(
            "select not_comparable_reason_code, coverage_percent, rank_dense, not_comparable_reason_bn from mart_ranking",
            row => (Reason: row.TextOrNull("not_comparable_reason_code"), Coverage: row.Decimal("coverage_percent"), Rank: row.IntOrNull("rank_dense"), Bn: row.TextOrNull("not_comparable_reason_bn"))).Single();
        Assert.Equal((reason, 75.00m, reason is null ? 1 : null), (found.Reason, found.Coverage, found.Rank));
        if (reason is not null)
            Assert.Contains("৭৫", found.Bn, StringComparison.Ordinal);
    }

    [Fact]
    public void Ranking_PlanWithoutAchievements_IsNotComparableAndNeverZero()
    {
        using var mart = new MartDatabase(SmallWarehouse.Rows());
        var plan = mart.Query(
            $"select * from mart_ranking where document_key = {SmallWarehouse.NisPlan}",
            row => (row.Text("not_comparable_reason_code"), row.DecimalOrNull("score_percent"), row.IntOrNull("rank_competition"), row.Decimal("not_reported_marks"), row.Int("not_reported_row_count"))).Single();
        Assert.Equal(("no_achievements", null, null, 4m, 1), plan);
    }

    [Fact]
    public void Ranking_PlanWithoutAMethod_IsListedWithThatReasonAndNoFigure()
    {
        var rows = new PlanRows();
        rows.Document(rows.Office("A"), PlanRows.Nis, 2020, 4, [new("1.1", 100m) { Percent = 100m }]);
        rows.Rows.FactScore.Clear();
        using var mart = new MartDatabase(rows);
        var row = mart.Query("select * from mart_ranking", row => (row.Text("not_comparable_reason_code"), row.TextOrNull("method_code"), row.Bool("is_default_method"), row.DecimalOrNull("score_percent"), row.IntOrNull("graded_row_count"))).Single();
        Assert.Equal(("no_method", null, true, null, null), row);
        Assert.Equal("no_method", mart.Query("select score_status from mart_indicator_sheet", row => row.Text("score_status")).Single());
    }

    [Fact]
    public void Ranking_OfficeWithSeveralReports_CountsTheCurrentOnce()
    {
        using var mart = new MartDatabase(SmallWarehouse.Rows());
        var documents = mart.Query(
            $"select document_key from mart_ranking where office_key = {SmallWarehouse.Ict} and plan_code = 'nis'", row => row.Int("document_key"));
        Assert.Equal([SmallWarehouse.NisQ4], documents);
    }

    [Fact]
    public void Ranking_OfDepartment_IsListedApart()
    {
        using var mart = new MartDatabase(SmallWarehouse.Rows());
        var methods = mart.Query(
            $"select * from mart_ranking where document_key = {SmallWarehouse.EGovJute} order by method_key",
            row => (row.Text("method_code"), row.Text("not_comparable_reason_code"), row.IntOrNull("rank_dense"), row.Decimal("score_percent"), row.Text("office_name_en")));
        Assert.Equal(
            [("egov_linear", "not_a_ranked_office", null, 60m, "কার্যালয় JUTE"), ("egov_step", "not_a_ranked_office", null, 60m, "কার্যালয় JUTE")], methods);
    }

    [Fact]
    public void Ranking_MarksOfADocument_FallIntoFiveHeapsThatAddUp()
    {
        using var mart = new MartDatabase(SmallWarehouse.Rows());
        var nis = mart.Query(
            $"select * from mart_ranking where document_key = {SmallWarehouse.NisQ4}",
            row => (row.Decimal("earned_marks"), row.Decimal("scored_marks"), row.Decimal("plan_total_marks"), row.Decimal("score_percent"),
                row.Decimal("score_of_total_percent"), row.Decimal("coverage_percent"), row.Decimal("claimed_marks"))).Single();
        Assert.Equal((6.96585m, 8m, 10m, 87.07m, 69.66m, 80m, 8.5m), nis);
        var heaps = mart.Query(
            $"select * from mart_ranking where document_key = {SmallWarehouse.NisQ4}",
            row => (row.Int("graded_row_count"), row.Int("quarantined_row_count"), row.Decimal("quarantined_marks"), row.Int("not_applicable_row_count"),
                row.Decimal("not_applicable_marks"), row.Decimal("not_due_marks"), row.Decimal("not_reported_marks"))).Single();
        Assert.Equal((3, 1, 1m, 1, 1m, 0m, 0m), heaps);
    }

    [Fact]
    public void Ranking_ByTwoMethods_ShowsBothMarks()
    {
        using var mart = new MartDatabase(SmallWarehouse.Rows());
        var earned = mart.Query(
            $"select method_code, earned_marks, is_default_method from mart_ranking where document_key = {SmallWarehouse.EGovIct} order by method_key",
            row => (row.Text("method_code"), row.Decimal("earned_marks"), row.Bool("is_default_method")));
        Assert.Equal([("egov_linear", 8.7m, true), ("egov_step", 8.4m, false)], earned);
    }
}
