using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Repairs;

/// <summary>
/// A date printed under another quarter's column moves to its own, target and achievement together (000:37, 79, 80, 86). It does not when
/// it follows its column's quarter by days, as reports and feedback do (000:101-104), nor when two dates would land in one column.
/// </summary>
static class DatesInTheirQuarter
{
    public static void Run(PlanDraft draft)
    {
        var calendar = new FiscalCalendar(draft.Plan.Header.FiscalYear);
        foreach (var row in draft.Rows.Where(row => row.HasQuarters && row.Unit == UnitKind.Date)) Check(draft, row, calendar);
    }

    static void Check(PlanDraft draft, RowDraft row, FiscalCalendar calendar)
    {
        var own = new Dictionary<int, int>();
        var strays = new List<int>();
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var dates = (row[PlanColumns.Target(quarter)] is { HasValue: true } target ? target : row[PlanColumns.Actual(quarter)])?.Dates.ToArray() ?? [];
            if (dates.Length == 0) continue;
            own[quarter] = dates is [var date] && calendar.QuarterOf(date) is { } its && !calendar.FollowsSoon(date, quarter) ? its : quarter;
            if (own[quarter] != quarter) strays.Add(quarter);
        }
        if (strays.Count == 0) return;
        if (own.Values.Distinct().Count() != own.Count)
        {
            foreach (var quarter in strays) draft.Note(FindingCodes.DateOutsideQuarter, row, PlanColumns.Target(quarter), "", $"{own[quarter]}", $"{quarter}");
            return;
        }
        // all are lifted before any is put down, so that a chain (Q1 to Q2, Q2 to Q3) keeps its dates apart
        var moved = strays.Select(quarter => (From: quarter, To: own[quarter], Target: row.Take(PlanColumns.Target(quarter)), Actual: row.Take(PlanColumns.Actual(quarter)))).ToArray();
        foreach (var (from, to, target, actual) in moved)
        {
            row.Place(PlanColumns.Target(to), target);
            row.Place(PlanColumns.Actual(to), actual);
            draft.Note(FindingCodes.MovedToItsQuarter, row, PlanColumns.Target(to), target.Final.Text, $"{from}", $"{to}");
        }
    }
}
