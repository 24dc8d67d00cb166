using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Score;

/// <summary>
/// NIS marks (domain.md section 4): a count, percent or amount earns in proportion and no more than the full mark; a date met earns its
/// share, a date missed nothing; count and date together earn the full mark when both are met.
/// </summary>
static class ProRataRule
{
    /// <param name="reported">The report's quarter, 1-4.</param>
    public static Grade Apply(ValidatedIndicator indicator, int reported) => indicator.Unit switch
    {
        UnitKind.Date => Dates(indicator, reported),
        UnitKind.CountAndDate => CountAndDate(indicator, reported),
        _ => Numbers(indicator, reported),
    };

    static Grade Numbers(ValidatedIndicator indicator, int reported)
    {
        if (Final(indicator, PlanColumn.AnnualTarget)?.Number is not { } target || target <= 0) return Grade.NoTarget;
        if (indicator.YearToDate is { Status: ReadingStatus.Value, Parts: [{ Number: { } achieved }] }) return Grade.Of(100m * achieved / target);
        return HasDueTarget(indicator, reported) ? Grade.NotReported : Grade.NotDue;
    }

    static Grade Dates(ValidatedIndicator indicator, int reported)
    {
        var (due, met, reportedDates) = (0, 0, 0);
        for (var quarter = 1; quarter <= 4; quarter++)
        {
            var targets = Final(indicator, PlanColumns.Target(quarter))?.Dates.ToArray() ?? [];
            var actuals = Final(indicator, PlanColumns.Actual(quarter))?.Dates.ToArray() ?? [];
            // done ahead of its quarter counts; a target of a later quarter without achievement is not due yet
            if (targets.Length == 0 || (quarter > reported && actuals.Length == 0)) continue;
            due += targets.Length;
            reportedDates += actuals.Length;
            met += targets.Zip(actuals).Count(pair => pair.Second <= pair.First);
        }
        if (due == 0) return HasAnyTarget(indicator) ? Grade.NotDue : Grade.NoTarget;
        return reportedDates == 0 ? Grade.NotReported : Grade.Of(100m * met / due);
    }

    static Grade CountAndDate(ValidatedIndicator indicator, int reported)
    {
        if (indicator.YearToDate.Status != ReadingStatus.Value) return HasDueTarget(indicator, reported) ? Grade.NotReported : Grade.NotDue;
        var (count, dates) = (0m, Dates(indicator, reported));
        foreach (var part in indicator.YearToDate.Parts) count += part.Number ?? 0m;
        var isCountMet = Final(indicator, PlanColumn.AnnualTarget)?.Number is { } target && count >= target;
        // what a half-met row earns is stated nowhere: it is left to a person
        return isCountMet && dates is { Status: ScoreStatus.Graded, RawPercent: 100m } ? Grade.Of(100m) : Grade.Quarantined;
    }

    static bool HasDueTarget(ValidatedIndicator indicator, int reported) =>
        !HasAnyTarget(indicator) ? reported == 4 : Enumerable.Range(1, reported).Any(quarter => Final(indicator, PlanColumns.Target(quarter)) is { HasValue: true });

    static bool HasAnyTarget(ValidatedIndicator indicator) =>
        Enumerable.Range(1, 4).Any(quarter => Final(indicator, PlanColumns.Target(quarter)) is { HasValue: true });

    static Measure? Final(ValidatedIndicator indicator, PlanColumn column) => indicator.Row[column]?.Final;
}
