using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Load;

/// <summary>How well a document was read: cells that hold something, of them repaired, and of them set aside with their row.</summary>
/// <param name="Repaired">Without those of rows that are set aside.</param>
readonly record struct CellCounts(int Read, int Repaired, int Quarantined)
{
    public static CellCounts Of(ValidatedPlan plan)
    {
        var (read, repaired, quarantined) = (0, 0, 0);
        var sectionMarks = new HashSet<Origin>();
        foreach (var indicator in plan.Indicators)
        {
            foreach (var cell in indicator.Row.Cells)
            {
                if (!IsFigure(cell.Key) || !IsNew(cell, sectionMarks) || (cell.Value.Printed.Raw.Length == 0 && !cell.Value.Final.HasValue)) continue;
                read++;
                if (indicator.Quarantine is not null) quarantined++;
                else if (cell.Value.IsRepaired) repaired++;
            }
        }
        return new(read, repaired, quarantined);
    }

    /// <summary>A section's mark is printed once and stands on each of its rows.</summary>
    static bool IsNew(KeyValuePair<PlanColumn, ValidatedMeasure> cell, HashSet<Origin> sectionMarks) =>
        cell.Key != PlanColumn.SectionWeight || sectionMarks.Add(cell.Value.Printed.Origin);

    static bool IsFigure(PlanColumn column) => column is not (PlanColumn.Unit or PlanColumn.Responsible or PlanColumn.Remarks);
}
