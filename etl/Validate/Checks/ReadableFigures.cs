using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>A row is only scored when its weight, its criteria and its achievement could all be read.</summary>
static class ReadableFigures
{
    public static void Run(PlanDraft draft)
    {
        foreach (var row in draft.Rows)
        {
            if (row.Number(PlanColumn.Weight) is null) draft.Quarantine(row, FindingCodes.UnreadableFigure, PlanColumn.Weight);
            foreach (var (column, measure) in row.Values.ToArray())
                if (measure.Status == ReadingStatus.Unreadable && IsNeeded(row, column)) draft.Quarantine(row, FindingCodes.UnreadableFigure, column);
            if (row.ResultColumn is { } told && row[told] is { Status: ReadingStatus.Unreadable }) draft.Quarantine(row, FindingCodes.NoFigureInAchievement, told);
        }
    }

    static bool IsNeeded(RowDraft row, PlanColumn column) =>
        column.TierPercent() > 0 || column == PlanColumn.AnnualTarget || (row.HasQuarters && column.Quarter() > 0);
}
