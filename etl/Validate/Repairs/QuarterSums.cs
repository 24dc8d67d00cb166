using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Repairs;

/// <summary>Quarter targets add up to the annual target, quarter achievements to the printed total, where the indicator adds up at all.</summary>
static class QuarterSums
{
    public static void Run(PlanDraft draft)
    {
        foreach (var row in draft.Rows.Where(row => row.HasQuarters && row.Unit is UnitKind.Count or UnitKind.Percent or UnitKind.LakhTaka))
        {
            Check(draft, row, PlanColumns.Actual, PlanColumn.TotalActual, _ => false);
            Check(draft, row, PlanColumns.Target, PlanColumn.AnnualTarget, quarter => row.IsRepaired(PlanColumns.Actual(quarter)));
        }
    }

    /// <summary>
    /// The indicator's quarters repeat the year's figure instead of sharing it (002:11-21), so that they cannot be added; a percent may
    /// also climb to it, or have it as its mean.
    /// </summary>
    public static bool Repeats(UnitKind unit, IReadOnlyCollection<decimal> quarters, decimal annual) =>
        quarters.Count >= 2
        && (quarters.All(quarter => quarter == annual)
            || (unit == UnitKind.Percent && (quarters.Max() == annual || quarters.Sum() == annual * quarters.Count)));

    static void Check(PlanDraft draft, RowDraft row, Func<int, PlanColumn> column, PlanColumn whole, Func<int, bool> twinRepaired)
    {
        var quarters = Enumerable.Range(1, 4).Where(quarter => row.Number(column(quarter)) is not null).ToArray();
        if (quarters.Length == 0 || row.Number(whole) is not { } printedWhole) return;
        if (Enumerable.Range(1, 4).Any(quarter => row[column(quarter)] is { Status: ReadingStatus.Unreadable })) return;
        var parts = quarters.Select(quarter => row.Number(column(quarter))!.Value).ToArray();
        if (parts.Sum() == printedWhole) return;
        // figures that repeat are normal, unless the very same column was just proved misread in the other row (000:22-25)
        if (Repeats(row.Unit, parts, printedWhole) && !quarters.Any(twinRepaired)) return;
        // what the sum lacks may as well stand in a cell that was lost: no digit is then proved wrong
        if (LacksQuarter(row, column) || SumSolver.Solve(parts, printedWhole) is not { } answer)
        {
            draft.Note(FindingCodes.SumDiffers, row, whole, "", Sum(parts), Quantity.Text(printedWhole));
            // a target that may be one misread digit off would be the wrong measure of everything achieved
            if (whole == PlanColumn.AnnualTarget && Candidates.Of(printedWhole).Any(candidate => candidate.Value == parts.Sum()))
                draft.Quarantine(row, FindingCodes.TotalDisputed, whole, Quantity.Text(parts.Sum()), Quantity.Text(printedWhole));
            return;
        }
        var equation = $"{Sum(answer[..^1])} = {Quantity.Text(answer[^1])}";
        for (var index = 0; index < quarters.Length; index++)
            Conclude(draft, row, column(quarters[index]), answer[index], equation);
        Conclude(draft, row, whole, answer[^1], equation);
    }

    /// <summary>A quarter is empty in this row and not in the row beside it.</summary>
    static bool LacksQuarter(RowDraft row, Func<int, PlanColumn> column) => Enumerable.Range(1, 4).Any(quarter =>
        row.Number(column(quarter)) is null && (row.Number(PlanColumns.Target(quarter)) ?? row.Number(PlanColumns.Actual(quarter))) is not null);

    static void Conclude(PlanDraft draft, RowDraft row, PlanColumn column, decimal value, string equation)
    {
        if (row.Number(column) != value)
            draft.Repair(row, column, row[column]! with { Parts = [Quantity.Of(value)] }, FindingCodes.DigitRepairedBySum, equation);
    }

    static string Sum(IEnumerable<decimal> parts) => string.Join(" + ", parts.Select(Quantity.Text));
}
