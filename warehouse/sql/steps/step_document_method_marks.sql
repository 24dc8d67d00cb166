-- question: how do the marks of a document divide into scored and the four kinds of unscored, and how many of the scored are in doubt?
-- grain: document x method
-- consumers: mart_rank, checks/marks_add_up
-- trap: a document without one graded row has earned nothing that could be told: empty, not 0. In doubt is a graded row with an error or
--     a warning on a figure that the score uses, unless it was repaired with proof
-- renewed: office, plan, fiscal year
create table step_document_method_marks as
with
scores as (
    select * from fact_score
),

documents as (
    select * from dim_document
),

findings as (
    select * from fact_finding
),

rows_in_doubt as (
    select distinct
        document_key,
        indicator_key
    from findings
    where
        indicator_key is not null
        and severity in ('error', 'warning')
        and not is_repair
        and column_code in (
            'weight', 'annual_target', 'tier100', 'tier90', 'tier80', 'tier70', 'tier60', 'total_actual', 'achievement', 'remarks',
            'q1_target', 'q1_actual', 'q2_target', 'q2_actual', 'q3_target', 'q3_actual', 'q4_target', 'q4_actual'
        )
),

scores_with_doubt as (
    select
        documents.office_key,
        documents.plan_key,
        documents.fiscal_year_key,
        scores.document_key,
        scores.method_key,
        scores.status,
        scores.weight_marks,
        scores.earned_marks,
        scores.status = 'graded' and rows_in_doubt.document_key is not null as is_in_doubt
    from scores
    inner join documents on scores.document_key = documents.document_key
    left join rows_in_doubt
        on scores.document_key = rows_in_doubt.document_key
        and scores.indicator_key = rows_in_doubt.indicator_key
)

select
    office_key,
    plan_key,
    fiscal_year_key,
    document_key,
    method_key,
    cast(count(*) filter (where status = 'graded') as integer) as graded_row_count,
    cast(count(*) filter (where status = 'quarantined') as integer) as quarantined_row_count,
    cast(count(*) filter (where status = 'not_due') as integer) as not_due_row_count,
    cast(count(*) filter (where status = 'not_reported') as integer) as not_reported_row_count,
    cast(count(*) filter (where status = 'not_applicable') as integer) as not_applicable_row_count,
    cast(sum(earned_marks) filter (where status = 'graded') as decimal(18, 6)) as earned_marks,
    cast(coalesce(sum(weight_marks) filter (where status = 'graded'), 0) as decimal(18, 4)) as scored_marks,
    cast(coalesce(sum(weight_marks) filter (where status = 'quarantined'), 0) as decimal(18, 4)) as quarantined_marks,
    cast(coalesce(sum(weight_marks) filter (where status = 'not_due'), 0) as decimal(18, 4)) as not_due_marks,
    cast(coalesce(sum(weight_marks) filter (where status = 'not_reported'), 0) as decimal(18, 4)) as not_reported_marks,
    cast(coalesce(sum(weight_marks) filter (where status = 'not_applicable'), 0) as decimal(18, 4)) as not_applicable_marks,
    cast(count(*) filter (where is_in_doubt) as integer) as doubted_row_count,
    cast(coalesce(sum(weight_marks) filter (where is_in_doubt), 0) as decimal(18, 4)) as doubted_marks,
    cast(coalesce(sum(earned_marks) filter (where is_in_doubt), 0) as decimal(18, 6)) as doubted_earned_marks
from scores_with_doubt
group by office_key, plan_key, fiscal_year_key, document_key, method_key
order by document_key asc nulls last, method_key asc nulls last;
