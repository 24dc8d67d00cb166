namespace Shuddhachar.Etl.Score;

/// <summary>What a rule makes of one row: a percent of the full mark, or the reason why there is none.</summary>
readonly record struct Grade(ScoreStatus Status, string ReasonCode, decimal RawPercent)
{
    public static readonly Grade Quarantined = new(ScoreStatus.Quarantined, "quarantined", 0);
    public static readonly Grade NotDue = new(ScoreStatus.NotDue, "not_due", 0);
    public static readonly Grade NotReported = new(ScoreStatus.NotReported, "not_reported", 0);
    public static readonly Grade NoAchievements = new(ScoreStatus.NotReported, "no_achievements", 0);
    public static readonly Grade NotApplicable = new(ScoreStatus.NotApplicable, "not_applicable", 0);
    public static readonly Grade NoWeight = new(ScoreStatus.NotApplicable, "no_weight", 0);
    public static readonly Grade NoTarget = new(ScoreStatus.NotReported, "no_target", 0);

    public static Grade Of(decimal rawPercent) => new(ScoreStatus.Graded, "graded", decimal.Round(Math.Clamp(rawPercent, 0m, 100m), 6, MidpointRounding.AwayFromZero));
}
