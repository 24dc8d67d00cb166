namespace Shuddhachar.Warehouse.Rows;

/// <summary>One trouble met in one document; line 0 is the document as a whole. Table <c>fact_finding</c>.</summary>
public readonly record struct FactFinding(
    int FindingKey,
    int DocumentKey,
    int? IndicatorKey,
    string Code,
    string Stage,
    string Severity,
    int LineNo,
    int? FieldNo,
    string? IndicatorNo,
    string? ColumnCode,
    string? Printed,
    string? FinalValue,
    string? EvidenceBn,
    string? EvidenceEn,
    string MessageBn,
    string MessageEn,
    bool IsRepair);
