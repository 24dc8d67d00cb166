namespace Shuddhachar.Dashboard.Queries;

/// <summary>One concept in the list of /indicators.</summary>
public sealed record ConceptIndexRow(string ConceptCode, string NameBn, string NameEn, long OfficeCount, long YearCount, string FirstYearCode, string LastYearCode, long RowCount, long MissedCount, long UnknownCount);

/// <summary>All offices on one measure in one year, and what is not known of it (mart_concept_office).</summary>
/// <param name="ComparedCount">Rows with both a target and an achievement that are numbers.</param>
/// <param name="MedianPercent">Attainment of the office in the middle.</param>
public sealed record ConceptYearRow(
    int FiscalYearKey,
    string FiscalYearCode,
    long OfficeCount,
    long RowCount,
    long ComparedCount,
    decimal? TargetSum,
    decimal? ActualSum,
    decimal? AttainmentPercent,
    decimal? MedianPercent,
    decimal? MetPercent,
    long MetCount,
    long MissedCount,
    long UnknownCount,
    long QuarantinedCount,
    long NotDueCount,
    long NotReportedCount,
    long NotApplicableCount);

/// <param name="Bucket">Tens of percent of the target, 10 for all of it; of a date, 0 in time and 1 to 4 the later the higher; of others 0 missed and 1 met.</param>
public sealed record ConceptBucketRow(int Bucket, long RowCount);

/// <summary>One office on the measure.</summary>
public sealed record ConceptOfficeRow(
    string OfficeCode,
    string NameBn,
    string? NameEn,
    int DocumentKey,
    int IndicatorKey,
    int? QuarterKey,
    decimal? TargetNumber,
    decimal? ActualNumber,
    DateOnly? TargetDate,
    DateOnly? ActualDate,
    decimal? AttainmentPercent,
    decimal? GapPercent,
    int? DaysLate,
    bool? IsMet,
    string? Status,
    string? WarningCode,
    int? LineNo,
    bool IsSoft,
    long MatchingCount);

/// <summary>The rows of /indicators and /indicators/{concept}.</summary>
public sealed class ConceptQuery(Marts marts)
{
    public IReadOnlyList<ConceptIndexRow> Index(bool synthetic) => marts.Read<ConceptIndexRow>("""
        with
        measured as (
            select
                concept_key,
                count(distinct office_key) as office_count,
                count(distinct fiscal_year_key) as year_count,
                min(fiscal_year_key) as first_year_key,
                max(fiscal_year_key) as last_year_key,
                count(*) as row_count,
                count(*) filter (where is_met is false) as missed_count,
                count(*) filter (where is_met is null) as unknown_count
            from mart_concept_office
            where office_key in (select office_key from dim_office where is_synthetic = $1)
            group by concept_key
        )
        select
            concepts.concept_code, concepts.name_bn, concepts.name_en, measured.office_count, measured.year_count,
            first_years.fiscal_year_code as first_year_code, last_years.fiscal_year_code as last_year_code, measured.row_count, measured.missed_count, measured.unknown_count
        from measured
        inner join dim_concept as concepts on measured.concept_key = concepts.concept_key
        inner join dim_fiscal_year as first_years on measured.first_year_key = first_years.fiscal_year_key
        inner join dim_fiscal_year as last_years on measured.last_year_key = last_years.fiscal_year_key
        order by measured.row_count desc, concepts.concept_code
        """, synthetic);

    /// <summary>Are there real offices with a measure, and generated ones?</summary>
    public (bool HasReal, bool HasGenerated) Worlds()
    {
        var worlds = marts.Read<WorldRow>("select distinct is_synthetic from dim_office where office_key in (select office_key from mart_concept_office)");
        return (worlds.Any(world => !world.IsSynthetic), worlds.Any(world => world.IsSynthetic));
    }

    public ConceptRow? Find(string? code) => code is null ? null : marts.Read<ConceptRow>("select {columns} from dim_concept where concept_code = $1", code).SingleOrDefault();

    public ConceptChoices? Choices(ConceptRow concept, ConceptView view) => ConceptChoices.Of(concept, view,
        marts.Read<ConceptGroupRow>("""
            select
                plans.plan_key, plans.plan_code, plans.name_bn as plan_name_bn, plans.name_en as plan_name_en,
                years.fiscal_year_key, years.fiscal_year_code, counted.unit_code, counted.is_synthetic, counted.row_count
            from (
                select plan_key, fiscal_year_key, unit_code, is_synthetic, count(*) as row_count
                from mart_concept_office
                inner join (select office_key, is_synthetic from dim_office) using (office_key)
                where concept_key = $1
                group by plan_key, fiscal_year_key, unit_code, is_synthetic
            ) as counted
            inner join dim_plan as plans on counted.plan_key = plans.plan_key
            inner join dim_fiscal_year as years on counted.fiscal_year_key = years.fiscal_year_key
            """, concept.ConceptKey),
        marts.Read<OfficeGroupRow>("""
            select distinct is_synthetic, kind, peer_class_code, peer_class_name_bn, peer_class_name_en
            from dim_office
            where office_key in (select office_key from mart_concept_office where concept_key = $1)
            order by kind, peer_class_code
            """, concept.ConceptKey));

