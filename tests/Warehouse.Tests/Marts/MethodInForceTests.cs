namespace Shuddhachar.Warehouse.Tests.Marts;

/// <summary>A document is scored by methods that were not in force in its year too; nothing takes such a score for the one to show.</summary>
public sealed class MethodInForceTests
{
    [Theory]
    [InlineData(2020, null, 2020, true)]
    [InlineData(2020, null, 2019, false)]
    [InlineData(2020, null, 2035, true)]
    [InlineData(2018, 2020, 2020, true)]
    [InlineData(2018, 2020, 2021, false)]
    public void MethodInForce_OfYears_HoldsFromTheFirstToTheLast(int first, int? last, int year, bool expected)
    {
        using var mart = new MartDatabase(SmallWarehouse.Rows());
        var answer = mart.Query($"select method_in_force({first}, {last?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null"}, {year}) as in_force", row => row.Bool("in_force")).Single();
        Assert.Equal(expected, answer);
    }

    [Fact]
    public void DefaultScore_DocumentScoredByAMethodOfLaterYears_IsThatOfItsOwnYear()
    {
        var rows = SmallWarehouse.Rows();
        var (before, key) = (rows.Rows.DimMethod.Single(method => method.MethodCode == "nis_pro_rata"), rows.Rows.DimMethod.Count + 1);
        rows.Rows.DimMethod[before.MethodKey - 1] = before with { LastFiscalYearKey = 2020 };
        rows.Rows.DimMethod.Add(before with { MethodKey = key, MethodCode = "nis_pro_rata_2021", FirstFiscalYearKey = 2021 });
        rows.Rows.FactScore.AddRange(rows.Rows.FactScore.Where(score => score.MethodKey == before.MethodKey).ToArray()
            .Select((score, at) => score with { MethodKey = key, ScoreKey = 1000 + at, EarnedMarks = score.EarnedMarks is null ? null : 0m, RawPercent = score.RawPercent is null ? null : 0m }));
        using var mart = new MartDatabase(rows);

        var shown = mart.Query(
            $"select method_code, is_default_method from mart_ranking where document_key = {SmallWarehouse.NisQ4} order by method_code",
            row => (row.Text("method_code"), row.Bool("is_default_method")));
        Assert.Equal([("nis_pro_rata", true), ("nis_pro_rata_2021", false)], shown);
        var earned = mart.Query(
            $"select sum(earned_marks) as earned, count(*) as row_count from step_default_score where document_key = {SmallWarehouse.NisQ4}",
            row => (row.Decimal("earned"), row.Long("row_count"))).Single();
        Assert.Equal((6.96585m, 5L), earned);
    }
}
