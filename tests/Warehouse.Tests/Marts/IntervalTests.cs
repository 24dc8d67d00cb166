namespace Shuddhachar.Warehouse.Tests.Marts;

public sealed class IntervalTests
{
    static readonly string Interval = "select office_code, rank_competition, rank_best, rank_worst, score_low_percent, score_high_percent from mart_ranking order by office_key";

    [Fact]
    public void Interval_WithoutUnscoredRowsOrDoubt_IsTheRankItself() => Assert.Equal(
        [("A", 1, 1, 1, 90m, 90m), ("B", 2, 2, 2, 80m, 80m), ("C", 3, 3, 3, 70m, 70m)],
        Intervals(Full(90m), Full(80m), Full(70m)));

    [Fact]
    public void Interval_OfUnscoredRows_ReachesFromNothingToTheFullMark() => Assert.Equal(
        [("A", 1, 1, 2, 72m, 92m), ("B", 2, 1, 2, 85m, 85m), ("C", 3, 3, 3, 70m, 70m)],
        Intervals([new("1.1", 80m) { Percent = 90m }, new("1.2", 15m) { Status = "quarantined" }, new("1.3", 5m) { Status = "not_reported" }], Full(85m), Full(70m)));

    [Fact]
    public void Interval_OfRowsNotDueOrNotApplicable_LeavesThemOut() => Assert.Equal(
        [("A", 1, 1, 1, 90m, 90m)],
        Intervals([[new("1.1", 80m) { Percent = 90m }, new("1.2", 15m) { Status = "not_due" }, new("1.3", 5m) { Status = "not_applicable" }]]));

    [Fact]
    public void Interval_OfARowInDoubt_ReachesFromNothingToTheFullMark() => Assert.Equal(
        [("A", 1, 1, 2, 81m, 91m), ("B", 2, 1, 2, 88m, 88m)],
        Intervals([new("1.1", 90m) { Percent = 90m }, new("1.2", 10m) { Percent = 90m, DoubtOn = "q4_actual" }], Full(88m)));

    [Fact]
    public void Interval_OfADoubtThatTheScoreDoesNotUse_IsTheScore() => Assert.Equal(
        [("A", 1, 1, 1, 90m, 90m)], Intervals([[new("1.1", 100m) { Percent = 90m, DoubtOn = "awarded_score" }]]));

    [Fact]
    public void Interval_OfARepairedDoubt_IsTheScore()
    {
        var rows = Nation([[new("1.1", 100m) { Percent = 90m, DoubtOn = "q4_actual" }]]);
        rows.Rows.FactFinding[0] = rows.Rows.FactFinding[0] with { IsRepair = true, Printed = "8", FinalValue = "9", EvidenceBn = "প্রমাণ", EvidenceEn = "Proof" };
        Assert.Equal([("A", 1, 1, 1, 90m, 90m)], Read(rows));
    }

    /// <summary>The published lists part offices by hundredths, so a rank can hang on the rounding alone.</summary>
    [Fact]
    public void Interval_OfRoundedScores_UndoesTheRounding() => Assert.Equal(
        [("A", 1, 1, 3, 98.40m, 98.41m), ("B", 1, 1, 1, 98.41m, 98.42m), ("C", 3, 1, 3, 98.40m, 98.41m)],
        Intervals(Full(98.405m), Full(98.414m), Full(98.404m)));

    [Fact]
    public void Interval_WhateverTheUnscoredRowsTurnOutToBe_HoldsTheRank()
    {
        var random = new Random(20260420);
        var nation = Enumerable.Range(0, 25).Select(_ => (Scored: random.Next(75, 101), Percent: random.Next(7_500_000, 10_000_001) / 100_000m)).ToArray();
        var intervals = Intervals([.. nation.Select(office => (PlanRow[])
            [new("1.1", office.Scored) { Percent = office.Percent }, .. office.Scored == 100 ? (PlanRow[])[] : [new("1.2", 100m - office.Scored) { Status = "quarantined" }]])]);
        for (var i = 0; i < 300; i++)
        {
            // a row that was unscored stays so, or turns out to be anything
            var scores = nation.Select(office => random.Next(3) == 0 ? Round(office.Percent) : Round(
                (office.Scored * office.Percent + (100 - office.Scored) * (random.Next(3) switch { 0 => 0m, 1 => 100m, _ => random.Next(0, 101) })) / 100m)).ToArray();
            foreach (var (interval, score) in intervals.Zip(scores))
                Assert.InRange(1 + scores.Count(other => other > score), interval.Best, interval.Worst);
        }
        static decimal Round(decimal percent) => decimal.Round(percent, 2, MidpointRounding.AwayFromZero);
    }

    static PlanRow[] Full(decimal percent) => [new("1.1", 100m) { Percent = percent }];

    static IReadOnlyList<(string Office, int Rank, int Best, int Worst, decimal Low, decimal High)> Intervals(params PlanRow[][] offices) => Read(Nation(offices));

    static PlanRows Nation(PlanRow[][] offices)
    {
        var rows = new PlanRows();
        foreach (var (at, plan) in offices.Index())
            rows.Document(rows.Office($"{(char)('A' + at)}"), PlanRows.Nis, 2020, 4, plan);
        return rows;
    }

    static IReadOnlyList<(string Office, int Rank, int Best, int Worst, decimal Low, decimal High)> Read(PlanRows rows)
    {
        using var mart = new MartDatabase(rows);
        return mart.Query(Interval, row => (
            row.Text("office_code"), row.Int("rank_competition"), row.Int("rank_best"), row.Int("rank_worst"), row.Decimal("score_low_percent"), row.Decimal("score_high_percent")));
    }
}
