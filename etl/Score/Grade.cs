namespace Shuddhachar.Etl.Score;

/// <summary>
/// What a rule makes of one row: the part of the full mark that is earned, or the reason why there is none. Part and whole stay apart, so that
/// percent and marks are each divided and rounded once.
/// </summary>
readonly record struct Grade(ScoreStatus Status, string ReasonCode, decimal Part, decimal Whole)
{
    public static readonly Grade Quarantined = Nothing(ScoreStatus.Quarantined, "quarantined");
    public static readonly Grade HalfMet = Nothing(ScoreStatus.Quarantined, "half_met");
    public static readonly Grade ZeroTarget = Nothing(ScoreStatus.Quarantined, "zero_target");
    public static readonly Grade NotDue = Nothing(ScoreStatus.NotDue, "not_due");
    public static readonly Grade NotReported = Nothing(ScoreStatus.NotReported, "not_reported");
    public static readonly Grade NoAchievements = Nothing(ScoreStatus.NotReported, "no_achievements");
    public static readonly Grade NoTarget = Nothing(ScoreStatus.NotReported, "no_target");
    public static readonly Grade NotApplicable = Nothing(ScoreStatus.NotApplicable, "not_applicable");
    public static readonly Grade NoWeight = Nothing(ScoreStatus.NotApplicable, "no_weight");
    public static readonly Grade Full = Of(1m, 1m);

    /// <param name="whole">Above zero.</param>
    public static Grade Of(decimal part, decimal whole) => new(ScoreStatus.Graded, "graded", Math.Clamp(part, 0m, whole), whole);

    /// <summary>0 … 100 of the full mark; null unless graded.</summary>
    public decimal? RawPercent => Share(100m);

    /// <summary>0 … weight; null unless graded.</summary>
    public decimal? Marks(decimal weight) => Share(weight);

    decimal? Share(decimal full) => Status == ScoreStatus.Graded ? decimal.Round(full * Part / Whole, 6, MidpointRounding.AwayFromZero) : null;

    static Grade Nothing(ScoreStatus status, string reason) => new(status, reason, 0m, 1m);
}
