namespace Shuddhachar.Dashboard.Charts;

/// <summary>One bar of <see cref="QualityChart"/>: cells as printed, repaired and quarantined.</summary>
public sealed record QualityBar(string Name, double AsPrinted, double Repaired, double Quarantined);
