-- question: in which sections of a plan does an office lose its marks?
-- grain: office x plan x year x section, over the current document, under the default method
-- consumers: mart_overview, OData OfficeGaps
-- trap: lost_marks is of graded rows only; what is quarantined, not due, not reported or not applicable lost nothing and has columns of
--     its own. For a wider group add marks up and divide once
-- renewed: office, plan, fiscal year
create table mart_gap_office as
with
gaps as (
    select * from step_gap
),

default_scores as (
    select * from step_default_score
),

indicators as (
    select * from dim_indicator
),

offices as (
    select * from dim_office
),

plans as (
    select * from dim_plan
),

fiscal_years as (
    select * from dim_fiscal_year
),

gaps_with_marks as (
    select
        gaps.indicator_result_key,
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        gaps.document_key,
        gaps.quarter_key,
        gaps.indicator_key,
        gaps.weight_marks,
        default_scores.earned_marks,
        gaps.weight_marks - default_scores.earned_marks as lost_marks,
        default_scores.status,
        is_target_met(
            gaps.target_number, gaps.actual_number, gaps.target_date, gaps.actual_date, default_scores.raw_percent
        ) as is_met
    from gaps
    left join default_scores
        on gaps.document_key = default_scores.document_key
        and gaps.indicator_key = default_scores.indicator_key
),

sections as (
    select
        min(gaps.indicator_result_key) as office_gap_key,
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        gaps.document_key,
        gaps.quarter_key,
        indicators.section_no,
        min(indicators.section_name) as section_name,
        count(*) as row_count,
        sum(gaps.weight_marks) as weight_marks,
        sum(gaps.weight_marks) filter (where gaps.status = 'graded') as scored_marks,
        sum(gaps.earned_marks) as earned_marks,
        sum(gaps.lost_marks) as lost_marks,
        count(*) filter (where gaps.is_met) as met_count,
        count(*) filter (where gaps.is_met is false) as missed_count,
        count(*) filter (where gaps.is_met is null) as unknown_count,
        count(*) filter (where gaps.status = 'graded') as graded_row_count,
        count(*) filter (where gaps.status = 'quarantined') as quarantined_row_count,
        count(*) filter (where gaps.status = 'not_due') as not_due_row_count,
        count(*) filter (where gaps.status = 'not_reported') as not_reported_row_count,
        count(*) filter (where gaps.status = 'not_applicable') as not_applicable_row_count,
        count(*) filter (where gaps.status is null) as unscored_row_count
    from gaps_with_marks as gaps
    inner join indicators on gaps.indicator_key = indicators.indicator_key
    group by
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        gaps.document_key,
        gaps.quarter_key,
        indicators.section_no
)

select
    sections.office_gap_key,
    sections.office_key,
    offices.office_code,
    offices.name_bn as office_name_bn,
    coalesce(offices.name_en, offices.name_bn) as office_name_en,
    offices.is_synthetic,
    sections.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    sections.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    sections.document_key,
    sections.quarter_key,
    sections.section_no,
    sections.section_name,
    cast(sections.row_count as integer) as row_count,
    cast(sections.weight_marks as decimal(18, 4)) as weight_marks,
    cast(sections.scored_marks as decimal(18, 4)) as scored_marks,
    cast(sections.earned_marks as decimal(18, 6)) as earned_marks,
    cast(sections.lost_marks as decimal(18, 6)) as lost_marks,
    percent_of(cast(sections.earned_marks as decimal(18, 6)), cast(sections.scored_marks as decimal(18, 4))) as score_percent,
    cast(sections.met_count as integer) as met_count,
    cast(sections.missed_count as integer) as missed_count,
    cast(sections.unknown_count as integer) as unknown_count,
    cast(sections.graded_row_count as integer) as graded_row_count,
    cast(sections.quarantined_row_count as integer) as quarantined_row_count,
    cast(sections.not_due_row_count as integer) as not_due_row_count,
    cast(sections.not_reported_row_count as integer) as not_reported_row_count,
    cast(sections.not_applicable_row_count as integer) as not_applicable_row_count,
    cast(sections.unscored_row_count as integer) as unscored_row_count
from sections
inner join offices on sections.office_key = offices.office_key
inner join plans on sections.plan_key = plans.plan_key
inner join fiscal_years on sections.fiscal_year_key = fiscal_years.fiscal_year_key
order by sections.office_gap_key asc nulls last;

alter table mart_gap_office alter column office_gap_key set not null;
