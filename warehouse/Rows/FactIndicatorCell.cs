namespace Shuddhachar.Warehouse.Rows;

/// <summary>One cell of an indicator that belongs to no quarter. Table <c>fact_indicator_cell</c>.</summary>
public readonly record struct FactIndicatorCell(
    int DocumentKey,
    int IndicatorKey,
    string ColumnCode,
    decimal? ValueNumber,
    DateOnly? ValueDate,
    string? ValueText,
    string ValueStatus,
    string? ValueRaw,
    int? ValueLine,
    int? ValueField,
    bool ValueIsRepaired);