    /// <summary>Every year of the plan and unit, in order.</summary>
    public IReadOnlyList<ConceptYearRow> Years(ConceptScope scope)
    {
        var conditions = Of(scope with { Search = null });
        return marts.Read<ConceptYearRow>($$"""
            select
                fiscal_year_key,
                fiscal_year_code,
                count(distinct office_key) as office_count,
                count(*) as row_count,
                count(attainment_percent) as compared_count,
                cast(sum(target_number) filter (where attainment_percent is not null) as decimal(28, 4)) as target_sum,
                cast(sum(actual_number) filter (where attainment_percent is not null) as decimal(28, 4)) as actual_sum,
                percent_of(
                    sum(actual_number) filter (where attainment_percent is not null),
                    sum(target_number) filter (where attainment_percent is not null)
                ) as attainment_percent,
                percentile_disc(0.5) within group (order by attainment_percent) as median_percent,
                percent_of(count(*) filter (where is_met), count(is_met)) as met_percent,
                count(*) filter (where is_met) as met_count,
                count(*) filter (where is_met is false) as missed_count,
                count(*) filter (where is_met is null) as unknown_count,
                count(*) filter (where is_met is null and status = 'quarantined') as quarantined_count,
                count(*) filter (where is_met is null and status = 'not_due') as not_due_count,
                count(*) filter (where is_met is null and status = 'not_reported') as not_reported_count,
                count(*) filter (where is_met is null and status = 'not_applicable') as not_applicable_count
            from mart_concept_office
            inner join (select fiscal_year_key, fiscal_year_code from dim_fiscal_year) using (fiscal_year_key)
            {{conditions.Where}}
            group by fiscal_year_key, fiscal_year_code
            order by fiscal_year_key
            """, conditions.Values);
    }

    public IReadOnlyList<ConceptBucketRow> Distribution(ConceptChoices choices)
    {
        var conditions = Of(choices.Scope with { Search = null }).And("fiscal_year_key = ?", choices.Scope.YearKey);
        var bucket = choices.IsAmount ? "cast(case when attainment_percent >= 100 then 10 when attainment_percent < 0 then 0 else floor(attainment_percent / 10) end as integer)"
            : choices.IsDate ? "case when days_late <= 0 then 0 when days_late <= 7 then 1 when days_late <= 30 then 2 when days_late <= 90 then 3 when days_late > 90 then 4 end"
            : "case when is_met then 1 when is_met is false then 0 end";
        return marts.Read<ConceptBucketRow>($$"""
            select {columns}
            from (
                select {{bucket}} as bucket, count(*) as row_count
                from mart_concept_office
                {{conditions.Where}}
                group by bucket
            )
            where bucket is not null
            order by bucket
            """, conditions.Values);
    }

    public IReadOnlyList<ConceptOfficeRow> Offices(ConceptScope scope, ConceptView view)
    {
        var conditions = Of(scope).And("fiscal_year_key = ?", scope.YearKey);
        if (view.Show == GapShow.Missed) conditions.And("is_met is false");
        if (view.Show == GapShow.Met) conditions.And("is_met");
        var sort = conditions.Bind(Urls.Name(view.Sort));
        var (limit, offset) = (conditions.Bind((long)ConceptView.RowsPerPage), conditions.Bind((long)(view.Page - 1) * ConceptView.RowsPerPage));
        return marts.Read<ConceptOfficeRow>($$"""
            with
            chosen as (
                select *, count(*) over () as matching_count
                from mart_concept_office
                inner join (select office_key, office_code, name_bn, name_en from dim_office) using (office_key)
                {{conditions.Where}}
                order by
                    case {{sort}} when 'gap' then gap_percent when 'attainment' then attainment_percent when 'target' then target_number when 'achievement' then actual_number end desc nulls last,
                    case {{sort}} when 'gap' then days_late end desc nulls last,
                    case {{sort}} when 'attainment' then days_late when 'target' then target_date - date '2000-01-01' when 'achievement' then actual_date - date '2000-01-01' end nulls last,
                    name_bn,
                    concept_office_key
                limit {{limit}} offset {{offset}}
            ),
            soft as (
                select soft_target_key
                from mart_soft_target
                where concept_key = {{conditions.Bind(scope.ConceptKey)}} and fiscal_year_key = {{conditions.Bind(scope.YearKey)}}
            )
            select
                office_code, name_bn, name_en, document_key, indicator_key, quarter_key, target_number, actual_number, target_date, actual_date,
                attainment_percent, gap_percent, days_late, is_met, status, warning_code, line_no, concept_office_key in (select soft_target_key from soft) as is_soft, matching_count
            from chosen
            order by
                case {{sort}} when 'gap' then gap_percent when 'attainment' then attainment_percent when 'target' then target_number when 'achievement' then actual_number end desc nulls last,
                case {{sort}} when 'gap' then days_late end desc nulls last,
                case {{sort}} when 'attainment' then days_late when 'target' then target_date - date '2000-01-01' when 'achievement' then actual_date - date '2000-01-01' end nulls last,
                name_bn,
                concept_office_key
            """, conditions.Values);
    }

    internal static Conditions Of(ConceptScope scope) => new Conditions()
        .And("concept_key = ?", scope.ConceptKey)
        .And("plan_key = ?", scope.PlanKey)
        .And("unit_code = ?", scope.Unit)
        .And("office_key in (select office_key from dim_office where is_synthetic = ?)", scope.Synthetic)
        .And("office_key in (select office_key from dim_office where kind = ?)", scope.Kind)
        .And("office_key in (select office_key from dim_office where peer_class_code = ?)", scope.Peer)
        .And("office_key in (select office_key from dim_office where contains(lower(name_bn || ' ' || coalesce(name_en, '') || ' ' || office_code), lower(?)))", scope.Search);
}

public sealed record WorldRow(bool IsSynthetic);
