using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>
/// A date set for a quarter stands in the annual list too. Where it does not, one of them is misread, or the list is cut (000:39-41, 57);
/// either way the date is no longer proved by its twin.
/// </summary>
static class AnnualDates
{
    public static void Run(PlanDraft draft)
    {
        foreach (var row in draft.Rows.Where(row => row.HasQuarters && row.Unit == UnitKind.Date))
        {
            var annual = row[PlanColumn.AnnualTarget]?.Dates.ToHashSet() ?? [];
            if (annual.Count == 0) continue;
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                if (row[PlanColumns.Target(quarter)] is { HasValue: true } target && !target.Dates.All(annual.Contains))
                    draft.Note(FindingCodes.QuarterDateNotAnnual, row, PlanColumns.Target(quarter), "", row[PlanColumn.AnnualTarget]!.Text);
            }
        }
    }
}
