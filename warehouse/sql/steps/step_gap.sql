-- question: what was the target of the year, and what was achieved?
-- grain: current document x indicator
-- consumers: mart_gap, mart_gap_office, mart_gap_concept, mart_early_warning, mart_soft_target
-- trap: only counts, percents and lakh taka scale, so only they have numbers here; a target that the form does not print is the
--     criterion for the full mark. What is not read, quarantined or not reported has no figure, which is not 0
create view step_gap as
with
documents as (
    select * from dim_document
    where is_current
),

document_indicators as (
    select * from fact_indicator
),

units as (
    select * from dim_unit
)

select
    document_indicators.indicator_result_key,
    document_indicators.document_key,
    document_indicators.indicator_key,
    documents.office_key,
    documents.plan_key,
    documents.fiscal_year_key,
    documents.quarter_key,
    units.unit_key,
    units.unit_code,
    document_indicators.weight_marks,
    document_indicators.year_to_date_status,
    document_indicators.is_quarantined,
    case
        when units.unit_code in ('count', 'percent', 'lakh_taka')
        then coalesce(document_indicators.annual_target_number, number_of_text(document_indicators.tier100_text))
    end as target_number,
    case
        when
            units.unit_code in ('count', 'percent', 'lakh_taka')
            and document_indicators.year_to_date_status = 'value'
            and not document_indicators.is_quarantined
        then document_indicators.year_to_date_number
    end as actual_number,
    case
        when units.unit_code = 'date'
        then coalesce(document_indicators.annual_target_date, date_of_text(document_indicators.tier100_text))
    end as target_date,
    case
        when
            units.unit_code = 'date'
            and document_indicators.year_to_date_status = 'value'
            and not document_indicators.is_quarantined
        then document_indicators.year_to_date_date
    end as actual_date
from document_indicators
inner join documents on document_indicators.document_key = documents.document_key
inner join units on document_indicators.unit_key = units.unit_key;
