namespace Shuddhachar.Dashboard.Queries;

/// <summary>One office's latest report of one plan and year under one method (mart_ranking); without a method where none is known.</summary>
public sealed record RankingRow(
    int DocumentKey,
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
    string? NotComparableReasonBn,
    string? NotComparableReasonEn,
    int? RankCompetition,
    int? RankDense)
{
    public int? Rank(Ties ties) => ties == Ties.Dense ? RankDense : RankCompetition;
}

/// <summary>A scoring method in one fiscal year and how sure we are of it (dim_method).</summary>
public sealed record MethodRow(
    string MethodCode,
    string Version,
    string NameBn,
    string? NameEn,
    string Source,
    string SourceBn,
    string Certainty,
    bool IsWhatIf,
    bool IsDefault);

/// <summary>One plan and fiscal year of the ranking list, of the nation or generated.</summary>
public sealed record PlanYearRow(
    string PlanCode,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    bool IsSynthetic,
    bool HasMethod,
    long OfficeCount,
    long ComparableCount,
    decimal? EarnedMarks,
    decimal? ScoredMarks,
    decimal? PlanTotalMarks,
    decimal? BestScorePercent,
    long BestCount,
    string? BestNameBn,
    string? BestNameEn)
{
    /// <summary>Sum over sum, divided once.</summary>
    public decimal? CoveragePercent => PlanTotalMarks is > 0 ? 100m * ScoredMarks / PlanTotalMarks : null;
}

/// <summary>The rows of /ranking and /ranking/{year}/{plan}.</summary>
public sealed class RankingQuery(Marts marts)
{
    public IReadOnlyList<PlanYearRow> PlanYears() => marts.Read<PlanYearRow>("""
        select
            plan_code,
            plan_name_bn,
            plan_name_en,
            fiscal_year_code,
            is_synthetic,
            count(method_key) > 0 as has_method,
            count(*) as office_count,
            count(*) filter (where is_comparable) as comparable_count,
            cast(sum(earned_marks) as decimal(18, 6)) as earned_marks,
            cast(sum(scored_marks) as decimal(18, 6)) as scored_marks,
            cast(sum(plan_total_marks) as decimal(18, 6)) as plan_total_marks,
            max(case when is_comparable then score_percent end) as best_score_percent,
            count(*) filter (where rank_competition = 1) as best_count,
            min(case when rank_competition = 1 then office_name_bn end) as best_name_bn,
            min(case when rank_competition = 1 then office_name_en end) as best_name_en
        from mart_ranking
        where is_default_method and document_key is not null
        group by plan_key, plan_code, plan_name_bn, plan_name_en, fiscal_year_code, is_synthetic
        order by fiscal_year_code desc, plan_key, is_synthetic
        """);

    /// <summary>
    /// The plan's methods: the default one of that year first, then what else is in force, then what would have been. Empty when none is
    /// known or nothing of that plan and year is loaded.
    /// </summary>
    public IReadOnlyList<MethodRow> Methods(string year, string plan) => marts.Read<MethodRow>("""
        select distinct
            method.method_code,
            method.version,
            method.name_bn,
            method.name_en,
            method.source,
            method.source_bn,
            method.certainty,
            ranking.is_what_if,
            ranking.is_default_method as is_default
        from dim_method as method
        inner join mart_ranking as ranking on ranking.method_key = method.method_key
        where ranking.fiscal_year_code = $1 and ranking.plan_code = $2
        order by is_default desc, ranking.is_what_if, method.method_code
        """, year, plan);

    /// <summary>Comparable offices by rank, then the others by name; offices of the nation before generated ones, which are ranked apart.</summary>
    public IReadOnlyList<RankingRow> Rows(string year, string plan, string? method) => marts.Read<RankingRow>("""
        select {columns}
        from mart_ranking
        where fiscal_year_code = $1 and plan_code = $2 and method_code is not distinct from $3 and document_key is not null
        order by is_synthetic, rank_competition nulls last, office_name_bn, office_key
        """, year, plan, method);
}
