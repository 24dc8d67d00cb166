namespace Shuddhachar.Warehouse.Rows;

/// <summary>One difference between two snapshots; texts are canonical. Table <c>fact_change</c>.</summary>
public readonly record struct FactChange(
    int ChangeKey,
    string Kind,
    string OfficeCode,
    string PlanCode,
    string FiscalYearCode,
    string? IndicatorNo,
    string? IndicatorName,
    string ColumnCode,
    string? TextBefore,
    string? TextAfter,
    string Cause,
    int? CauseDocumentKey,
    string? CauseFileName);
