namespace Shuddhachar.Warehouse.Rows;

/// <summary>One indicator as printed in one plan and fiscal year. Table <c>dim_indicator</c>.</summary>
public readonly record struct DimIndicator(
    int IndicatorKey,
    int PlanKey,
    int FiscalYearKey,
    int? ConceptKey,
    int UnitKey,
    int SectionNo,
    string SectionName,
    string ActivityNo,
    string ActivityName,
    string IndicatorNo,
    string IndicatorName,
    string? IndicatorNameEn);
