namespace Shuddhachar.Warehouse.Rows;

/// <summary>One line of a published national ranking, as its source prints it. Table <c>fact_published</c>.</summary>
public readonly record struct FactPublished(
    int PublishedKey,
    int FiscalYearKey,
    int PlanKey,
    int? OfficeKey,
    string OfficeNameEn,
    int RankPrinted,
    decimal ScoreMarks,
    int? OfficesRanked,
    string Source);
