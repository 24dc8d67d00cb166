using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate.Checks;

namespace Shuddhachar.Etl.Validate.Repairs;

/// <summary>
/// Claims that were lost are concluded when the printed total leaves no other answer: what is missing is exactly the full marks of the
/// rows without one (000:66, 89, 94, 97).
/// </summary>
static class LostClaims
{
    public static void Run(PlanDraft draft)
    {
        if (draft.Plan.PrintedTotal is not { HasValue: true, Number: { } total }) return;
        var known = draft.Rows.Sum(row => row.Number(PlanColumn.AwardedScore) ?? 0m);
        // a total of full marks under a table without claims is no total of claims
        var claims = draft.Rows.Count(row => row.Number(PlanColumn.AwardedScore) is not null);
        if (claims == 0) return;
        var lost = draft.Rows.Where(row => row[PlanColumn.AwardedScore] is null or { Status: ReadingStatus.Blank }).ToArray();
        var missing = total - known;
        if (missing == 0) return;
        var lostMarks = lost.Sum(row => row.Number(PlanColumn.Weight) ?? 0m);
        var isLost = lost.Length > 0 && claims >= lost.Length && lostMarks == missing && lost.All(row => row.Number(PlanColumn.Weight) is not null);
        var isMisread = ClaimedMarks.IsMisreadFor(draft.Plan.PrintedTotal, known);
        // a claim lost, a digit of the total or a digit of a claim: where two of them explain the difference, a person must decide
        if (isLost == isMisread || draft.Rows.Any(row => MayHideClaim(draft, row, missing)))
        {
            draft.Findings.Add(new(FindingCodes.ClaimTotalDiffers, draft.Plan.PrintedTotal!.Origin, Column: PlanColumn.AwardedScore.Code(), Printed: Quantity.Text(total), Details: [Quantity.Text(known), Quantity.Text(lostMarks)]));
            return;
        }
        if (isMisread)
        {
            draft.Findings.Add(new(FindingCodes.ClaimRepaired, draft.Plan.PrintedTotal.Origin, Column: PlanColumn.AwardedScore.Code(), Printed: draft.Plan.PrintedTotal.Raw, Final: Quantity.Text(known),
                Details: [$"{string.Join(" + ", draft.Rows.Select(row => row.Number(PlanColumn.AwardedScore)).OfType<decimal>().Select(Quantity.Text))} = {Quantity.Text(known)}"])
            { IsRepair = true });
            draft.ClaimedTotal = known;
            return;
        }
        var equation = $"{Quantity.Text(total)} - {Quantity.Text(known)} = {string.Join(" + ", lost.Select(row => Quantity.Text(row.Number(PlanColumn.Weight)!.Value)))}";
        foreach (var row in lost)
            draft.Repair(row, PlanColumn.AwardedScore, FullMark(row), FindingCodes.ClaimInferred, equation);
    }

    /// <summary>One misread digit in the row's claim is all that the total lacks.</summary>
    static bool MayHideClaim(PlanDraft draft, RowDraft row, decimal missing) =>
        !row.IsRepaired(PlanColumn.AwardedScore) && draft.Figures.Number(row, PlanColumn.AwardedScore) is { Printed.Number: { } claim } figure
        && figure.Candidates.Any(candidate => candidate.Value.Number - claim == missing && !(candidate.Value.Number > row.Number(PlanColumn.Weight)));

    static Measure FullMark(RowDraft row) =>
        (row[PlanColumn.AwardedScore] ?? Measure.Blank("", row.Origin)) with { Status = ReadingStatus.Value, Parts = [Quantity.Of(row.Number(PlanColumn.Weight)!.Value)] };
}
