using System.Collections.Frozen;
using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Score;

/// <summary>
/// Marks of the forms with criteria (domain.md section 5). Counts, percents and dates are one scale: a date is its day number, and earlier is
/// better when the criteria say so. An empty criterion is no criterion; a form with one target has that one.
/// </summary>
/// <param name="IsLinear">Interpolate between two criteria; else the better one that was reached counts.</param>
sealed record TierRule(bool IsLinear) : IScoringRule
{
    readonly record struct Criterion(decimal Value, decimal Percent);

    public static TierRule Of(FrozenDictionary<string, string> settings) =>
        new(settings["between_criteria"] switch { "linear" => true, "step" => false, var other => throw new InvalidOperationException($"methods.csv: between_criteria={other}") });

    public Grade Apply(ValidatedIndicator indicator, PlanHeader header)
    {
        var printed = Printed(indicator);
        if (printed.IsEmpty) return Grade.NoTarget;
        if (indicator.YearToDate.Status != ReadingStatus.Value) return IsDue(indicator, printed, header) ? Grade.NotReported : Grade.NotDue;
        if (indicator.YearToDate.Parts is not [var achieved] || printed.Any(tier => tier.Target.Parts.Length != 1)) return Grade.Quarantined;
        // a criterion, or an achievement, of another kind than the row's is no measure of it
        if (printed.Select(tier => tier.Target.Parts[0]).Append(achieved).Any(part => part.Date is not null != (indicator.Unit == UnitKind.Date))) return Grade.Quarantined;
        var criteria = printed.Select(tier => new Criterion(Scale(tier.Target.Parts[0]), tier.Percent)).ToArray();
        var lowerIsBetter = criteria.Length > 1 ? criteria[0].Value < criteria[^1].Value : indicator.Unit == UnitKind.Date;
        return Between(criteria, Scale(achieved), lowerIsBetter);
    }

    Grade Between(Criterion[] criteria, decimal achieved, bool lowerIsBetter)
    {
        bool Reaches(decimal criterion) => lowerIsBetter ? achieved <= criterion : achieved >= criterion;
        var at = Array.FindIndex(criteria, criterion => Reaches(criterion.Value));
        if (at < 0) return Grade.Of(0m, 100m);
        if (at == 0 || !IsLinear) return Grade.Of(criteria[at].Percent, 100m);
        var (better, worse) = (criteria[at - 1], criteria[at]);
        var (step, way) = (Math.Abs(better.Value - worse.Value), Math.Abs(achieved - worse.Value));
        return Grade.Of(worse.Percent * step + (better.Percent - worse.Percent) * way, 100m * step);
    }

    /// <summary>Best criterion first.</summary>
    static ImmutableArray<(Measure Target, decimal Percent)> Printed(ValidatedIndicator indicator)
    {
        ImmutableArray<(Measure, decimal)> tiers = [.. PlanColumns.Tiers.Where(tier => indicator.Row[tier]?.Final is { HasValue: true }).Select(tier => (indicator.Row[tier]!.Final, (decimal)tier.TierPercent()))];
        return tiers.IsEmpty && indicator.Row[PlanColumn.AnnualTarget]?.Final is { HasValue: true } only ? [(only, 100m)] : tiers;
    }

    /// <summary>Without an achievement a date is due once its last criterion has passed, all else at the end of the year.</summary>
    static bool IsDue(ValidatedIndicator indicator, ImmutableArray<(Measure Target, decimal)> printed, PlanHeader header)
    {
        var reported = header.Quarter ?? 4;
        var quarterEnd = new FiscalCalendar(header.FiscalYear).LastDayOf(reported);
        return reported == 4 || (indicator.Unit == UnitKind.Date && printed.SelectMany(tier => tier.Target.Dates).DefaultIfEmpty(DateOnly.MaxValue).Max() <= quarterEnd);
    }

    static decimal Scale(Quantity quantity) => quantity.Date?.DayNumber ?? quantity.Number!.Value;
}
