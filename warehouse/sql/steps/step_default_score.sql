-- question: what does an indicator earn under the default method of its plan and year?
-- grain: document x indicator (of plans and years that have a method)
-- consumers: mart_indicator_sheet, mart_enothi, mart_self_assessment
-- trap: a plan and year with two default methods would double every row; checks/default_method_is_unique forbids it. Every method of a
--     plan is computed for every year, so a default method counts only in the years in which it was in force
create view step_default_score as
with
scores as (
    select * from fact_score
),

documents as (
    select * from dim_document
),

default_methods as (
    select * from dim_method
    where is_default
)

select
    scores.document_key,
    scores.indicator_key,
    scores.raw_percent,
    scores.earned_marks,
    scores.status,
    scores.reason_bn,
    scores.reason_en
from scores
inner join documents on scores.document_key = documents.document_key
inner join default_methods
    on scores.method_key = default_methods.method_key
    and documents.fiscal_year_key >= default_methods.first_fiscal_year_key
    and documents.fiscal_year_key <= coalesce(default_methods.last_fiscal_year_key, documents.fiscal_year_key);
