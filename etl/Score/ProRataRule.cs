using System.Collections.Frozen;
using System.Globalization;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Score;

/// <summary>
/// NIS marks (domain.md section 4): a count, percent or amount earns in proportion, up to the cap; each date earns its share when it is met, and
/// when it is late what the rule of its indicator leaves; count and date together earn the full mark when both are met.
/// </summary>
/// <param name="CapPercent">Percent of the full mark that over-achievement ends at.</param>
/// <param name="SharesDates">Several dates share the mark equally; else all of them must be met.</param>
/// <param name="LateByConcept">Indicators that have a rule of their own, by concept.</param>
sealed record ProRataRule(decimal CapPercent, bool SharesDates, LateRule Late, FrozenDictionary<string, LateRule> LateByConcept) : IScoringRule
{
    /// <param name="indicators">The method's rows of indicator_rules.csv.</param>
    public static ProRataRule Of(FrozenDictionary<string, string> settings, IEnumerable<IReadOnlyDictionary<string, string>> indicators) => new(
        decimal.Parse(settings["cap_percent"], CultureInfo.InvariantCulture),
        settings["several_dates"] switch { "equal_share" => true, "all" => false, var other => throw new InvalidOperationException($"methods.csv: several_dates={other}") },
        LateRule.Of(settings["late_date"], settings),
        indicators.ToFrozenDictionary(row => row["concept_code"], row => LateRule.Of(row["late_date"], settings), StringComparer.Ordinal));

    public Grade Apply(ValidatedIndicator indicator, PlanHeader header) => indicator.Unit switch
    {
        UnitKind.Date => Dates(indicator, header),
        UnitKind.CountAndDate => CountAndDate(indicator, header),
        _ => Numbers(indicator, header.Quarter ?? 4),
    };

    Grade Numbers(ValidatedIndicator indicator, int reported)
    {
        if (Final(indicator, PlanColumn.AnnualTarget)?.Number is not { } target) return Grade.NoTarget;
        if (indicator.YearToDate is not { Status: ReadingStatus.Value, Parts: [{ Number: { } achieved }] }) return HasDueTarget(indicator, reported) ? Grade.NotReported : Grade.NotDue;
        // nothing is a share of a target of 0, and a full mark for reaching it is stated nowhere
        return target > 0m ? Grade.Of(Math.Min(achieved, target * CapPercent / 100m), target) : Grade.ZeroTarget;
    }

    Grade Dates(ValidatedIndicator indicator, PlanHeader header)
    {
        var due = DueDates.Of(indicator, header);
        if (due.IsUnclear) return Grade.Quarantined;
        if (due.Pairs.IsEmpty) return due.HasTarget ? Grade.NotDue : Grade.NoTarget;
        if (due.Pairs.All(pair => pair.Done is null)) return Grade.NotReported;
        var weight = indicator.Row[PlanColumn.Weight]?.Final.Number ?? 0m;
        var late = due.Pairs.Any(pair => pair.IsLate) && weight > 0m ? LateOf(indicator, header.Plan) : LateRule.Nothing;
        // a row of no marks earns none, and its percent is that of its dates
        var (mark, count) = (weight > 0m ? weight : 1m, due.Pairs.Length);
        var left = due.Pairs.Sum(pair => pair.Done is null ? 0m : late.Left(mark, count, pair.DaysLate));
        return Grade.Of(SharesDates || left == mark * count ? left : 0m, mark * count);
    }

    /// <summary>The concept is asked for where a date is late only: likeness of names is costly.</summary>
    LateRule LateOf(ValidatedIndicator indicator, PlanKind plan) =>
        LateByConcept.Count > 0 && ConceptMatcher.Match(plan, indicator.Row.Name) is { } concept ? LateByConcept.GetValueOrDefault(concept.Code, Late) : Late;

    static Grade CountAndDate(ValidatedIndicator indicator, PlanHeader header)
    {
        if (indicator.YearToDate.Status != ReadingStatus.Value) return HasDueTarget(indicator, header.Quarter ?? 4) ? Grade.NotReported : Grade.NotDue;
        var count = indicator.YearToDate.Parts.Sum(part => part.Number ?? 0m);
        var isCountMet = Final(indicator, PlanColumn.AnnualTarget)?.Number is { } target && count >= target;
        var due = DueDates.Of(indicator, header);
        // what a half-met row earns is stated nowhere: it is left to a person
        return isCountMet && !due.IsUnclear && !due.Pairs.IsEmpty && due.Pairs.All(pair => pair.IsMet) ? Grade.Full : Grade.HalfMet;
    }

    static bool HasDueTarget(ValidatedIndicator indicator, int reported)
    {
        var quarters = Enumerable.Range(1, 4).Where(quarter => Final(indicator, PlanColumns.Target(quarter)) is { HasValue: true }).ToArray();
        return quarters.Length == 0 ? reported == 4 : quarters[0] <= reported;
    }

    static Measure? Final(ValidatedIndicator indicator, PlanColumn column) => indicator.Row[column]?.Final;
}
