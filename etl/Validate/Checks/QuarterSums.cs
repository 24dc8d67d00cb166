using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>Quarter targets add up to the annual target, quarter achievements to the printed total, where the indicator adds up at all.</summary>
static class QuarterSums
{
    public static IEnumerable<Truth> Of(PlanDraft draft) =>
        from row in draft.Rows
        where row.HasQuarters && row.Unit is UnitKind.Count or UnitKind.Percent or UnitKind.LakhTaka
        from truth in new[] { Of(draft, row, PlanColumns.Actual, PlanColumn.TotalActual, []), Of(draft, row, PlanColumns.Target, PlanColumn.AnnualTarget, Quarters(draft, row, PlanColumns.Actual)) }
        where truth is not null
        select truth;

    /// <summary>
    /// The indicator's quarters repeat the year's figure instead of sharing it (002:11-21), so that they cannot be added; a percent may
    /// also climb to it, or have it as its mean.
    /// </summary>
    public static bool Repeats(UnitKind unit, IReadOnlyCollection<decimal> quarters, decimal annual) =>
        quarters.Count >= 2
        && (quarters.All(quarter => quarter == annual)
            || (unit == UnitKind.Percent && (quarters.Max() == annual || quarters.Sum() == annual * quarters.Count)));

    /// <summary>All quarters but one repeat the year's figure: the one may be misread, and no sum tells.</summary>
    public static void NoteOddQuarters(PlanDraft draft)
    {
        foreach (var row in draft.Rows.Where(row => row.HasQuarters && row.Unit is UnitKind.Count or UnitKind.Percent))
        {
            var quarters = Quarters(draft, row, PlanColumns.Target);
            if (quarters.Length < 3 || row.Number(PlanColumn.AnnualTarget) is not { } year) continue;
            if (quarters.Where(quarter => row.Number(quarter.Column) != year).ToArray() is [var odd])
                draft.Note(FindingCodes.OddQuarter, row, odd.Column, "", Quantity.Text(year), odd.Candidates.Any(candidate => candidate.Value.Number == year) ? $"{odd.Printed} → {Quantity.Text(year)}" : "-");
        }
    }

    /// <param name="beside">The same quarters in the row beside: figures that repeat are normal, unless the very same figure beside was misread (000:22-25).</param>
    static Truth? Of(PlanDraft draft, RowDraft row, Func<int, PlanColumn> column, PlanColumn whole, ImmutableArray<Figure> beside)
    {
        var quarters = Quarters(draft, row, column);
        if (quarters.IsEmpty || draft.Figures.Number(row, whole) is not { } year) return null;
        if (Enumerable.Range(1, 4).Any(quarter => row[column(quarter)] is { Status: ReadingStatus.Unreadable })) return null;
        var sum = Truth.Sum(quarters, year);
        bool HasMisreadTwin(Reading reading) => beside.Any(figure => reading.Differs(figure) && quarters.Any(own => own.Column.Quarter() == figure.Column.Quarter() && own.Printed == figure.Printed));
        return sum with
        {
            // the figures beside are witnesses: they can be changed by their own sum only
            Witnesses = beside,
            Holds = reading => sum.Holds(reading) || (!HasMisreadTwin(reading) && (sum.Figures.Any(reading.Differs)
                // what merely climbs to the year's figure is true of many misread digits: it excuses, and proves nothing
                ? quarters.All(quarter => reading[quarter] == reading[year])
                : Repeats(row.Unit, [.. quarters.Select(reading.Number)], reading.Number(year)))),
            // what the sum lacks may as well stand in a cell that was lost: no digit is then proved wrong
            CanProve = !LacksQuarter(draft, row, column),
            Explain = (_, reading) => (FindingCodes.DigitRepairedBySum, [Told(sum, quarters, year, reading)]),
            Complain = verdict => Complain(draft, sum, quarters, year, verdict),
        };
    }

    static ImmutableArray<Figure> Quarters(PlanDraft draft, RowDraft row, Func<int, PlanColumn> column) =>
        [.. Enumerable.Range(1, 4).Select(quarter => draft.Figures.Number(row, column(quarter))).OfType<Figure>()];

    /// <summary>A quarter is empty in this row and not in the row beside it. What is not due yet lacks nothing.</summary>
    static bool LacksQuarter(PlanDraft draft, RowDraft row, Func<int, PlanColumn> column) => Enumerable.Range(1, 4).Any(quarter =>
        (quarter <= (draft.Plan.Header.Quarter ?? 4) || !column(quarter).IsActual()) && row.Number(column(quarter)) is null && (row.Number(PlanColumns.Target(quarter)) ?? row.Number(PlanColumns.Actual(quarter))) is not null);

    static string Told(Truth sum, ImmutableArray<Figure> quarters, Figure year, Reading reading) =>
        sum.Holds(reading) ? sum.Told(reading) : string.Join(" = ", quarters.Append(year).Select(figure => Quantity.Text(reading.Number(figure))));

    static void Complain(PlanDraft draft, Truth sum, ImmutableArray<Figure> quarters, Figure year, Verdict verdict)
    {
        draft.Note(FindingCodes.SumDiffers, year.Row, year.Column, "", sum.Told(verdict.Before), verdict.Told);
        // a target that may be misread would be the wrong measure of everything achieved
        if (year.Column == PlanColumn.AnnualTarget && verdict.Answers.Any(answer => answer.Differs(year)))
            draft.Quarantine(year.Row, FindingCodes.TotalDisputed, year.Column, Quantity.Text(quarters.Sum(verdict.Before.Number)), Quantity.Text(verdict.Before.Number(year)));
    }
}
