namespace Shuddhachar.Dashboard.Queries;

/// <summary>A plan and year that has reports, real or generated (mart_rank).</summary>
public sealed record PlanYear(
    int PlanKey, string PlanCode, string PlanNameBn, string? PlanNameEn, int FiscalYearKey, string FiscalYearCode, bool IsSynthetic, long OfficeCount, long ComparableCount);

/// <summary>The nation in one plan and year (mart_overview).</summary>
public sealed record OverviewRow(
    string PlanCode,
    string PlanNameBn,
    string? PlanNameEn,
    string FiscalYearCode,
    int? ExpectedOfficeCount,
    int ReportedOfficeCount,
    int? ComparableOfficeCount,
    int IndicatorCount,
    decimal? EarnedMarks,
    decimal? ScoredMarks,
    decimal? PlanTotalMarks,
    decimal? ScorePercent,
    decimal? CoveragePercent,
    decimal? PreviousScorePercent,
    decimal? ScoreChangePercent,
    int? MetCount,
    int? MissedCount,
    int? UnknownCount,
    int? EnothiReportCount,
    decimal? EnothiMeanPercent,
    long CellCount,
    long RepairedCellCount,
    long QuarantinedCellCount,
    long ErrorCount,
    long WarningCount);

/// <summary>One end of the ranking (mart_ranking).</summary>
public sealed record StandingRow(string OfficeCode, string OfficeNameBn, string? OfficeNameEn, int DocumentKey, decimal ScorePercent, int RankCompetition, int? RankChange);

/// <summary>What is measured, over all offices that have both target and achievement (mart_gap_concept).</summary>
public sealed record ConceptGapRow(
    string ConceptCode, string ConceptNameBn, string? ConceptNameEn, string UnitCode, long ComparedCount, long LeftOutCount, decimal TargetSum, decimal ActualSum, decimal? AttainmentPercent);

/// <summary>A section of an office's plan that loses marks (mart_gap_office).</summary>
public sealed record SectionGapRow(
    string OfficeCode, string OfficeNameBn, string? OfficeNameEn, int DocumentKey, int? SectionNo, string? SectionName, decimal LostMarks, decimal ScoredMarks);

/// <summary>How many indicators will miss their target (mart_early_warning).</summary>
public sealed record WarningCount(long WarnedCount, long SafeCount, long UnknownCount, long OfficeCount);

/// <summary>How often that rule was right before (mart_warning_record); null where there is no year before.</summary>
public sealed record WarningRecord(decimal? PrecisionPercent, decimal? RecallPercent);

/// <summary>The rows of the national overview.</summary>
public sealed class OverviewQuery(Marts marts)
{
    /// <summary>Real before generated, the latest year first.</summary>
    public IReadOnlyList<PlanYear> PlanYears() => marts.Read<PlanYear>("""
        select
            plans.plan_key,
            plans.plan_code,
            plans.name_bn as plan_name_bn,
            plans.name_en as plan_name_en,
            years.fiscal_year_key,
            years.fiscal_year_code,
            ranks.is_synthetic,
            count(*) as office_count,
            count(*) filter (where ranks.not_comparable_reason_code is null) as comparable_count
        from mart_rank as ranks
        inner join dim_plan as plans on ranks.plan_key = plans.plan_key
        inner join dim_fiscal_year as years on ranks.fiscal_year_key = years.fiscal_year_key
        where ranks.is_default_method and ranks.document_key is not null
        group by plans.plan_key, plans.plan_code, plans.name_bn, plans.name_en, years.fiscal_year_key, years.fiscal_year_code, ranks.is_synthetic
        order by ranks.is_synthetic, years.fiscal_year_key desc, plans.plan_key
        """);

    /// <summary>All plans of the year, in the order of the plans.</summary>
    public IReadOnlyList<OverviewRow> OfYear(PlanYear chosen) => marts.Read<OverviewRow>("""
        select {columns}
        from mart_overview
        where fiscal_year_key = $1 and is_synthetic = $2
        order by plan_key
        """, chosen.FiscalYearKey, chosen.IsSynthetic);

    public IReadOnlyList<StandingRow> Top(PlanYear chosen, int rows) => Standing(chosen, rows, "rank_competition, office_key");

    public IReadOnlyList<StandingRow> Bottom(PlanYear chosen, int rows) => Standing(chosen, rows, "rank_competition desc, office_key desc");

    /// <summary>The order is this class's own constant, never a reader's text.</summary>
    IReadOnlyList<StandingRow> Standing(PlanYear chosen, int rows, string order) => marts.Read<StandingRow>($$"""
        select {columns}
        from mart_ranking
        where plan_key = $1 and fiscal_year_key = $2 and is_synthetic = $3 and is_default_method and rank_competition is not null
        order by {{order}}
        limit $4
        """, chosen.PlanKey, chosen.FiscalYearKey, chosen.IsSynthetic, (long)rows);

    /// <summary>Furthest from the target first, sum over sum over all offices; a unit for itself.</summary>
    public IReadOnlyList<ConceptGapRow> Concepts(PlanYear chosen, int rows) => marts.Read<ConceptGapRow>("""
        select
            concept_code,
            concept_name_bn,
            concept_name_en,
            unit_code,
            cast(sum(compared_count) as bigint) as compared_count,
            cast(sum(row_count) - sum(compared_count) as bigint) as left_out_count,
            cast(sum(target_sum) as decimal(38, 6)) as target_sum,
            cast(sum(actual_sum) as decimal(38, 6)) as actual_sum,
            percent_of(sum(actual_sum), sum(target_sum)) as attainment_percent
        from mart_gap_concept
        where plan_key = $1 and fiscal_year_key = $2 and is_synthetic = $3 and quarter_no = 0 and concept_code is not null
        group by concept_code, concept_name_bn, concept_name_en, unit_code
        having percent_of(sum(actual_sum), sum(target_sum)) < 100
        order by attainment_percent, concept_code, unit_code
        limit $4
        """, chosen.PlanKey, chosen.FiscalYearKey, chosen.IsSynthetic, (long)rows);

    /// <summary>Most marks lost first.</summary>
    public IReadOnlyList<SectionGapRow> Sections(PlanYear chosen, int rows) => marts.Read<SectionGapRow>("""
        select {columns}
        from mart_gap_office
        where plan_key = $1 and fiscal_year_key = $2 and is_synthetic = $3 and lost_marks > 0
        order by lost_marks desc, office_key, section_no
        limit $4
        """, chosen.PlanKey, chosen.FiscalYearKey, chosen.IsSynthetic, (long)rows);

    public WarningCount Warnings(PlanYear chosen) => marts.Read<WarningCount>("""
        select
            count(*) filter (where is_warned) as warned_count,
            count(*) filter (where is_warned is false) as safe_count,
            count(*) filter (where is_warned is null) as unknown_count,
            count(distinct office_key) as office_count
        from mart_early_warning
        where plan_key = $1 and fiscal_year_key = $2 and is_synthetic = $3
        """, chosen.PlanKey, chosen.FiscalYearKey, chosen.IsSynthetic)[0];

    /// <summary>Over all earlier years of the plan, sum over sum.</summary>
    public WarningRecord Record(PlanYear chosen) => marts.Read<WarningRecord>("""
        select
            percent_of(sum(hit_count), sum(warned_count)) as precision_percent,
            percent_of(sum(hit_count), sum(missed_count)) as recall_percent
        from mart_warning_record
        where plan_key = $1 and fiscal_year_key < $2 and is_synthetic = $3
        """, chosen.PlanKey, chosen.FiscalYearKey, chosen.IsSynthetic)[0];
}
