namespace Shuddhachar.Dashboard.Queries;

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

/// <summary>A list that the government published for a plan and year (mart_published_score).</summary>
public sealed record PublishedList(string PlanCode, string PlanNameBn, string? PlanNameEn, string FiscalYearCode, long OfficeCount, int? OfficesRanked);

/// <summary>The rows of /ranking.</summary>
public sealed class RankingQuery(Marts marts)
{
    /// <summary>Latest first. Summed over the table first; names only for what is shown.</summary>
    public IReadOnlyList<PlanYearRow> PlanYears() => marts.Read<PlanYearRow>("""
        with
        sums as (
            select
                plan_key,
                fiscal_year_key,
                is_synthetic,
                count(method_key) > 0 as has_method,
                count(*) as office_count,
                count(*) filter (where not_comparable_reason_code is null) as comparable_count,
                cast(sum(earned_marks) as decimal(18, 6)) as earned_marks,
                cast(sum(scored_marks) as decimal(18, 6)) as scored_marks,
                cast(sum(plan_total_marks) as decimal(18, 6)) as plan_total_marks,
                max(case when not_comparable_reason_code is null then score_percent end) as best_score_percent,
                count(*) filter (where rank_competition = 1) as best_count,
                min(case when rank_competition = 1 then office_key end) as best_office_key
            from mart_rank
            where is_default_method and document_key is not null
            group by plan_key, fiscal_year_key, is_synthetic
        )

        select
            plans.plan_code,
            plans.name_bn as plan_name_bn,
            plans.name_en as plan_name_en,
            fiscal_years.fiscal_year_code,
            sums.is_synthetic,
            sums.has_method,
            sums.office_count,
            sums.comparable_count,
            sums.earned_marks,
            sums.scored_marks,
            sums.plan_total_marks,
            sums.best_score_percent,
            sums.best_count,
            offices.name_bn as best_name_bn,
            coalesce(offices.name_en, offices.name_bn) as best_name_en
        from sums
        inner join dim_plan as plans on sums.plan_key = plans.plan_key
        inner join dim_fiscal_year as fiscal_years on sums.fiscal_year_key = fiscal_years.fiscal_year_key
        left join dim_office as offices on sums.best_office_key = offices.office_key
        order by fiscal_years.fiscal_year_code desc, plans.plan_key, sums.is_synthetic
        """);

    public IReadOnlyList<PublishedList> Published() => marts.Read<PublishedList>("""
        select plan_code, plan_name_bn, plan_name_en, fiscal_year_code, count(*) as office_count, max(offices_ranked) as offices_ranked
        from mart_published_score
        group by plan_key, plan_code, plan_name_bn, plan_name_en, fiscal_year_code
        order by fiscal_year_code desc, plan_key
        """);
}
