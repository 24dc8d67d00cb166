using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Shuddhachar.Etl.Load;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Testing;

namespace Shuddhachar.Etl.Tests.Score;

/// <summary>
/// worked_plans.csv: plans whose marks were worked out by hand, each with its arithmetic. The default method of the year comes first, the other
/// method of the plan, in force or not, second.
/// </summary>
public class WorkedPlanTests
{
    static readonly ILookup<string, IReadOnlyDictionary<string, string>> s_plans = ReadCsv("worked_plans.csv").ToLookup(row => row["plan_no"]);

    public static readonly TheoryData<string> Plans = [.. s_plans.Select(plan => plan.Key)];

    [Theory]
    [MemberData(nameof(Plans))]
    public void Score_WorkedPlan_GivesWhatWasWorkedByHand(string number)
    {
        var plan = ToPlan(s_plans[number]);
        var scores = plan.Score().Scores.ToLookup(score => score.IndicatorNo);
        var shown = plan.Score().DefaultMethod;
        foreach (var row in s_plans[number])
        {
            var expected = row["status"].Length == 0 ? [] : new[] { (row["status"], row["percent"], row["marks"]), (row["status"], row["other_percent"], row["other_marks"]) };
            var actual = scores[row["indicator_no"]].OrderBy(score => score.MethodCode == shown ? 0 : 1).Select(score => (WarehouseCodes.Code(score.Status), Text(score.RawPercent), Text(score.EarnedMarks)));
            Assert.True(expected.SequenceEqual(actual), $"plan {number}, {row["indicator_no"]}: worked {string.Join(", ", expected)} ({row["why"]}); scored {string.Join(", ", actual)}");
        }
    }

    [Fact]
    public void NaiveScorer_WorkedPlans_GivesTheSame()
    {
        foreach (var plan in s_plans)
            foreach (var row in plan)
            {
                var defaultMethod = row["plan"] != "nis" ? $"{row["plan"]}_linear" : string.CompareOrdinal(row["fiscal_year"], "2021") >= 0 ? "nis_pro_rata_2021" : "nis_pro_rata";
                var verdict = NaiveScorer.Score(ToPlan(plan), ToRow(row), defaultMethod);
                Assert.Equal((plan.Key, row["indicator_no"], row["status"], row["percent"], row["marks"]), (plan.Key, row["indicator_no"], verdict?.Status ?? "", Text(verdict?.Percent), Text(verdict?.Marks)));
            }
    }

    [Fact]
    public void WorkedPlans_AreThirtyOrMore() => Assert.True(s_plans.Count >= 30);

    static PlainPlan ToPlan(IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        var first = rows.First();
        return new(Enum.Parse<PlanKind>(first["plan"], ignoreCase: true), int.Parse(first["fiscal_year"], CultureInfo.InvariantCulture), int.Parse(first["quarter"], CultureInfo.InvariantCulture), [.. rows.Select(ToRow)]);
    }

    static PlainRow ToRow(IReadOnlyDictionary<string, string> row) => new(
        row["indicator_no"], row["concept_code"], Enum.Parse<UnitKind>(row["unit"].Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
        row["weight"], row["target"], row["quarters"], row["tiers"], row["achieved"]);

    static string Text(decimal? number) => number?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";

    internal static ImmutableArray<IReadOnlyDictionary<string, string>> ReadCsv(string name)
    {
        using var csv = CsvReader.Create(new StringReader(File.ReadAllText(SourceTree.Absolute($"tests/Etl.Tests/Score/{name}"))), new CsvReaderOptions { Separator = ',' });
        var rows = ImmutableArray.CreateBuilder<IReadOnlyDictionary<string, string>>();
        while (csv.Read()) rows.Add(csv.Headers.ToDictionary(column => column, column => csv.GetString(column)));
        return rows.ToImmutable();
    }
}
