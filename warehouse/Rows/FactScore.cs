namespace Shuddhachar.Warehouse.Rows;

/// <summary>Marks of one indicator of one document under one method; no marks unless the status is graded. Table <c>fact_score</c>.</summary>
public readonly record struct FactScore(
    int ScoreKey,
    int DocumentKey,
    int IndicatorKey,
    int MethodKey,
    decimal? WeightMarks,
    decimal? RawPercent,
    decimal? EarnedMarks,
    string Status,
    string? ReasonBn,
    string? ReasonEn);
