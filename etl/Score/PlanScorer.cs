using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Score;

/// <summary>Gives every indicator its marks under every method of its plan. Nothing is repaired or guessed here.</summary>
public static class PlanScorer
{
    public static StageResult<ScoredPlan> Score(ValidatedPlan plan) => Score(plan, DefaultMethods.OfCode);

    /// <param name="defaults">By whose marks the claims of the office are measured.</param>
    public static StageResult<ScoredPlan> Score(ValidatedPlan plan, DefaultMethods defaults)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var methods = ScoringMethod.For(plan.Header);
        var shown = defaults.Of(plan.Header);
        if (methods.IsEmpty) findings.Add(new(FindingCodes.NoMethod, Origin.Document, Details: [plan.Header.Plan.ToString().ToLowerInvariant(), FiscalYearReader.Code(plan.Header.FiscalYear)]));
        var scores = ImmutableArray.CreateBuilder<IndicatorScore>();
        foreach (var indicator in plan.Indicators)
        {
            foreach (var method in methods)
            {
                var score = ToScore(indicator, method, Apply(method, indicator, plan));
                scores.Add(score);
                if (method == shown) Compare(indicator, score, findings);
            }
        }
        return new(new(plan, scores.ToImmutable(), shown?.Code), findings.ToImmutable());
    }

    static Grade Apply(ScoringMethod method, ValidatedIndicator indicator, ValidatedPlan plan)
    {
        if (indicator.Quarantine is not null || indicator.YearToDate.Status == ReadingStatus.Unreadable) return Grade.Quarantined;
        if (Weight(indicator) is null) return Grade.NoWeight;
        if (!plan.HasAchievements) return Grade.NoAchievements;
        return indicator.YearToDate.Status == ReadingStatus.NotApplicable ? Grade.NotApplicable : method.Rule.Apply(indicator, plan.Header);
    }

    static IndicatorScore ToScore(ValidatedIndicator indicator, ScoringMethod method, Grade grade) =>
        new(indicator.Row.Name.IndicatorNo, method.Code, Weight(indicator), grade.RawPercent, grade.Marks(Weight(indicator) ?? 0m), grade.Status, grade.ReasonCode);

    static decimal? Weight(ValidatedIndicator indicator) => indicator.Row[PlanColumn.Weight]?.Final is { HasValue: true, Number: { } marks } ? marks : null;

    /// <summary>A claim above the computed mark is told to the office (000:94-95), once per row.</summary>
    static void Compare(ValidatedIndicator indicator, IndicatorScore score, ImmutableArray<Finding>.Builder findings)
    {
        if (score.EarnedMarks is not { } earned || indicator.Row[PlanColumn.AwardedScore]?.Final is not { HasValue: true, Number: { } claimed } awarded) return;
        if (claimed > decimal.Round(earned, 2, MidpointRounding.AwayFromZero))
            findings.Add(new(FindingCodes.ClaimAboveComputed, awarded.Origin, indicator.Row.Name.IndicatorNo, PlanColumn.AwardedScore.Code(), awarded.Text, Details: [decimal.Round(earned, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture)]));
    }
}
