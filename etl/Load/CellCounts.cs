using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Load;

/// <summary>How well a document was read: cells that hold something, of them repaired, and of them set aside with their row.</summary>
/// <param name="Repaired">Without those of rows that are set aside.</param>
readonly record struct CellCounts(int Read, int Repaired, int Quarantined)
{
    public static CellCounts Of(ValidatedPlan plan)
    {
        var counts = new CellCounts();
        var sectionMarks = new HashSet<Origin>();
        foreach (var indicator in plan.Indicators)
        {
            var cells = indicator.Row.Cells.Where(cell => IsFigure(cell.Key) && IsNew(cell, sectionMarks) && (cell.Value.Printed.Raw.Length > 0 || cell.Value.Final.HasValue)).ToArray();
            counts = indicator.Quarantine is null
                ? counts with { Read = counts.Read + cells.Length, Repaired = counts.Repaired + cells.Count(cell => cell.Value.IsRepaired) }
                : counts with { Read = counts.Read + cells.Length, Quarantined = counts.Quarantined + cells.Length };
        }
        return counts;
    }

    /// <summary>A section's mark is printed once and stands on each of its rows.</summary>
    static bool IsNew(KeyValuePair<PlanColumn, ValidatedMeasure> cell, HashSet<Origin> sectionMarks) =>
        cell.Key != PlanColumn.SectionWeight || sectionMarks.Add(cell.Value.Printed.Origin);

    static bool IsFigure(PlanColumn column) => column is not (PlanColumn.Unit or PlanColumn.Responsible or PlanColumn.Remarks);
}
