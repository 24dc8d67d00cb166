-- question: does any fact hold two rows of one grain, or two of one key?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: facts have no primary key, whose index would cost more than the rows; this is what holds their grain
select
    'fact_indicator' as relation,
    cast(indicator_result_key as varchar) as grain_key,
    count(*) as row_count
from fact_indicator
group by indicator_result_key
having count(*) > 1

union all

select
    'fact_indicator' as relation,
    cast(document_key || '/' || indicator_key as varchar) as grain_key,
    count(*) as row_count
from fact_indicator
group by document_key, indicator_key
having count(*) > 1

union all

select
    'fact_quarter' as relation,
    cast(quarter_result_key as varchar) as grain_key,
    count(*) as row_count
from fact_quarter
group by quarter_result_key
having count(*) > 1

union all

select
    'fact_quarter' as relation,
    cast(document_key || '/' || indicator_key || '/' || quarter_key as varchar) as grain_key,
    count(*) as row_count
from fact_quarter
group by document_key, indicator_key, quarter_key
having count(*) > 1

union all

select
    'fact_score' as relation,
    cast(score_key as varchar) as grain_key,
    count(*) as row_count
from fact_score
group by score_key
having count(*) > 1

union all

select
    'fact_score' as relation,
    cast(document_key || '/' || indicator_key || '/' || method_key as varchar) as grain_key,
    count(*) as row_count
from fact_score
group by document_key, indicator_key, method_key
having count(*) > 1

union all

select
    'fact_finding' as relation,
    cast(finding_key as varchar) as grain_key,
    count(*) as row_count
from fact_finding
group by finding_key
having count(*) > 1

union all

select
    'fact_indicator_cell' as relation,
    cast(document_key || '/' || indicator_key || '/' || column_code as varchar) as grain_key,
    count(*) as row_count
from fact_indicator_cell
group by document_key, indicator_key, column_code
having count(*) > 1

union all

select
    'fact_line' as relation,
    cast(document_key || '/' || line_no as varchar) as grain_key,
    count(*) as row_count
from fact_line
group by document_key, line_no
having count(*) > 1;
