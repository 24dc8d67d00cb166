using System.Collections.Immutable;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Validate.Proof;

namespace Shuddhachar.Etl.Validate.Checks;

/// <summary>Criteria grow easier from 100 % to 60 %: dates later, figures all smaller or all larger. Otherwise one of them is misread.</summary>
static class TierOrder
{
    public static IEnumerable<Truth> Of(PlanDraft draft)
    {
        foreach (var row in draft.Rows)
        {
            var criteria = PlanColumns.Tiers.Select(tier => row.Unit == UnitKind.Date ? draft.Figures.Dates(row, tier).FirstOrDefault() : draft.Figures.Number(row, tier)).OfType<Figure>().ToImmutableArray();
            if (criteria.Length < 2) continue;
            string Told(Reading reading) => string.Join(" → ", criteria.Select(criterion => reading[criterion]?.ToString() ?? "-"));
            yield return new(criteria, reading => row.Unit == UnitKind.Date ? Ascends(criteria, reading, 1) : Ascends(criteria, reading, -1) || (MayAscend(criteria, reading) && Ascends(criteria, reading, 1)), Told)
            {
                Explain = (_, reading) => (FindingCodes.CriterionRepaired, [Told(reading)]),
                Complain = verdict => draft.Quarantine(row, FindingCodes.TiersNotMonotone, verdict.Answers.FirstOrDefault()?.Changes[^1].Figure.Column ?? PlanColumn.Tier100, Told(verdict.Before), verdict.Told),
            };
        }
    }

    /// <summary>A criterion left out before another one is no form's: the row stands askew under its heading.</summary>
    public static void SetGapsAside(PlanDraft draft)
    {
        foreach (var row in draft.Rows)
        {
            var tiers = PlanColumns.Tiers.Where(tier => row[tier] is { HasValue: true }).ToArray();
            var printed = PlanColumns.Tiers.Where(tier => row[tier] is not null).TakeWhile(tier => tier <= tiers.LastOrDefault());
            if (tiers.Length > 0 && printed.Any(tier => row[tier]!.Status == ReadingStatus.Blank)) draft.Quarantine(row, FindingCodes.TiersNotMonotone, PlanColumn.Tier100, string.Join(" → ", tiers.Select(tier => row[tier]!.Text)), "-");
        }
    }

    /// <summary>Few criteria are better when smaller: figures as printed must say so, not one that was corrected.</summary>
    static bool MayAscend(ImmutableArray<Figure> criteria, Reading reading) => criteria.Count(criterion => !reading.Differs(criterion)) is var printed && (printed == criteria.Length || printed > 2);

    /// <summary>A date that is no day of the calendar stands nowhere in the order, and breaks it nowhere.</summary>
    static bool Ascends(ImmutableArray<Figure> criteria, Reading reading, int direction)
    {
        var values = criteria.Select(criterion => reading[criterion]).OfType<Quantity>().Select(value => direction * (value.Number ?? value.Date!.Value.DayNumber)).ToArray();
        return values.Zip(values.Skip(1)).All(pair => pair.First < pair.Second);
    }
}
