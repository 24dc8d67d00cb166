-- question: does any key point at nothing?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: an empty key is allowed where the column is; a key of 0 is not empty
select
    'dim_quarter' as relation,
    'fiscal_year_key' as column_name,
    fiscal_year_key as orphan_key
from dim_quarter
where fiscal_year_key is not null and fiscal_year_key not in (select fiscal_year_key from dim_fiscal_year)

union all

select
    'dim_office' as relation,
    'parent_key' as column_name,
    parent_key as orphan_key
from dim_office
where parent_key is not null and parent_key not in (select office_key from dim_office)

union all

select
    'dim_office' as relation,
    'ministry_key' as column_name,
    ministry_key as orphan_key
from dim_office
where ministry_key is not null and ministry_key not in (select office_key from dim_office)

union all

select
    'dim_concept' as relation,
    'unit_key' as column_name,
    unit_key as orphan_key
from dim_concept
where unit_key is not null and unit_key not in (select unit_key from dim_unit)

union all

select
    'dim_method' as relation,
    'plan_key' as column_name,
    plan_key as orphan_key
from dim_method
where plan_key is not null and plan_key not in (select plan_key from dim_plan)

union all

select
    'dim_composite_weight' as relation,
    'plan_key' as column_name,
    plan_key as orphan_key
from dim_composite_weight
where plan_key is not null and plan_key not in (select plan_key from dim_plan)

union all

select
    'dim_document' as relation,
    'plan_key' as column_name,
    plan_key as orphan_key
from dim_document
where plan_key is not null and plan_key not in (select plan_key from dim_plan)

union all

select
    'dim_document' as relation,
    'office_key' as column_name,
    office_key as orphan_key
from dim_document
where office_key is not null and office_key not in (select office_key from dim_office)

union all

select
    'dim_document' as relation,
    'fiscal_year_key' as column_name,
    fiscal_year_key as orphan_key
from dim_document
where fiscal_year_key is not null and fiscal_year_key not in (select fiscal_year_key from dim_fiscal_year)

union all

select
    'dim_document' as relation,
    'quarter_key' as column_name,
    quarter_key as orphan_key
from dim_document
where quarter_key is not null and quarter_key not in (select quarter_key from dim_quarter)

union all

select
    'dim_indicator' as relation,
    'plan_key' as column_name,
    plan_key as orphan_key
from dim_indicator
where plan_key is not null and plan_key not in (select plan_key from dim_plan)

union all

select
    'dim_indicator' as relation,
    'fiscal_year_key' as column_name,
    fiscal_year_key as orphan_key
from dim_indicator
where fiscal_year_key is not null and fiscal_year_key not in (select fiscal_year_key from dim_fiscal_year)

union all

select
    'dim_indicator' as relation,
    'concept_key' as column_name,
    concept_key as orphan_key
from dim_indicator
where concept_key is not null and concept_key not in (select concept_key from dim_concept)

union all

select
    'dim_indicator' as relation,
    'unit_key' as column_name,
    unit_key as orphan_key
from dim_indicator
where unit_key is not null and unit_key not in (select unit_key from dim_unit)

union all

select
    'fact_quarter' as relation,
    'document_key' as column_name,
    document_key as orphan_key
from fact_quarter
where document_key is not null and document_key not in (select document_key from dim_document)

union all

select
    'fact_quarter' as relation,
    'indicator_key' as column_name,
    indicator_key as orphan_key
from fact_quarter
where indicator_key is not null and indicator_key not in (select indicator_key from dim_indicator)

union all

select
    'fact_quarter' as relation,
    'quarter_key' as column_name,
    quarter_key as orphan_key
from fact_quarter
where quarter_key is not null and quarter_key not in (select quarter_key from dim_quarter)

union all

select
    'fact_indicator' as relation,
    'document_key' as column_name,
    document_key as orphan_key
from fact_indicator
where document_key is not null and document_key not in (select document_key from dim_document)

union all

select
    'fact_indicator' as relation,
    'indicator_key' as column_name,
    indicator_key as orphan_key
from fact_indicator
where indicator_key is not null and indicator_key not in (select indicator_key from dim_indicator)

union all

select
    'fact_indicator' as relation,
    'office_key' as column_name,
    office_key as orphan_key
from fact_indicator
where office_key is not null and office_key not in (select office_key from dim_office)

union all

select
    'fact_indicator' as relation,
    'plan_key' as column_name,
    plan_key as orphan_key
from fact_indicator
where plan_key is not null and plan_key not in (select plan_key from dim_plan)

union all

select
    'fact_indicator' as relation,
    'fiscal_year_key' as column_name,
    fiscal_year_key as orphan_key
from fact_indicator
where fiscal_year_key is not null and fiscal_year_key not in (select fiscal_year_key from dim_fiscal_year)

union all

select
    'fact_indicator' as relation,
    'unit_key' as column_name,
    unit_key as orphan_key
from fact_indicator
where unit_key is not null and unit_key not in (select unit_key from dim_unit)

union all

select
    'fact_indicator_cell' as relation,
    'document_key' as column_name,
    document_key as orphan_key
from fact_indicator_cell
where document_key is not null and document_key not in (select document_key from dim_document)

union all

select
    'fact_indicator_cell' as relation,
    'indicator_key' as column_name,
    indicator_key as orphan_key
from fact_indicator_cell
where indicator_key is not null and indicator_key not in (select indicator_key from dim_indicator)

union all

select
    'fact_score' as relation,
    'document_key' as column_name,
    document_key as orphan_key
from fact_score
where document_key is not null and document_key not in (select document_key from dim_document)

union all

select
    'fact_score' as relation,
    'indicator_key' as column_name,
    indicator_key as orphan_key
from fact_score
where indicator_key is not null and indicator_key not in (select indicator_key from dim_indicator)

union all

select
    'fact_score' as relation,
    'method_key' as column_name,
    method_key as orphan_key
from fact_score
where method_key is not null and method_key not in (select method_key from dim_method)

union all

select
    'fact_finding' as relation,
    'document_key' as column_name,
    document_key as orphan_key
from fact_finding
where document_key is not null and document_key not in (select document_key from dim_document)

union all

select
    'fact_finding' as relation,
    'indicator_key' as column_name,
    indicator_key as orphan_key
from fact_finding
where indicator_key is not null and indicator_key not in (select indicator_key from dim_indicator)

union all

select
    'fact_line' as relation,
    'document_key' as column_name,
    document_key as orphan_key
from fact_line
where document_key is not null and document_key not in (select document_key from dim_document)

union all

select
    'fact_published' as relation,
    'fiscal_year_key' as column_name,
    fiscal_year_key as orphan_key
from fact_published
where fiscal_year_key is not null and fiscal_year_key not in (select fiscal_year_key from dim_fiscal_year)

union all

select
    'fact_published' as relation,
    'plan_key' as column_name,
    plan_key as orphan_key
from fact_published
where plan_key is not null and plan_key not in (select plan_key from dim_plan)

union all

select
    'fact_published' as relation,
    'office_key' as column_name,
    office_key as orphan_key
from fact_published
where office_key is not null and office_key not in (select office_key from dim_office);
