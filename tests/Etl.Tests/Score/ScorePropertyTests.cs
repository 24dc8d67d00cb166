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
    public void Score_NumberThatGetsBetter_NeverEarnsLess() => Assert.InRange(CountOverPlans(plan =>
    {
        var compared = 0;
        foreach (var row in plan.Rows.Where(row => row.Unit is UnitKind.Count or UnitKind.Percent or UnitKind.LakhTaka && row is { IsSetAside: false, Weight.Length: > 0 }))
        {
            var best = row.Tiers.Split('|', StringSplitOptions.RemoveEmptyEntries);
            if (best.Any(tier => !decimal.TryParse(tier, CultureInfo.InvariantCulture, out _))) continue;
            var lowerIsBetter = best.Length > 1 && Number(best[0]) < Number(best[^1]);
            var start = best.Length > 0 ? best.Min(Number) : row.Target.Length > 0 ? 0m : 1m;
            var step = best.Length > 1 ? Math.Abs(Number(best[0]) - Number(best[1])) / 3m : Math.Max(Number(row.Target.Length > 0 ? row.Target : "6"), 6m) / 7m;
            var rising = Enumerable.Range(-2, 14).Select(at => start + at * step).Where(value => value >= 0m).Select(value => row with { Achieved = decimal.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture) });
            compared += NeverFalls(plan, lowerIsBetter ? rising.Reverse() : rising);
        }
        return compared;
    }), 20_000, int.MaxValue);

    [Fact]
    public void Score_DateThatComesEarlier_NeverEarnsLess() => Assert.InRange(CountOverPlans(plan =>
    {
        var compared = 0;
        foreach (var row in plan.Rows.Where(row => row is { Unit: UnitKind.Date, IsSetAside: false, Weight.Length: > 0 } && row.Quarters.Length == 0))
        {
            var days = (plan.Plan == PlanKind.Nis ? row.Target.Split(';') : row.Tiers.Split('|')).Select(text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).OfType<DateOnly>().ToArray();
            if (days.Length == 0 || (plan.Plan == PlanKind.Nis && days.Length != 1)) continue;
            compared += NeverFalls(plan, Enumerable.Range(-3, 40).Reverse().Select(step => row with { Achieved = days[0].AddDays(step * 5).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }));
        }
        return compared;
    }), 20_000, int.MaxValue);

    static void ForEachPlan(Action<PlainPlan> hold) => CountOverPlans(plan =>
    {
        hold(plan);
        return 1;
    });

    static int CountOverPlans(Func<PlainPlan, int> count) => Enumerable.Range(100_000, Plans).Sum(number => count(RandomPlans.Make(number)));

    /// <param name="better">The same row, each time with a better achievement.</param>
    /// <returns>Pairs of marks that were compared.</returns>
    static int NeverFalls(PlainPlan plan, IEnumerable<PlainRow> better)
    {
        PlainRow[] rows = [.. better.Select((row, at) => row with { No = $"9.{at}" })];
        var compared = 0;
        foreach (var method in (plan with { Rows = [.. rows] }).Score().Scores.GroupBy(score => score.MethodCode))
        {
            var marks = method.Select(score => score.EarnedMarks).ToArray();
            for (var at = 1; at < marks.Length; at++)
            {
                if (marks[at] is null && marks[at - 1] is null) continue;
                Assert.True(marks[at] >= marks[at - 1], $"{method.Key}: {rows[at - 1]} earns {marks[at - 1]}, {rows[at].Achieved} earns {marks[at]}");
                compared++;
            }
        }
        return compared;
    }

    static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
