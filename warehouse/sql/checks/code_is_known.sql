-- question: is a status, severity or column code used that pages and feeds do not know?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: a new code needs a word in both languages on every page that shows it
select 'step_document_cell' as relation, value_status as unknown_code
from step_document_cell
where value_status not in ('value', 'blank', 'not_applicable', 'unreadable', 'not_due')

union all

select 'step_document_cell' as relation, column_code as unknown_code
from step_document_cell
where
    column_code not in (
        'section_weight', 'weight', 'unit', 'annual_target', 'tier100', 'tier90', 'tier80', 'tier70', 'tier60',
        'total_actual', 'awarded_score', 'achievement', 'remarks',
        'q1_target', 'q1_actual', 'q2_target', 'q2_actual', 'q3_target', 'q3_actual', 'q4_target', 'q4_actual'
    )

union all

select 'fact_indicator' as relation, year_to_date_status as unknown_code
from fact_indicator
where year_to_date_status not in ('value', 'blank', 'not_applicable', 'unreadable', 'not_due')

union all

select 'fact_score' as relation, status as unknown_code
from fact_score
where status not in ('graded', 'quarantined', 'not_due', 'not_reported', 'not_applicable')

union all

select 'fact_finding' as relation, severity as unknown_code
from fact_finding
where severity not in ('error', 'warning', 'info')

union all

select 'dim_method' as relation, certainty as unknown_code
from dim_method
where certainty not in ('S', 'I', 'R');
