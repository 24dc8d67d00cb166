using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise.Header;

namespace Shuddhachar.Etl.Validate.Repairs;

/// <summary>
/// A date outside the fiscal year is misread or mistyped (000:101, 003:57). It is repaired when exactly one date, one look-alike digit
/// away, fits the year and what stands around it: its quarter's column, the row's other dates, the criteria beside it, the letter's date.
/// </summary>
static class DatesOfTheYear
{
    public static void Run(PlanDraft draft)
    {
        var calendar = new FiscalCalendar(draft.Plan.Header.FiscalYear);
        foreach (var row in draft.Rows)
        {
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                var own = quarter;
                bool FitsColumn(DateOnly date) => !row.HasQuarters || calendar.Fits(date, own);
                Check(draft, row, PlanColumns.Target(quarter), calendar, FitsColumn);
                Check(draft, row, PlanColumns.Actual(quarter), calendar, FitsColumn);
            }
            var targets = Enumerable.Range(1, 4).SelectMany(quarter => row[PlanColumns.Target(quarter)]?.Dates ?? []).ToHashSet();
            Check(draft, row, PlanColumn.AnnualTarget, calendar, date => targets.Count == 0 || targets.Contains(date));
            foreach (var tier in PlanColumns.Tiers) Check(draft, row, tier, calendar, date => IsInOrder(row, tier, date));
            if (row.ResultColumn is { } result) Check(draft, row, result, calendar, date => draft.Plan.Header.DocumentDate is not { } sent || date <= sent);
        }
    }

    static void Check(PlanDraft draft, RowDraft row, PlanColumn column, FiscalCalendar calendar, Func<DateOnly, bool> fits)
    {
        if (row[column] is not { HasValue: true } measure) return;
        var parts = measure.Parts;
        var (unsettled, byLetter) = (false, false);
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index].Date is not { } printed || calendar.MayHold(printed) && (row.Printed(column) is null || !IsTwinOfRepaired(row, column, printed))) continue;
            var candidates = Candidates.Of(printed).Where(candidate => calendar.Contains(candidate.Value) && fits(candidate.Value)).DistinctBy(candidate => candidate.Value).ToArray();
            // the letter that reports it bears its date (003:15, 57)
            if (candidates.Length > 1 && candidates.Where(candidate => candidate.Value == draft.Plan.Header.DocumentDate).ToArray() is [var sent])
            {
                candidates = [sent];
                byLetter = true;
            }
            if (candidates is [{ Weight: >= Candidates.ProvingWeight } only]) parts = parts.SetItem(index, Quantity.Of(only.Value));
            else unsettled = true;
            if (candidates is not [{ Weight: >= Candidates.ProvingWeight }])
                draft.Note(FindingCodes.DateOutsideYear, row, column, "", Text(printed), FiscalYearReader.Code(calendar.StartYear), string.Join(", ", candidates.Select(candidate => Text(candidate.Value))));
        }
        if (parts != measure.Parts && !parts.SequenceEqual(measure.Parts))
            draft.Repair(row, column, measure with { Parts = parts }, byLetter ? FindingCodes.DateRepairedByLetter : FindingCodes.DateRepairedByCalendar, FiscalYearReader.Code(calendar.StartYear));
        if (unsettled && IsNeeded(column)) draft.Quarantine(row, FindingCodes.DateNotTrusted, column, Text(parts.First(part => part.Date is { } date && !calendar.MayHold(date)).Date!.Value));
    }

    /// <summary>The annual list repeats the quarters' dates: what was misread there was misread here.</summary>
    static bool IsTwinOfRepaired(RowDraft row, PlanColumn column, DateOnly printed) =>
        column == PlanColumn.AnnualTarget
        && Enumerable.Range(1, 4).Any(quarter => row.IsRepaired(PlanColumns.Target(quarter)) && row.Printed(PlanColumns.Target(quarter))!.Dates.Contains(printed));

    static bool IsInOrder(RowDraft row, PlanColumn tier, DateOnly date) =>
        PlanColumns.Tiers.All(other => other == tier || row[other]?.Dates.FirstOrDefault() is not { } beside || beside == default || other < tier == beside < date);

    static bool IsNeeded(PlanColumn column) => column != PlanColumn.AnnualTarget;

    static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
