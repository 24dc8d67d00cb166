using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>Nothing can be planned beyond the whole: a percent that is a target or a criterion is 100 at most.</summary>
static class WholePercents
{
    public static IEnumerable<Truth> Of(PlanDraft draft) =>
        from row in draft.Rows
        where row.Unit == UnitKind.Percent
        from column in row.HasQuarters ? Enumerable.Range(1, 4).Select(PlanColumns.Target).Append(PlanColumn.AnnualTarget) : PlanColumns.Tiers
        let percent = draft.Figures.Number(row, column)
        where percent is not null
        select new Truth([percent], reading => reading.Number(percent) <= 100m, reading => $"{Quantity.Text(reading.Number(percent))} % ≤ 100 %")
        {
            Explain = (_, reading) => (FindingCodes.DigitRepairedBySum, [$"{Quantity.Text(reading.Number(percent))} % ≤ 100 %"]),
            Complain = verdict => draft.Quarantine(row, FindingCodes.PercentAboveWhole, column, verdict.Told),
        };
}
