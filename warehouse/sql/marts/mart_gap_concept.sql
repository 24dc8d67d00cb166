-- question: how far is a ministry, and each kind of office under it, from its targets, by what is measured?
-- grain: ministry x kind of office x plan x year x quarter (0 is the year to date) x section x concept x unit, over current documents
-- consumers: OData ConceptGaps
-- trap: target_sum and actual_sum are over the compared rows only, those where both are numbers; each other row is counted under the one
--     thing that kept it out and is never a 0. Divide sums by sums for a wider group, never take the mean of percents; units never mix.
--     Dates do not add up and are not here
-- renewed: plan, fiscal year
create table mart_gap_concept as
with
gaps as (
    select * from step_gap
    where unit_code in ('count', 'percent', 'lakh_taka')
),

quarter_rows as (
    select * from fact_quarter
),

quarters as (
    select * from dim_quarter
),

indicators as (
    select * from dim_indicator
),

concepts as (
    select * from dim_concept
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

-- keys of years are even, keys of quarters odd: both come from the first row of the group
figures_of_years_and_quarters as (
    select
        gaps.indicator_result_key * 2 as concept_gap_key,
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        0 as quarter_no,
        gaps.indicator_key,
        gaps.unit_code,
        gaps.is_quarantined,
        gaps.year_to_date_status as actual_status,
        gaps.target_number,
        gaps.actual_number
    from gaps

    union all

    select
        quarter_rows.quarter_result_key * 2 + 1 as concept_gap_key,
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        quarters.quarter_no,
        gaps.indicator_key,
        gaps.unit_code,
        gaps.is_quarantined,
        quarter_rows.actual_status,
        quarter_rows.target_number,
        case when not gaps.is_quarantined then quarter_rows.actual_number end as actual_number
    from quarter_rows
    inner join gaps
        on quarter_rows.document_key = gaps.document_key
        and quarter_rows.indicator_key = gaps.indicator_key
    inner join quarters on quarter_rows.quarter_key = quarters.quarter_key
),

figures_with_outcome as (
    select
        figures.concept_gap_key,
        offices.ministry_key,
        offices.kind as office_kind,
        offices.is_synthetic,
        figures.plan_key,
        figures.fiscal_year_key,
        figures.quarter_no,
        indicators.section_no,
        indicators.section_name,
        indicators.concept_key,
        figures.unit_code,
        figures.target_number,
        figures.actual_number,
        case
            when figures.is_quarantined then 'quarantined'
            when figures.actual_status = 'not_applicable' then 'not_applicable'
            when figures.actual_status = 'not_due' then 'not_due'
            when figures.actual_status = 'blank' then 'not_reported'
            when figures.actual_number is null then 'unreadable'
            when figures.target_number is null then 'no_target'
            else 'compared'
        end as outcome
    from figures_of_years_and_quarters as figures
    inner join indicators on figures.indicator_key = indicators.indicator_key
    inner join offices on figures.office_key = offices.office_key
),

groups as (
    select
        min(concept_gap_key) as concept_gap_key,
        ministry_key,
        office_kind,
        is_synthetic,
        plan_key,
        fiscal_year_key,
        quarter_no,
        section_no,
        min(section_name) as section_name,
        concept_key,
        unit_code,
        count(*) as row_count,
        count(*) filter (where outcome = 'compared') as compared_count,
        count(*) filter (where outcome = 'quarantined') as quarantined_count,
        count(*) filter (where outcome = 'not_applicable') as not_applicable_count,
        count(*) filter (where outcome = 'not_due') as not_due_count,
        count(*) filter (where outcome = 'not_reported') as not_reported_count,
        count(*) filter (where outcome = 'unreadable') as unreadable_count,
        count(*) filter (where outcome = 'no_target') as no_target_count,
        sum(target_number) filter (where outcome = 'compared') as target_sum,
        sum(actual_number) filter (where outcome = 'compared') as actual_sum
    from figures_with_outcome
    group by
        ministry_key,
        office_kind,
        is_synthetic,
        plan_key,
        fiscal_year_key,
        quarter_no,
        section_no,
        concept_key,
        unit_code
)

select
    groups.concept_gap_key,
    groups.ministry_key,
    offices.office_code as ministry_code,
    offices.name_bn as ministry_name_bn,
    coalesce(offices.name_en, offices.name_bn) as ministry_name_en,
    groups.office_kind,
    groups.is_synthetic,
    groups.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    groups.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    groups.quarter_no,
    groups.section_no,
    groups.section_name,
    groups.concept_key,
    concepts.concept_code,
    concepts.name_bn as concept_name_bn,
    concepts.name_en as concept_name_en,
    groups.unit_code,
    cast(groups.row_count as integer) as row_count,
    cast(groups.compared_count as integer) as compared_count,
    cast(groups.quarantined_count as integer) as quarantined_count,
    cast(groups.not_applicable_count as integer) as not_applicable_count,
    cast(groups.not_due_count as integer) as not_due_count,
    cast(groups.not_reported_count as integer) as not_reported_count,
    cast(groups.unreadable_count as integer) as unreadable_count,
    cast(groups.no_target_count as integer) as no_target_count,
    cast(groups.target_sum as decimal(28, 4)) as target_sum,
    cast(groups.actual_sum as decimal(28, 4)) as actual_sum,
    percent_of(groups.actual_sum, groups.target_sum) as attainment_percent
from groups
inner join offices on groups.ministry_key = offices.office_key
inner join plans on groups.plan_key = plans.plan_key
inner join fiscal_years on groups.fiscal_year_key = fiscal_years.fiscal_year_key
left join concepts on groups.concept_key = concepts.concept_key
order by groups.concept_gap_key asc nulls last;

alter table mart_gap_concept alter column concept_gap_key set not null;
