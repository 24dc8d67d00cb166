using System.Collections.Immutable;
using System.Globalization;
using Shuddhachar.Etl.Normalise;
using Shuddhachar.Etl.Recognise.Header;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Score;

/// <summary>Gives every indicator its marks under every method that is valid for the plan and the year. Nothing is repaired or guessed here.</summary>
public static class PlanScorer
{
    public static StageResult<ScoredPlan> Score(ValidatedPlan plan)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var methods = ScoringMethod.For(plan.Header).ToArray();
        if (methods.Length == 0) findings.Add(new(FindingCodes.NoMethod, Origin.Document, Details: [plan.Header.Plan.ToString().ToLowerInvariant(), FiscalYearReader.Code(plan.Header.FiscalYear)]));
        var scores = ImmutableArray.CreateBuilder<IndicatorScore>();
        foreach (var indicator in plan.Indicators)
        {
            foreach (var method in methods)
            {
                var score = ToScore(indicator, method, Apply(method, indicator, plan));
                scores.Add(score);
                Compare(indicator, method, methods[0], score, findings);
            }
        }
        return new(new(plan, scores.ToImmutable()), findings.ToImmutable());
    }

    static Grade Apply(ScoringMethod method, ValidatedIndicator indicator, ValidatedPlan plan)
    {
        if (indicator.Quarantine is not null || indicator.YearToDate.Status == ReadingStatus.Unreadable) return Grade.Quarantined;
        if (indicator.Row[PlanColumn.Weight] is not { Final.HasValue: true }) return Grade.NoWeight;
        if (!plan.HasAchievements) return Grade.NoAchievements;
        if (indicator.YearToDate.Status == ReadingStatus.NotApplicable) return Grade.NotApplicable;
        var reported = plan.Header.Quarter ?? 4;
        var calendar = new FiscalCalendar(plan.Header.FiscalYear);
        return method.Rule switch
        {
            ScoringRule.ProRata => ProRataRule.Apply(indicator, reported),
            _ => TierRule.Apply(indicator, method.Rule == ScoringRule.TierLinear, calendar.LastDayOf(reported), reported == 4),
        };
    }

    static IndicatorScore ToScore(ValidatedIndicator indicator, ScoringMethod method, Grade grade)
    {
        var weight = indicator.Row[PlanColumn.Weight]?.Final is { HasValue: true, Number: { } marks } ? marks : (decimal?)null;
        var isGraded = grade.Status == ScoreStatus.Graded;
        return new(
            indicator.Row.Name.IndicatorNo,
            method.Code,
            weight,
            isGraded ? grade.RawPercent : null,
            isGraded ? decimal.Round((weight ?? 0m) * grade.RawPercent / 100m, 6, MidpointRounding.AwayFromZero) : null,
            grade.Status,
            grade.ReasonCode);
    }

    /// <summary>A claim above the computed mark is told to the office (000:94-95), once per row.</summary>
    static void Compare(ValidatedIndicator indicator, ScoringMethod method, ScoringMethod first, IndicatorScore score, ImmutableArray<Finding>.Builder findings)
    {
        if (method != first || score.EarnedMarks is not { } earned || indicator.Row[PlanColumn.AwardedScore]?.Final is not { HasValue: true, Number: { } claimed } awarded) return;
        if (claimed > decimal.Round(earned, 2, MidpointRounding.AwayFromZero))
            findings.Add(new(FindingCodes.ClaimAboveComputed, awarded.Origin, indicator.Row.Name.IndicatorNo, PlanColumn.AwardedScore.Code(), awarded.Text, Details: [decimal.Round(earned, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture)]));
    }
}
