-- question: does any mart hold two rows of one key?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: a key is a function of the grain, so two rows of one grain show here too; marts that are views of a fact have its key, which
--     fact_grain_is_unique holds, and a join that doubles their rows shows in no_row_is_lost
select
    'mart_rank' as relation,
    cast(ranking_key as varchar) as grain_key,
    count(*) as row_count
from mart_rank
group by ranking_key
having count(*) > 1

union all

select
    'mart_enothi' as relation,
    cast(enothi_key as varchar) as grain_key,
    count(*) as row_count
from mart_enothi
group by enothi_key
having count(*) > 1

union all

select
    'mart_submission' as relation,
    cast(submission_key as varchar) as grain_key,
    count(*) as row_count
from mart_submission
group by submission_key
having count(*) > 1

union all

select
    'mart_gap_office' as relation,
    cast(office_gap_key as varchar) as grain_key,
    count(*) as row_count
from mart_gap_office
group by office_gap_key
having count(*) > 1

union all

select
    'mart_gap_concept' as relation,
    cast(concept_gap_key as varchar) as grain_key,
    count(*) as row_count
from mart_gap_concept
group by concept_gap_key
having count(*) > 1

union all

select
    'mart_quality_office' as relation,
    cast(office_quality_key as varchar) as grain_key,
    count(*) as row_count
from mart_quality_office
group by office_quality_key
having count(*) > 1

union all

select
    'mart_soft_target' as relation,
    cast(soft_target_key as varchar) as grain_key,
    count(*) as row_count
from mart_soft_target
group by soft_target_key
having count(*) > 1

union all

select
    'mart_concept_office' as relation,
    cast(concept_office_key as varchar) as grain_key,
    count(*) as row_count
from mart_concept_office
group by concept_office_key
having count(*) > 1

union all

select
    'mart_warning_record' as relation,
    cast(warning_record_key as varchar) as grain_key,
    count(*) as row_count
from mart_warning_record
group by warning_record_key
having count(*) > 1

union all

select
    'mart_overview' as relation,
    cast(overview_key as varchar) as grain_key,
    count(*) as row_count
from mart_overview
group by overview_key
having count(*) > 1;
