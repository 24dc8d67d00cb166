using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>A claimed mark is at most the indicator's mark, and the claims add up to the printed total.</summary>
static class ClaimedMarks
{
    public static IEnumerable<Truth> Of(PlanDraft draft)
    {
        var claims = draft.Rows.Select(row => draft.Figures.Number(row, PlanColumn.AwardedScore)).OfType<Figure>().ToImmutableArray();
        foreach (var claim in claims)
            if (draft.Figures.Number(claim.Row, PlanColumn.Weight) is { } weight) yield return AtMost(draft, claim, weight);
        // a claim that was lost would be missing in the sum
        if (draft.Plan.PrintedTotal is { HasValue: true, Number: { } total } && claims.Length == draft.Rows.Length)
        {
            var sum = Truth.Sum(claims, null, total);
            yield return sum with { CanProve = !IsMisreadFor(draft.Plan.PrintedTotal, claims.Sum(Reading.AsPrinted.Number)), Explain = (_, reading) => (FindingCodes.ClaimRepaired, [sum.Told(reading)]) };
        }
    }

    /// <summary>One misread digit in the printed total makes it another sum: it explains a difference as well as a misread claim does.</summary>
    public static bool IsMisreadFor(Measure total, decimal sum) => Candidates.Of(total.Raw, Quantity.Of(total.Number!.Value)).Any(candidate => candidate.Value.Number == sum);

    static Truth AtMost(PlanDraft draft, Figure claim, Figure weight) => new([claim, weight], reading => reading.Number(claim) <= reading.Number(weight), reading => Limit(claim, weight, reading))
    {
        Explain = (figure, reading) => figure == weight ? (FindingCodes.WeightRepairedBySection, [Limit(claim, weight, reading)])
            // the full mark claimed, and both printed with the same misread digit (000:62, 103)
            : reading.Differs(weight) && reading[claim] == reading[weight] ? (FindingCodes.ClaimRepairedWithWeight, [Quantity.Text(reading.Number(weight))])
            : (FindingCodes.ClaimRepaired, [Limit(claim, weight, reading)]),
        Complain = verdict => draft.Note(FindingCodes.ClaimAboveWeight, claim.Row, PlanColumn.AwardedScore, "", Quantity.Text(verdict.Before.Number(weight)), verdict.Told),
    };

    static string Limit(Figure claim, Figure weight, Reading reading) => $"{Quantity.Text(reading.Number(claim))} ≤ {Quantity.Text(reading.Number(weight))}";
}
