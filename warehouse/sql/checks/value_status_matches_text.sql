-- question: does a cell with a value lack its text, or one without a value have one?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: a number or a day without status value would be a figure that nobody read
select
    document_key,
    indicator_key,
    column_code,
    value_status,
    value_text
from step_document_cell
where
    (value_status = 'value') <> (value_text is not null)
    or (value_status <> 'value' and (value_number is not null or value_date is not null))

union all

select
    document_key,
    indicator_key,
    'year_to_date' as column_code,
    year_to_date_status as value_status,
    year_to_date_text as value_text
from fact_indicator
where
    (year_to_date_status = 'value') <> (year_to_date_text is not null)
    or (year_to_date_status <> 'value' and (year_to_date_number is not null or year_to_date_date is not null));
