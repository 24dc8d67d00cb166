namespace Shuddhachar.Dashboard.Queries;

/// <summary>An office and what it belongs to (dim_office).</summary>
public sealed record OfficeRow(
    int OfficeKey,
    string OfficeCode,
    string NameBn,
    string? NameEn,
    string Kind,
    string? ParentCode,
    string? ParentNameBn,
    string? ParentNameEn,
    bool IsRanked,
    bool IsVerified,
    string? PeerClassNameBn,
    string? PeerClassNameEn,
    bool IsSynthetic,
    long BelowCount);

/// <summary>Score, coverage and rank of an office in one plan and year under one method (mart_ranking); its plans together have no document.</summary>
public sealed record OfficeFigure(
    int OfficeKey,
    string OfficeCode,
    int? DocumentKey,
    int PlanKey,
    string PlanCode,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    string? QuarterCode,
    string? MethodCode,
    bool IsDefaultMethod,
    decimal? EarnedMarks,
    decimal? ScoredMarks,
    decimal? PlanTotalMarks,
    decimal? ScorePercent,
    decimal? CoveragePercent,
    decimal? ClaimedMarks,
    int? GradedRowCount,
    int? QuarantinedRowCount,
    int? NotDueRowCount,
    int? NotReportedRowCount,
    int? NotApplicableRowCount,
    bool IsComparable,
    string? NotComparableReasonBn,
    string? NotComparableReasonEn,
    int? RankCompetition,
    int? RankBest,
    int? RankWorst,
    int? RankedOfficeCount,
    int? PeerRank,
    int? PeerOfficeCount,
    int? RankChange,
    decimal? ScoreChangePercent);

/// <summary>Marks of a section in the current report of one office, plan and year (mart_gap_office).</summary>
public sealed record SectionFigure(int OfficeKey, int? SectionNo, string? SectionName, decimal? ScorePercent, decimal? ScoredMarks, decimal? WeightMarks);

/// <summary>An office, its figures under every method in force, and its documents.</summary>
public sealed class OfficeQuery(Marts marts)
{
    public OfficeRow? Find(string code) => marts.Read<OfficeRow>("""
        select
            office.office_key,
            office.office_code,
            office.name_bn,
            office.name_en,
            office.kind,
            parent.office_code as parent_code,
            parent.name_bn as parent_name_bn,
            parent.name_en as parent_name_en,
            office.is_ranked,
            office.is_verified,
            office.peer_class_name_bn,
            office.peer_class_name_en,
            office.is_synthetic,
            (select count(*) from dim_office as below where below.parent_key = office.office_key) as below_count
        from dim_office as office
        left join dim_office as parent on parent.office_key = office.parent_key
        where office.office_code = $1
        """, code).SingleOrDefault();

    /// <summary>Latest year first, then by plan, the default method before the others. A report that a later one replaced has no row here.</summary>
    public IReadOnlyList<OfficeFigure> Figures(int officeKey) => marts.Read<OfficeFigure>("""
        select {columns}
        from mart_ranking
        where office_key = $1 and not is_what_if
        order by fiscal_year_key desc, plan_key, is_default_method desc, method_code
        """, officeKey);

    /// <summary>Every document of the office, superseded ones too, the latest first.</summary>
    public IReadOnlyList<DocumentRow> Documents(int officeKey) => marts.Read<DocumentRow>("""
        select {columns}
        from mart_document
        where office_key = $1
        order by fiscal_year_code desc, is_current desc, quarter_key desc nulls last, plan_key, document_key
        """, officeKey);

    /// <summary>The sections of the office's plan in that year.</summary>
    public IReadOnlyList<SectionFigure> Sections(int officeKey, string plan, string year) => marts.Read<SectionFigure>("""
        select {columns}
        from mart_gap_office
        where office_key = $1 and plan_code = $2 and fiscal_year_code = $3
        order by section_no nulls last, office_gap_key
        """, officeKey, plan, year);

    /// <summary>Offices that one would compare it with: of its kind, the same size class and the same parent first.</summary>
    public IReadOnlyList<Choice> Peers(OfficeRow office, int most) => marts.Read<Choice>("""
        select other.office_code as code, other.name_bn, other.name_en
        from dim_office as other
        inner join dim_office as office on office.office_key = $1
        where other.kind = office.kind and other.is_synthetic = office.is_synthetic and other.office_key <> office.office_key
            and exists (select 1 from mart_rank as ranks where ranks.office_key = other.office_key)
        order by
            other.peer_class_code is distinct from office.peer_class_code,
            other.parent_key is distinct from office.parent_key,
            other.name_bn
        limit $2
        """, office.OfficeKey, (long)most);
}

public sealed record CountRow(long RowCount);
