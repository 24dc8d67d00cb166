namespace Shuddhachar.Warehouse.Rows;

/// <summary>One accepted document; exactly one of an office, plan and fiscal year is current. Table <c>dim_document</c>.</summary>
public readonly record struct DimDocument(
    int DocumentKey,
    string Sha256,
    string FileName,
    int PlanKey,
    int OfficeKey,
    int FiscalYearKey,
    int? QuarterKey,
    string FormCode,
    string? Title,
    DateOnly? DocumentDate,
    decimal? PlanTotalMarks,
    decimal? ClaimedTotalMarks,
    bool HasAchievements,
    int LineCount,
    int CellCount,
    int RepairedCellCount,
    int QuarantinedCellCount,
    bool IsCurrent,
    bool IsSynthetic);
