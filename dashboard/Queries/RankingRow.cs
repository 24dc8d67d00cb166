namespace Shuddhachar.Dashboard.Queries;

/// <summary>
/// One office's latest report of one plan and year under one method, held against the year before (mart_ranking); without a method where none
/// is known, without a document where all plans are taken together.
/// </summary>
public sealed record RankingRow(
    int? DocumentKey,
    string OfficeCode,
    string OfficeNameBn,
    string? OfficeNameEn,
    string PlanCode,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    string? QuarterCode,
    string? MethodCode,
    bool IsWhatIf,
    decimal? EarnedMarks,
    decimal? ScoredMarks,
    decimal? PlanTotalMarks,
    decimal? ScorePercent,
    decimal? ScoreOfTotalPercent,
    decimal? CoveragePercent,
    decimal? ClaimedMarks,
    int? GradedRowCount,
    int? QuarantinedRowCount,
    int? NotDueRowCount,
    int? NotReportedRowCount,
    int? NotApplicableRowCount,
    decimal? QuarantinedMarks,
    decimal? NotDueMarks,
    decimal? NotReportedMarks,
    decimal? NotApplicableMarks,
    bool IsComparable,
    string? NotComparableReasonCode,
    string? NotComparableReasonBn,
    string? NotComparableReasonEn,
    int? RankCompetition,
    int? RankDense,
    bool IsSynthetic,
    decimal? ScoreLowPercent,
    decimal? ScoreHighPercent,
    int? RankBest,
    int? RankWorst,
    int? RankedOfficeCount,
    string? PeerClassCode,
    string? PeerClassNameBn,
    string? PeerClassNameEn,
    int? PeerRank,
    int? PeerOfficeCount,
    int? RankChange,
    decimal? ScoreChangePercent,
    string? NoChangeReasonCode)
{
    public int? Rank(Ties ties) => ties == Ties.Dense ? RankDense : RankCompetition;

    /// <summary>Claimed less computed; what is claimed for rows that could not be scored is in it.</summary>
    public decimal? ClaimDifference => ClaimedMarks - EarnedMarks;

    /// <summary>Marks of the plan that no score rests on.</summary>
    public decimal? UnscoredMarks => PlanTotalMarks - ScoredMarks;
}
