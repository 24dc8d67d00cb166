using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>The other reports of the office on the same plan and year print the same marks, targets and criteria (reading-the-reports.md E.9).</summary>
static class TwinSheets
{
    /// <summary>For every figure that another truth speaks of: alone, a twin proves nothing, for it may be the misread one.</summary>
    public static IEnumerable<Truth> Of(PlanDraft draft) =>
        from figure in draft.Figures.All
        where figure.Twin is not null
        select new Truth([figure], reading => reading[figure] == figure.Twin, _ => $"{Sources(draft, figure.Row, figure.Column)}: {figure.Twin}") { Demand = Demand.IfPossible };

    /// <summary>Tells a person where the sheets still differ: a digit is misread in one of them, or the plan was amended.</summary>
    public static void NoteDifferences(PlanDraft draft)
    {
        foreach (var row in draft.Rows)
        {
            foreach (var (column, measure) in row.Values)
            {
                // a section's mark is printed once
                if (column == PlanColumn.SectionWeight && row != draft.Rows.First(first => first.Name.SectionNo == row.Name.SectionNo)) continue;
                if (measure.HasValue && PlanSheet.Agreed(draft.Twins, row.Name.IndicatorNo, column) is { } twin && !twin.SequenceEqual(measure.Parts))
                    draft.Note(FindingCodes.TwinDiffers, row, column, "", string.Join(';', twin), Sources(draft, row, column));
            }
        }
    }

    /// <summary>The reports that print the figure.</summary>
    static string Sources(PlanDraft draft, RowDraft row, PlanColumn column) =>
        string.Join(", ", draft.Twins.Where(twin => twin.Figures.ContainsKey((row.Name.IndicatorNo, column))).Select(twin => twin.FileName));
}
