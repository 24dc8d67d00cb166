using System.Globalization;
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
            draft.Repair(row, PlanColumn.AwardedScore, With(row, weight), FindingCodes.ClaimRepairedWithWeight, Text(weight));
        else
            draft.Note(FindingCodes.ClaimAboveWeight, row, PlanColumn.AwardedScore, "", Text(weight), string.Join(", ", Candidates.Of(claimed).Where(candidate => candidate.Value <= weight).Select(candidate => Text(candidate.Value))));
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
            draft.Findings.Add(new(FindingCodes.ClaimTotalDiffers, draft.Plan.PrintedTotal!.Origin, Column: PlanColumn.AwardedScore.Code(), Printed: Text(total), Details: [Text(known), Text(lostMarks)]));
            return;
        }
        var equation = $"{Text(total)} - {Text(known)} = {string.Join(" + ", lost.Select(row => Text(row.Number(PlanColumn.Weight)!.Value)))}";
        foreach (var row in lost)
            draft.Repair(row, PlanColumn.AwardedScore, With(row, row.Number(PlanColumn.Weight)!.Value), FindingCodes.ClaimInferred, equation);
    }

    static Measure With(RowDraft row, decimal marks) =>
        (row[PlanColumn.AwardedScore] ?? Measure.Blank("", row.Origin)) with { Status = ReadingStatus.Value, Parts = [Quantity.Of(marks)] };

    static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
