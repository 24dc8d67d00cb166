-- question: how many marks does a document give, and how many does it claim?
-- grain: document
-- consumers: mart_rank
-- trap: weights that are missing make the sum too small; a printed total (dim_document) goes before it
-- renewed: office, plan, fiscal year
create table step_document_marks as
with
documents as (
    select * from dim_document
),

document_indicators as (
    select * from fact_indicator
)

select
    documents.document_key,
    documents.office_key,
    documents.plan_key,
    documents.fiscal_year_key,
    cast(sum(document_indicators.weight_marks) as decimal(18, 4)) as weight_marks,
    cast(sum(document_indicators.claimed_marks) as decimal(18, 4)) as claimed_marks
from documents
left join document_indicators on documents.document_key = document_indicators.document_key
group by documents.document_key, documents.office_key, documents.plan_key, documents.fiscal_year_key
order by documents.document_key asc nulls last;
