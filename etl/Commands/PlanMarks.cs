using Shuddhachar.Etl.Score;

namespace Shuddhachar.Etl.Commands;

/// <summary>Marks of one plan under the default method of its year: earned, of the rows that could be scored, of the whole plan.</summary>
readonly record struct PlanMarks(decimal Earned, decimal Scored, decimal? Total)
{
    public decimal? ScorePercent => Scored > 0m ? Round(100m * Earned / Scored) : null;

    public decimal? CoveragePercent => Total is > 0m ? Round(100m * Scored / Total.Value) : null;

    /// <summary>The score of an indicator under the default method of its plan and year; null when there is none.</summary>
    public static IndicatorScore? DefaultScore(ScoredPlan scored, string indicatorNo) => scored.Shown.FirstOrDefault(score => score.IndicatorNo == indicatorNo);

    public static PlanMarks Of(ScoredPlan scored)
    {
        var graded = scored.Shown.Where(score => score.Status == ScoreStatus.Graded).ToArray();
        return new(graded.Sum(score => score.EarnedMarks ?? 0m), graded.Sum(score => score.WeightMarks ?? 0m), scored.Plan.PlanTotalMarks);
    }

    static decimal Round(decimal percent) => decimal.Round(percent, 2, MidpointRounding.AwayFromZero);
}
