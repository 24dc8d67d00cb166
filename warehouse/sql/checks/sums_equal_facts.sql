-- question: do the sums of the marts that group rows equal those of the rows?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: a sum over a join that lost or doubled a row looks right; empty and 0 are two things, so the counts of figures are held as well
with
sums (relation, mart_sum, fact_sum) as (
    values
    (
        'mart_gap_office.earned_marks',
        (select cast(coalesce(sum(earned_marks), 0) as decimal(38, 6)) from mart_gap_office),
        (
            select cast(coalesce(sum(step_document_method_marks.earned_marks), 0) as decimal(38, 6))
            from step_document_method_marks
            inner join mart_rank
                on step_document_method_marks.document_key = mart_rank.document_key
                and step_document_method_marks.method_key = mart_rank.method_key
            where mart_rank.is_default_method
        )
    ),
    (
        'mart_gap_office.weight_marks',
        (select cast(coalesce(sum(weight_marks), 0) as decimal(38, 6)) from mart_gap_office),
        (select cast(coalesce(sum(weight_marks), 0) as decimal(38, 6)) from step_gap)
    ),
    (
        'mart_gap_concept.actual_sum',
        (select cast(coalesce(sum(actual_sum), 0) as decimal(38, 6)) from mart_gap_concept where quarter_no = 0),
        (select cast(coalesce(sum(actual_number), 0) as decimal(38, 6)) from step_gap where target_number is not null and year_to_date_status = 'value')
    ),
    (
        'mart_gap_concept.compared_count',
        (select cast(coalesce(sum(compared_count), 0) as decimal(38, 6)) from mart_gap_concept where quarter_no = 0),
        (select cast(count(*) as decimal(38, 6)) from step_gap where target_number is not null and actual_number is not null)
    ),
    (
        'mart_overview.earned_marks',
        (select cast(coalesce(sum(earned_marks), 0) as decimal(38, 6)) from mart_overview),
        (select cast(coalesce(sum(earned_marks), 0) as decimal(38, 6)) from mart_gap_office)
    )
)

select
    relation,
    mart_sum,
    fact_sum
from sums
where mart_sum <> fact_sum;
