using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>
/// A date is a day of the calendar and lies in the fiscal year; else it is misread or mistyped (000:101, 003:57). What corrects it fits
/// what stands around it too: its quarter's column, the row's other dates, the letter's date.
/// </summary>
static class DatesOfTheYear
{
    public static IEnumerable<Truth> Of(PlanDraft draft)
    {
        var calendar = new FiscalCalendar(draft.Plan.Header.FiscalYear);
        foreach (var row in draft.Rows)
        {
            foreach (var column in ColumnsWithDates(row))
            {
                foreach (var date in draft.Figures.Dates(row, column))
                {
                    if (date.Printed is null && row.Unit is not (UnitKind.Date or UnitKind.CountAndDate)) continue;
                    yield return InTheYear(draft, row, date, calendar);
                    foreach (var truth in Around(draft, row, date, calendar)) yield return truth;
                }
            }
        }
    }

    static IEnumerable<PlanColumn> ColumnsWithDates(RowDraft row)
    {
        IEnumerable<PlanColumn> columns = [.. Enumerable.Range(1, 4).SelectMany(quarter => new[] { PlanColumns.Target(quarter), PlanColumns.Actual(quarter) }), PlanColumn.AnnualTarget, .. PlanColumns.Tiers];
        return row.ResultColumn is { } result ? columns.Append(result) : columns;
    }

    static Truth InTheYear(PlanDraft draft, RowDraft row, Figure date, FiscalCalendar calendar) => new(
        [date],
        reading => reading.Date(date) is { } day && (reading.Differs(date) || IsPlanned(date.Column) ? calendar.Contains(day) : calendar.MayHold(day)),
        reading => Text(reading.Date(date)))
    {
        // the letter that reports it bears its date (003:15, 57)
        Explain = (_, reading) => (reading.Date(date) == draft.Plan.Header.DocumentDate ? FindingCodes.DateRepairedByLetter : FindingCodes.DateRepairedByCalendar, [FiscalYearReader.Code(calendar.StartYear)]),
        Complain = verdict =>
        {
            if (date.Printed?.Date is not { } printed)
            {
                draft.Note(FindingCodes.BrokenDateNotRepaired, row, date.Column, "", verdict.Told);
                return;
            }
            draft.Note(FindingCodes.DateOutsideYear, row, date.Column, "", Text(printed), FiscalYearReader.Code(calendar.StartYear), verdict.Told);
            if (date.Column != PlanColumn.AnnualTarget) draft.Quarantine(row, FindingCodes.DateNotTrusted, date.Column, Text(printed));
        },
    };

    /// <summary>What is planned lies in the year; what was done may be told soon after it.</summary>
    static bool IsPlanned(PlanColumn column) => column == PlanColumn.AnnualTarget || column.TierPercent() > 0 || (column.Quarter() > 0 && !column.IsActual());

    static IEnumerable<Truth> Around(PlanDraft draft, RowDraft row, Figure date, FiscalCalendar calendar)
    {
        if (date.Column.Quarter() is > 0 and var quarter && row.HasQuarters)
        {
            yield return Corrected(date, day => calendar.Fits(day, quarter));
            yield return Corrected(date, day => calendar.Fits(day, quarter)) with { Demand = Demand.IfPossible };
        }
        if (draft.Plan.Header.DocumentDate is { } sent)
        {
            if (date.Column == row.ResultColumn) yield return Corrected(date, day => day <= sent);
            // a report tells of its own day, a plan does not
            if (!IsPlanned(date.Column)) yield return Corrected(date, day => day == sent) with { Demand = Demand.IfPossible };
        }
        var targets = Enumerable.Range(1, 4).SelectMany(own => draft.Figures.Dates(row, PlanColumns.Target(own))).ToImmutableArray();
        // a form of one quarter prints one of the year's dates
        if (date.Column == PlanColumn.AnnualTarget && targets.Length >= draft.Figures.Dates(row, PlanColumn.AnnualTarget).Length)
            yield return new([date], reading => targets.Any(target => reading.Date(target) == reading.Date(date)), reading => string.Join(", ", targets.Select(target => $"{reading[target]}"))) { Demand = Demand.OfCorrections };
    }

    static Truth Corrected(Figure date, Predicate<DateOnly> fits) =>
        new([date], reading => reading.Date(date) is { } day && fits(day), reading => Text(reading.Date(date))) { Demand = Demand.OfCorrections };

    static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
