using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Recognise;

namespace Shuddhachar.Etl.Tests.Score;

/// <summary>The engine against the second scorer: percent, marks and status of every row under every method.</summary>
public class NaiveScorerTests
{
    [Fact]
    public void Score_TenThousandRandomPlans_EqualsTheNaiveScorer()
    {
        var (rows, graded, partly) = (0, 0, 0);
        var statuses = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var number in Enumerable.Range(0, 10_000))
        {
            var plan = RandomPlans.Make(number);
            var scores = plan.Score().Scores.ToLookup(score => score.IndicatorNo);
            foreach (var row in plan.Rows)
            {
                string[] methods = plan.Plan == PlanKind.Nis ? ["nis_pro_rata", "nis_pro_rata_2021"] : [.. new[] { "_linear", "_step" }.Select(rule => plan.Plan.ToString().ToLowerInvariant() + rule)];
                var expected = methods.Select(method => (method, NaiveScorer.Score(plan, row, method))).Where(pair => pair.Item2 is not null).Select(pair => (pair.method, pair.Item2!.Value));
                var actual = scores[row.No].Select(score => (score.MethodCode, new Verdict(WarehouseCodes.Code(score.Status), score.RawPercent, score.EarnedMarks)));
                Assert.True(expected.SequenceEqual(actual), $"plan {number}, {plan.Plan} {plan.FiscalYear} Q{plan.Quarter}, {row}: naive {string.Join(", ", expected)}; engine {string.Join(", ", actual)}");
                foreach (var (_, verdict) in actual)
                {
                    rows++;
                    statuses[verdict.Status] = statuses.GetValueOrDefault(verdict.Status) + 1;
                    if (verdict.Percent is not null) graded++;
                    if (verdict.Percent is > 0m and < 100m) partly++;
                }
            }
        }
        Assert.True(rows > 50_000 && graded * 2 > rows && partly * 4 > graded && statuses.Count == 5, $"{rows} scores, {graded} graded, {partly} of them in part, {string.Join(", ", statuses)}");
    }
}
