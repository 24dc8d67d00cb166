namespace Shuddhachar.Dashboard.Queries;

/// <summary>Target against achievement of one indicator in an office's latest report (mart_gap).</summary>
public sealed record GapRow(
    int DocumentKey,
    int IndicatorKey,
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    string PlanCode,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    string? QuarterCode,
    int SectionNo,
    string? ConceptCode,
    string IndicatorNo,
    string ActivityName,
    string IndicatorName,
    string? IndicatorNameEn,
    string UnitCode,
    decimal? TargetNumber,
    decimal? ActualNumber,
    DateOnly? TargetDate,
    DateOnly? ActualDate,
    int? DaysLate,
    decimal? AttainmentPercent,
    decimal? GapPercent,
    bool? IsMet,
    decimal? WeightMarks,
    decimal? LostMarks,
    string? Status);

/// <summary>How many rows a choice has, and how many cannot be compared at all.</summary>
public sealed record GapCount(long RowCount, long MissedCount, long MetCount, long UnknownCount);

/// <summary>Marks and rows of a group of offices or sections: every part of a sum, so that it can be added up again (mart_gap_office).</summary>
public sealed record GapSum(
    long OfficeCount,
    long RowCount,
    decimal? WeightMarks,
    decimal? ScoredMarks,
    decimal? EarnedMarks,
    decimal? LostMarks,
    decimal? ScorePercent,
    decimal? GapPercent,
    decimal? CoveragePercent,
    long MetCount,
    long MissedCount,
    long UnknownCount,
    long QuarantinedRowCount,
    long NotDueRowCount,
    long NotReportedRowCount,
    long NotApplicableRowCount,
    long UnscoredRowCount);

/// <summary>One section of a plan in one year.</summary>
/// <param name="SectionName">As most offices print it.</param>
public sealed record GapSectionRow(
    int FiscalYearKey,
    string FiscalYearCode,
    int SectionNo,
    string SectionName,
    decimal? WeightMarks,
    decimal? ScoredMarks,
    decimal? EarnedMarks,
    decimal? LostMarks,
    decimal? ScorePercent,
    decimal? GapPercent,
    decimal? CoveragePercent,
    long MetCount,
    long MissedCount,
    long UnknownCount,
    string? WhyUnknown);

/// <summary>An office or ministry with its gap in the chosen year.</summary>
/// <param name="MatchingCount">Rows of the whole choice.</param>
public sealed record GapHeatRow(
    int RowKey, string OfficeCode, string NameBn, string? NameEn, decimal? ScorePercent, decimal? GapPercent, decimal? LostMarks, decimal? CoveragePercent,
    long MetCount, long MissedCount, long UnknownCount, long MatchingCount);

/// <param name="ColumnNo">Number of a section, or key of a year.</param>
public sealed record GapHeatCell(int RowKey, int ColumnNo, decimal? ScorePercent, decimal? CoveragePercent, string? WhyUnknown);

public sealed record Choice(string Code, string NameBn, string? NameEn);
