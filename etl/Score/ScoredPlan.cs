using System.Collections.Immutable;
using Shuddhachar.Etl.Validate;

namespace Shuddhachar.Etl.Score;

/// <summary>Why a row has or has not a mark; four kinds of nothing are kept apart (domain.md section 6).</summary>
public enum ScoreStatus
{
    Graded,
    Quarantined,
    NotDue,
    NotReported,
    NotApplicable,
}

/// <summary>One indicator under one method.</summary>
/// <param name="RawPercent">0 … 100 of the full mark; null unless graded.</param>
/// <param name="EarnedMarks">0 … weight; null unless graded.</param>
/// <param name="ReasonCode">A code of reasons.csv.</param>
public sealed record IndicatorScore(
    string IndicatorNo,
    string MethodCode,
    decimal? WeightMarks,
    decimal? RawPercent,
    decimal? EarnedMarks,
    ScoreStatus Status,
    string ReasonCode);

/// <summary>A validated plan with a score for each indicator and each method of its plan, in force in its year or not. Scores of one indicator stand together.</summary>
/// <param name="DefaultMethod">Code of the method that is shown; null when none is in force in the year.</param>
public sealed record ScoredPlan(ValidatedPlan Plan, ImmutableArray<IndicatorScore> Scores, string? DefaultMethod)
{
    /// <summary>The scores that are shown, each once an indicator; none without a default method.</summary>
    public IEnumerable<IndicatorScore> Shown => Scores.Where(score => score.MethodCode == DefaultMethod);
}
