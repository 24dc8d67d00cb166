using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Repairs;

/// <summary>
/// A claimed mark is at most the indicator's mark, and the claims add up to the printed total. Claims that were lost are concluded when
/// the total leaves no other answer: what is missing is exactly the full marks of the rows without one (000:66, 89, 94, 97).
/// </summary>
static class ClaimedMarks
{
    public static void Run(PlanDraft draft)
    {
        foreach (var row in draft.Rows) CheckRow(draft, row);
        if (draft.Plan.PrintedTotal is { HasValue: true, Number: { } total }) CheckTotal(draft, total);
    }

    static void CheckRow(PlanDraft draft, RowDraft row)
    {
        if (row.Number(PlanColumn.AwardedScore) is not { } claimed || row.Number(PlanColumn.Weight) is not { } weight || claimed <= weight) return;
        // the full mark claimed, and both printed with the same misread digit (000:62, 103)
        if (row.IsRepaired(PlanColumn.Weight) && row.Printed(PlanColumn.Weight)!.Number == claimed)
            draft.Repair(row, PlanColumn.AwardedScore, With(row, weight), FindingCodes.ClaimRepairedWithWeight, Quantity.Text(weight));
        else
            draft.Note(FindingCodes.ClaimAboveWeight, row, PlanColumn.AwardedScore, "", Quantity.Text(weight), string.Join(", ", Candidates.Of(claimed).Where(candidate => candidate.Value <= weight).Select(candidate => Quantity.Text(candidate.Value))));
    }

    static void CheckTotal(PlanDraft draft, decimal total)
    {
        var known = draft.Rows.Sum(row => row.Number(PlanColumn.AwardedScore) ?? 0m);
        var lost = draft.Rows.Where(row => row[PlanColumn.AwardedScore] is null or { Status: ReadingStatus.Blank }).ToArray();
        var missing = total - known;
        if (missing == 0) return;
        var lostMarks = lost.Sum(row => row.Number(PlanColumn.Weight) ?? 0m);
        if (lost.Length == 0 || lostMarks != missing || lost.Any(row => row.Number(PlanColumn.Weight) is null))
        {
            draft.Findings.Add(new(FindingCodes.ClaimTotalDiffers, draft.Plan.PrintedTotal!.Origin, Column: PlanColumn.AwardedScore.Code(), Printed: Quantity.Text(total), Details: [Quantity.Text(known), Quantity.Text(lostMarks)]));
            return;
        }
        var equation = $"{Quantity.Text(total)} - {Quantity.Text(known)} = {string.Join(" + ", lost.Select(row => Quantity.Text(row.Number(PlanColumn.Weight)!.Value)))}";
        foreach (var row in lost)
            draft.Repair(row, PlanColumn.AwardedScore, With(row, row.Number(PlanColumn.Weight)!.Value), FindingCodes.ClaimInferred, equation);
    }

    static Measure With(RowDraft row, decimal marks) =>
        (row[PlanColumn.AwardedScore] ?? Measure.Blank("", row.Origin)) with { Status = ReadingStatus.Value, Parts = [Quantity.Of(marks)] };
}
