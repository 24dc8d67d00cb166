using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>A row is only scored when its weight, its criteria and its achievement could all be read.</summary>
static class ReadableFigures
{
    public static void Run(PlanDraft draft)
    {
        // the plans of 2017-18 print no marks at all: none is then lost
        var printsWeights = draft.Rows.Any(row => row[PlanColumn.Weight] is { Status: not ReadingStatus.Blank });
        var repeated = draft.Rows.GroupBy(row => row.Name.IndicatorNo).Where(rows => rows.Count() > 1).SelectMany(rows => rows);
        foreach (var row in repeated) draft.Quarantine(row, FindingCodes.NumberSharedByRows, PlanColumn.Weight, row.Name.IndicatorNo);
        foreach (var row in draft.Rows)
        {
            if (printsWeights && row.Number(PlanColumn.Weight) is null) draft.Quarantine(row, FindingCodes.UnreadableFigure, PlanColumn.Weight);
            foreach (var (column, measure) in row.Values.ToArray())
                if (measure.Status == ReadingStatus.Unreadable && IsNeeded(row, column)) draft.Quarantine(row, FindingCodes.UnreadableFigure, column);
            if (row.ResultColumn is { } told && row[told] is { Status: ReadingStatus.Unreadable }) draft.Quarantine(row, FindingCodes.NoFigureInAchievement, told);
        }
    }

    static bool IsNeeded(RowDraft row, PlanColumn column) =>
        column.TierPercent() > 0 || column == PlanColumn.AnnualTarget || (row.HasQuarters && column.Quarter() > 0);
}
