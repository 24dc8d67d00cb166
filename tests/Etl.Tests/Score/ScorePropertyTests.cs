using System.Globalization;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Score;

namespace Shuddhachar.Etl.Tests.Score;

/// <summary>What is true of every score, whatever the plan.</summary>
public class ScorePropertyTests
{
    const int Plans = 2000;

    [Fact]
    public void Score_AnyRow_LiesBetweenZeroAndTheWeightAndOnlyWhereGraded() => ForEachPlan(plan => Assert.All(plan.Score().Scores, score =>
    {
        Assert.Equal(score.Status == ScoreStatus.Graded, score.EarnedMarks is not null);
        Assert.Equal(score.EarnedMarks is null, score.RawPercent is null);
        Assert.InRange(score.EarnedMarks ?? 0m, 0m, score.WeightMarks ?? 0m);
        Assert.InRange(score.RawPercent ?? 0m, 0m, 100m);
    }));

    /// <summary>A what-if changes marks, never what could be scored.</summary>
    [Fact]
    public void Score_AnyRow_IsGradedByAllMethodsOrByNone() => ForEachPlan(plan =>
        Assert.All(plan.Score().Scores.GroupBy(score => score.IndicatorNo), row => Assert.Single(row.Select(score => (score.Status, score.ReasonCode)).Distinct())));

    [Fact]
    public void Score_NumberThatGetsBetter_NeverEarnsLess() => ForEachPlan(plan =>
    {
        foreach (var row in plan.Rows.Where(row => row.Unit is UnitKind.Count or UnitKind.Percent or UnitKind.LakhTaka && row is { IsSetAside: false, Weight.Length: > 0 }))
        {
            var best = row.Tiers.Split('|', StringSplitOptions.RemoveEmptyEntries);
            if (best.Any(tier => !decimal.TryParse(tier, CultureInfo.InvariantCulture, out _))) continue;
            var lowerIsBetter = best.Length > 1 && Number(best[0]) < Number(best[^1]);
            var start = best.Length > 0 ? best.Min(Number) : row.Target.Length > 0 ? 0m : 1m;
            var step = best.Length > 1 ? Math.Abs(Number(best[0]) - Number(best[1])) / 3m : Math.Max(Number(row.Target.Length > 0 ? row.Target : "6"), 6m) / 7m;
            var rising = Enumerable.Range(-2, 14).Select(at => start + at * step).Where(value => value >= 0m).Select(value => row with { Achieved = decimal.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture) });
            NeverFalls(plan, lowerIsBetter ? rising.Reverse() : rising);
        }
    });

    [Fact]
    public void Score_DateThatComesEarlier_NeverEarnsLess() => ForEachPlan(plan =>
    {
        foreach (var row in plan.Rows.Where(row => row is { Unit: UnitKind.Date, IsSetAside: false, Weight.Length: > 0 } && row.Quarters.Length == 0))
        {
            var days = (plan.Plan == PlanKind.Nis ? row.Target.Split(';') : row.Tiers.Split('|')).Select(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).OfType<DateOnly>().ToArray();
            if (days.Length == 0 || (plan.Plan == PlanKind.Nis && days.Length != 1)) continue;
            NeverFalls(plan, Enumerable.Range(-3, 40).Reverse().Select(week => row with { Achieved = days[0].AddDays(week * 5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }));
        }
    });

    static void ForEachPlan(Action<PlainPlan> hold)
    {
        for (var number = 0; number < Plans; number++) hold(RandomPlans.Make(100_000 + number));
    }

    /// <param name="better">The same row, each time with a better achievement.</param>
    static void NeverFalls(PlainPlan plan, IEnumerable<PlainRow> better)
    {
        PlainRow[] rows = [.. better.Select((row, at) => row with { No = $"9.{at}" })];
        foreach (var method in (plan with { Rows = [.. rows] }).Score().Scores.GroupBy(score => score.MethodCode))
        {
            var marks = method.Select(score => score.EarnedMarks).ToArray();
            for (var at = 1; at < marks.Length; at++)
                Assert.True(marks[at] >= marks[at - 1] || marks[at] is null, $"{method.Key}: {rows[at - 1]} earns {marks[at - 1]}, {rows[at].Achieved} earns {marks[at]}");
        }
    }

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
