namespace Shuddhachar.Etl;

/// <summary>
/// What a column of a plan means, in whatever form it is printed. The csv of `inspect`, the findings and the warehouse use the
/// snake-case name (<see cref="PlanColumns.Code"/>), the names of the gold files.
/// </summary>
public enum PlanColumn
{
    SectionWeight,
    Unit,
    Weight,
    Responsible,
    AnnualTarget,
    Q1Target,
    Q1Actual,
    Q2Target,
    Q2Actual,
    Q3Target,
    Q3Actual,
    Q4Target,
    Q4Actual,
    TotalActual,
    AwardedScore,
    Tier100,
    Tier90,
    Tier80,
    Tier70,
    Tier60,
    Achievement,
    Remarks,
}

public static class PlanColumns
{
    static readonly Dictionary<PlanColumn, string> s_codes = Enum.GetValues<PlanColumn>().ToDictionary(column => column, ToCode);

    public static readonly IReadOnlyList<PlanColumn> Tiers =
        [PlanColumn.Tier100, PlanColumn.Tier90, PlanColumn.Tier80, PlanColumn.Tier70, PlanColumn.Tier60];

    /// <summary>Column code: `q1_target`, `tier100`, `awarded_score` …</summary>
    public static string Code(this PlanColumn column) => s_codes[column];

    public static PlanColumn Target(int quarter) => PlanColumn.Q1Target + 2 * (quarter - 1);

    public static PlanColumn Actual(int quarter) => PlanColumn.Q1Actual + 2 * (quarter - 1);

    /// <summary>Quarter 1-4 of a quarter column, else 0.</summary>
    public static int Quarter(this PlanColumn column) =>
        column is >= PlanColumn.Q1Target and <= PlanColumn.Q4Actual ? (column - PlanColumn.Q1Target) / 2 + 1 : 0;

    public static bool IsActual(this PlanColumn column) => column.Quarter() > 0 && (column - PlanColumn.Q1Target) % 2 == 1;

    /// <summary>Percent of the full mark that reaching a tier earns: 100, 90, 80, 70 or 60; 0 for other columns.</summary>
    public static int TierPercent(this PlanColumn column) =>
        column is >= PlanColumn.Tier100 and <= PlanColumn.Tier60 ? 100 - 10 * (column - PlanColumn.Tier100) : 0;

    static string ToCode(PlanColumn column) =>
        string.Concat(column.ToString().Select((letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : "_") + char.ToLowerInvariant(letter) : $"{letter}"));
}
