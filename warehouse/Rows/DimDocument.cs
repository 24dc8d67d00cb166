namespace Shuddhachar.Warehouse.Rows;

/// <summary>
/// One accepted document. Its place among the documents of its office, plan and fiscal year (<c>ReportNo</c>, <c>IsLatestOfQuarter</c>,
/// <c>IsCurrent</c>) is settled by sql/updates when all are in, whatever is given here. Table <c>dim_document</c>.
/// </summary>
public readonly record struct DimDocument(
    int DocumentKey,
    int LoadKey,
    string? BundleSha256,
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
    int IndicatorCount,
    int CellCount,
    int RepairedCellCount,
    int QuarantinedCellCount,
    int ErrorCount,
    int WarningCount,
    int InfoCount,
    bool IsSynthetic,
    int ReportNo = 0,
    bool IsLatestOfQuarter = false,
    bool IsCurrent = false);
