using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Repairs;

/// <summary>
/// Indicator marks add up to their section's mark. When they do not, the form of the year or the plan's total says which side is
/// misread; only a side that is then still one look-alike digit away from the sum is repaired (000:56, 62, 103; 003:46, 52).
/// </summary>
static class SectionSums
{
    public static void Run(PlanDraft draft)
    {
        var sections = draft.Rows.GroupBy(row => row.Name.SectionNo).Select(rows => rows.ToArray()).ToArray();
        foreach (var rows in sections) Check(draft, rows, sections);
        var total = sections.Sum(rows => SectionMarks(rows) ?? rows.Sum(row => row.Number(PlanColumn.Weight) ?? 0m));
        if (FormMarks.OfPlan(draft.Plan.Header) is { } expected && total != expected)
            draft.Findings.Add(new(FindingCodes.PlanTotalDiffers, Origin.Document, Printed: Quantity.Text(total), Details: [Quantity.Text(expected)]));
    }

    static void Check(PlanDraft draft, RowDraft[] rows, RowDraft[][] sections)
    {
        if (SectionMarks(rows) is not { } printed || rows.Any(row => row.Number(PlanColumn.Weight) is null)) return;
        var weights = rows.Select(row => row.Number(PlanColumn.Weight)!.Value).ToArray();
        if (weights.Sum() == printed) return;
        var equation = $"{string.Join(" + ", weights.Select(Quantity.Text))} = {Quantity.Text(weights.Sum())}";
        if (FormMarks.OfSection(draft.Plan.Header, rows[0].Name.SectionNo) == weights.Sum())
            ConcludeSection(draft, rows, weights.Sum(), FindingCodes.SectionMarksRepairedByForm, equation);
        else if (Solve(draft, rows, weights, printed, sections) is { } answer)
            Conclude(draft, rows, answer);
        else
            draft.Note(FindingCodes.SectionDiffers, rows[0], PlanColumn.SectionWeight, "", equation, Quantity.Text(printed));
    }

    static ImmutableArray<decimal>? Solve(PlanDraft draft, RowDraft[] rows, decimal[] weights, decimal printed, RowDraft[][] sections)
    {
        if (SumSolver.Solve(weights, printed) is not { } answer) return null;
        // where the plan's total is known it must not be broken by the repair, and the section's fixed mark neither
        if (FormMarks.OfSection(draft.Plan.Header, rows[0].Name.SectionNo) is { } fixedMarks) return answer[^1] == fixedMarks ? answer : null;
        if (FormMarks.OfPlan(draft.Plan.Header) is not { } total) return answer;
        var others = sections.Where(section => section != rows).Select(SectionMarks).ToArray();
        return others.Any(marks => marks is null) || others.Sum() + answer[^1] == total || others.Sum() + printed != total ? answer : null;
    }

    static void Conclude(PlanDraft draft, RowDraft[] rows, ImmutableArray<decimal> answer)
    {
        var equation = $"{string.Join(" + ", answer[..^1].Select(Quantity.Text))} = {Quantity.Text(answer[^1])}";
        for (var index = 0; index < rows.Length; index++)
            if (rows[index].Number(PlanColumn.Weight) != answer[index])
                draft.Repair(rows[index], PlanColumn.Weight, With(rows[index][PlanColumn.Weight]!, answer[index]), FindingCodes.WeightRepairedBySection, equation);
        if (SectionMarks(rows) != answer[^1]) ConcludeSection(draft, rows, answer[^1], FindingCodes.SectionMarksRepairedBySum, equation);
    }

    /// <summary>The section's mark is printed once and stands on each of its rows: one finding.</summary>
    static void ConcludeSection(PlanDraft draft, RowDraft[] rows, decimal marks, string code, string equation)
    {
        draft.Repair(rows[0], PlanColumn.SectionWeight, With(rows[0][PlanColumn.SectionWeight]!, marks), code, equation);
        foreach (var row in rows.Skip(1)) row.Conclude(PlanColumn.SectionWeight, With(row[PlanColumn.SectionWeight]!, marks));
    }

    static decimal? SectionMarks(RowDraft[] rows) => rows[0].Number(PlanColumn.SectionWeight);

    static Measure With(Measure measure, decimal value) => measure with { Parts = [Quantity.Of(value)] };
}
