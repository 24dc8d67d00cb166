using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>A date set for a quarter stands in the annual list too. Where it does not, one of them is misread, or the list is cut (000:39-41, 57).</summary>
static class AnnualDates
{
    public static IEnumerable<Truth> Of(PlanDraft draft)
    {
        foreach (var row in draft.Rows.Where(row => row.HasQuarters && row.Unit is UnitKind.Date or UnitKind.CountAndDate))
        {
            var annual = draft.Figures.Dates(row, PlanColumn.AnnualTarget);
            var quarters = Enumerable.Range(1, 4).SelectMany(quarter => draft.Figures.Dates(row, PlanColumns.Target(quarter))).ToImmutableArray();
            // a list that is cut says nothing of its digits
            if (annual.IsEmpty || annual.Length != quarters.Length) continue;
            yield return new([.. annual, .. quarters], reading => Sorted(annual, reading).SequenceEqual(Sorted(quarters, reading)), reading => Told(annual, reading))
            {
                Explain = (_, reading) => (FindingCodes.DateRepairedByList, [Told(annual, reading)]),
                Complain = verdict => ComplainOfTie(draft, row, verdict),
            };
        }
    }

    /// <summary>Lists that differ in a look-alike digit are no whim of the office.</summary>
    static void ComplainOfTie(PlanDraft draft, RowDraft row, Verdict verdict)
    {
        if (!verdict.Answers.IsEmpty) draft.Note(FindingCodes.DatesDiffer, row, PlanColumn.AnnualTarget, "", verdict.Told);
    }

    /// <summary>What is still not in the list is no longer proved by its twin.</summary>
    public static void NoteMissing(PlanDraft draft)
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

    static string Told(ImmutableArray<Figure> dates, Reading reading) => string.Join(", ", Sorted(dates, reading).Select(date => date is { } day ? $"{Quantity.Of(day)}" : "-"));

    static IEnumerable<DateOnly?> Sorted(ImmutableArray<Figure> dates, Reading reading) => dates.Select(reading.Date).Order();
}
