-- question: does any mart hold two rows of one grain?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: dimensions hold their grain by primary key, facts by fact_grain_is_unique; a join that doubles rows shows here
select
    'mart_ranking' as relation,
    cast(document_key || '/' || method_key as varchar) as grain_key,
    count(*) as row_count
from mart_ranking
group by document_key, method_key
having count(*) > 1

union all

select
    'mart_indicator_sheet' as relation,
    cast(document_key || '/' || indicator_key as varchar) as grain_key,
    count(*) as row_count
from mart_indicator_sheet
group by document_key, indicator_key
having count(*) > 1

union all

select
    'mart_enothi' as relation,
    cast(document_key || '/' || indicator_key as varchar) as grain_key,
    count(*) as row_count
from mart_enothi
group by document_key, indicator_key
having count(*) > 1

union all

select
    'mart_gap' as relation,
    cast(document_key || '/' || indicator_key as varchar) as grain_key,
    count(*) as row_count
from mart_gap
group by document_key, indicator_key
having count(*) > 1

union all

select
    'mart_quality' as relation,
    cast(document_key as varchar) as grain_key,
    count(*) as row_count
from mart_quality
group by document_key
having count(*) > 1

union all

select
    'mart_submission' as relation,
    cast(document_key as varchar) as grain_key,
    count(*) as row_count
from mart_submission
group by document_key
having count(*) > 1

union all

select
    'mart_self_assessment' as relation,
    cast(document_key || '/' || indicator_key as varchar) as grain_key,
    count(*) as row_count
from mart_self_assessment
group by document_key, indicator_key
having count(*) > 1

union all

select
    'mart_quarter_result' as relation,
    cast(document_key || '/' || indicator_key || '/' || result_quarter_key as varchar) as grain_key,
    count(*) as row_count
from mart_quarter_result
group by document_key, indicator_key, result_quarter_key
having count(*) > 1

union all

select
    'mart_indicator_result' as relation,
    cast(document_key || '/' || indicator_key as varchar) as grain_key,
    count(*) as row_count
from mart_indicator_result
group by document_key, indicator_key
having count(*) > 1

union all

select
    'mart_score' as relation,
    cast(document_key || '/' || indicator_key || '/' || method_key as varchar) as grain_key,
    count(*) as row_count
from mart_score
group by document_key, indicator_key, method_key
having count(*) > 1

union all

select
    'mart_finding' as relation,
    cast(finding_key as varchar) as grain_key,
    count(*) as row_count
from mart_finding
group by finding_key
having count(*) > 1

union all

select
    'mart_published_score' as relation,
    cast(published_score_key as varchar) as grain_key,
    count(*) as row_count
from mart_published_score
group by published_score_key
having count(*) > 1

union all

select
    'mart_document' as relation,
    cast(document_key as varchar) as grain_key,
    count(*) as row_count
from mart_document
group by document_key
having count(*) > 1

union all

select
    'mart_document_line' as relation,
    cast(document_key || '/' || line_no as varchar) as grain_key,
    count(*) as row_count
from mart_document_line
group by document_key, line_no
having count(*) > 1

union all

select
    'mart_document_cell' as relation,
    cast(document_key || '/' || indicator_key || '/' || column_code as varchar) as grain_key,
    count(*) as row_count
from mart_document_cell
group by document_key, indicator_key, column_code
having count(*) > 1;
