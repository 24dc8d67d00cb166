using Shuddhachar.Etl.Normalise;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>Criteria grow easier from 100 % to 60 %: dates later, figures all smaller or all larger. Otherwise one of them is misread.</summary>
static class TierOrder
{
    public static void Run(PlanDraft draft)
    {
        foreach (var row in draft.Rows)
        {
            var tiers = PlanColumns.Tiers.Where(tier => row[tier] is { HasValue: true }).ToArray();
            var dates = tiers.Select(tier => row[tier]!.Dates.FirstOrDefault()).Where(date => date != default).Select(date => (decimal)date.DayNumber).ToArray();
            var numbers = tiers.Select(tier => row.Number(tier)).OfType<decimal>().ToArray();
            // a criterion left out between two others is no form's: the row stands askew under its heading
            var printed = PlanColumns.Tiers.Where(tier => row[tier] is not null).ToArray();
            var hasGap = printed.SkipWhile(tier => !tiers.Contains(tier)).TakeWhile(tier => tier <= tiers.LastOrDefault()).Any(tier => row[tier]!.Status == ReadingStatus.Blank);
            var isOrdered = !hasGap && (row.Unit == UnitKind.Date ? Ascends(dates) : Ascends(numbers) || Ascends([.. numbers.Reverse()]));
            if (!isOrdered) draft.Quarantine(row, FindingCodes.TiersNotMonotone, PlanColumn.Tier100, string.Join(" → ", tiers.Select(tier => row[tier]!.Text)));
        }
    }

    static bool Ascends(decimal[] values) => values.Zip(values.Skip(1)).All(pair => pair.First < pair.Second);
}
