using Shuddhachar.Etl.Bangla;
using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>Rows of a quarter form that contradict themselves or lost what a score needs. A person must decide; they are never guessed.</summary>
static class QuarterRowChecks
{
    public static void Run(PlanDraft draft)
    {
        if (!draft.HasAchievements) return;
        var printsSigns = PrintsPercentSigns(draft);
        for (var at = 0; at < draft.Rows.Length; at++)
        {
            var row = draft.Rows[at];
            if (!row.HasQuarters) continue;
            if (row.Name.Sharers > 1) draft.Quarantine(row, FindingCodes.SharedMark, PlanColumn.Weight, $"{row.Name.Sharers}");
            if (HasNothing(row)) draft.Quarantine(row, FindingCodes.NothingPrinted, PlanColumn.AnnualTarget);
            else if (LosesAchievements(row)) draft.Quarantine(row, FindingCodes.TotalWithoutQuarters, PlanColumn.TotalActual);
            if (printsSigns && row.Unit == UnitKind.Percent && !HasNothing(row) && !HasPercentSign(row) && Neighbours(draft, at).FirstOrDefault(HasNothing) is { } neighbour)
                draft.Quarantine(row, FindingCodes.BlockOfNeighbour, PlanColumn.AnnualTarget, neighbour.Name.IndicatorNo);
            if (LosesDate(row, draft.Plan.Header.Quarter ?? 0) is { } quarter)
                draft.Quarantine(row, FindingCodes.ClaimWithoutAchievement, PlanColumns.Actual(quarter), $"{quarter}");
            if (row.Unit == UnitKind.Count && RepeatsWithAchievements(row)) draft.Quarantine(row, FindingCodes.AdditivityUnclear, PlanColumn.AnnualTarget);
        }
    }

    static bool HasNothing(RowDraft row) =>
        row.Values.Where(cell => cell.Key.Quarter() > 0 || cell.Key is PlanColumn.AnnualTarget or PlanColumn.TotalActual).All(cell => cell.Value.Status == ReadingStatus.Blank);

    static bool HasActuals(RowDraft row) => Quarters().Any(quarter => row[PlanColumns.Actual(quarter)] is { Status: not ReadingStatus.Blank });

    /// <summary>A total was printed, its quarters were not (000:55).</summary>
    static bool LosesAchievements(RowDraft row) => row[PlanColumn.TotalActual] is { HasValue: true } && !HasActuals(row);

    /// <summary>
    /// The first due quarter whose target date has no achievement although other quarters have, or the full mark was claimed (000:61).
    /// </summary>
    static int? LosesDate(RowDraft row, int reported)
    {
        if (row.Unit != UnitKind.Date || !(HasActuals(row) || row.Number(PlanColumn.AwardedScore) > 0)) return null;
        foreach (var quarter in Quarters())
            if (quarter <= reported && row[PlanColumns.Target(quarter)] is { HasValue: true } && row[PlanColumns.Actual(quarter)] is { Status: ReadingStatus.Blank }) return quarter;
        return null;
    }

    /// <summary>A count repeated in every quarter may be a cumulative one: its achievements cannot be added, nor their mean taken.</summary>
    static bool RepeatsWithAchievements(RowDraft row)
    {
        var targets = Quarters().Select(quarter => row.Number(PlanColumns.Target(quarter))).OfType<decimal>().ToArray();
        return targets.Length > 1 && row.Number(PlanColumn.AnnualTarget) is { } annual && HasActuals(row) && QuarterSums.Repeats(UnitKind.Count, targets, annual);
    }

    /// <summary>The document prints the percent sign on most of its percent rows, so that a row without one stands out (000:67).</summary>
    static bool PrintsPercentSigns(PlanDraft draft)
    {
        var rows = draft.Rows.Where(row => row.Unit == UnitKind.Percent && !HasNothing(row)).ToArray();
        return rows.Count(HasPercentSign) * 4 >= rows.Length * 3 && rows.Length > 1;
    }

    static bool HasPercentSign(RowDraft row) =>
        row.Values.Where(cell => cell.Key.Quarter() > 0 || cell.Key is PlanColumn.AnnualTarget or PlanColumn.TotalActual)
            .Any(cell => QuantityLexer.Read(cell.Value.Raw).Any(token => token.Kind == QuantityKind.Percent));

    static IEnumerable<RowDraft> Neighbours(PlanDraft draft, int at) =>
        new[] { at - 1, at + 1 }.Where(index => index >= 0 && index < draft.Rows.Length).Select(index => draft.Rows[index]);

    static IEnumerable<int> Quarters() => Enumerable.Range(1, 4);
}
