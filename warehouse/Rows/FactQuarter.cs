namespace Shuddhachar.Warehouse.Rows;

/// <summary>Target and achievement of one indicator in one quarter, as one document states them. Table <c>fact_quarter</c>.</summary>
public readonly record struct FactQuarter(
    int QuarterResultKey,
    int DocumentKey,
    int IndicatorKey,
    int QuarterKey,
    decimal? TargetNumber,
    DateOnly? TargetDate,
    string? TargetText,
    string TargetStatus,
    string? TargetRaw,
    int? TargetLine,
    int? TargetField,
    bool TargetIsRepaired,
    decimal? ActualNumber,
    DateOnly? ActualDate,
    string? ActualText,
    string ActualStatus,
    string? ActualRaw,
    int? ActualLine,
    int? ActualField,
    bool ActualIsRepaired);
