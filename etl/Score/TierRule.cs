using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Score;

/// <summary>
/// e-Gov marks (domain.md section 5). Counts, percents and dates are one scale: a date is its day number, and earlier is better when the
/// criteria say so. An empty criterion is no criterion.
/// </summary>
static class TierRule
{
    /// <param name="isLinear">Interpolate between two criteria; else the better one that was reached counts.</param>
    /// <param name="quarterEnd">Last day of the reported quarter.</param>
    public static Grade Apply(ValidatedIndicator indicator, bool isLinear, DateOnly quarterEnd, bool isYearEnd)
    {
        var tiers = Criteria(indicator);
        if (tiers.Length == 0) return Grade.NoTarget;
        if (indicator.YearToDate.Status != ReadingStatus.Value) return IsDue(indicator, quarterEnd, isYearEnd) ? Grade.NotReported : Grade.NotDue;
        if (indicator.YearToDate.Parts is not [var achieved] || Scale(achieved) is var value && achieved.Date is null != (indicator.Unit != UnitKind.Date)) return Grade.Quarantined;
        var lowerIsBetter = tiers.Length > 1 ? tiers[0].Value < tiers[^1].Value : indicator.Unit == UnitKind.Date;
        return Grade.Of(Percent(tiers, value, lowerIsBetter, isLinear));
    }

    static decimal Percent((decimal Value, decimal Percent)[] tiers, decimal achieved, bool lowerIsBetter, bool isLinear)
    {
        bool Reaches(decimal criterion) => lowerIsBetter ? achieved <= criterion : achieved >= criterion;
        for (var at = 0; at < tiers.Length; at++)
        {
            if (!Reaches(tiers[at].Value)) continue;
            if (at == 0 || !isLinear) return tiers[at].Percent;
            var (better, worse) = (tiers[at - 1], tiers[at]);
            return worse.Percent + (better.Percent - worse.Percent) * (achieved - worse.Value) / (better.Value - worse.Value);
        }
        return 0m;
    }

    /// <summary>Best criterion first.</summary>
    static (decimal Value, decimal Percent)[] Criteria(ValidatedIndicator indicator) =>
        [.. PlanColumns.Tiers.Where(tier => indicator.Row[tier]?.Final is { HasValue: true, Parts.Length: 1 })
            .Select(tier => (Scale(indicator.Row[tier]!.Final.Parts[0]), (decimal)tier.TierPercent()))];

    /// <summary>Without an achievement a date is due once its last criterion has passed, all else at the end of the year.</summary>
    static bool IsDue(ValidatedIndicator indicator, DateOnly quarterEnd, bool isYearEnd) =>
        isYearEnd || (indicator.Unit == UnitKind.Date && PlanColumns.Tiers.SelectMany(tier => indicator.Row[tier]?.Final.Dates ?? []).DefaultIfEmpty(DateOnly.MaxValue).Max() <= quarterEnd);

    static decimal Scale(Quantity quantity) => quantity.Date?.DayNumber ?? quantity.Number!.Value;
}
