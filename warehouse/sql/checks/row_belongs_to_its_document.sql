-- question: do a document, its rows and its quarter agree on office, plan and year?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: office, plan and year stand in fact_indicator too, so that a feed needs no join; they must be the document's own
select
    'fact_indicator' as relation,
    fact_indicator.document_key,
    fact_indicator.indicator_key
from fact_indicator
inner join dim_document on fact_indicator.document_key = dim_document.document_key
inner join dim_indicator on fact_indicator.indicator_key = dim_indicator.indicator_key
where
    fact_indicator.office_key <> dim_document.office_key
    or fact_indicator.plan_key <> dim_document.plan_key
    or fact_indicator.fiscal_year_key <> dim_document.fiscal_year_key
    or dim_indicator.plan_key <> dim_document.plan_key
    or dim_indicator.fiscal_year_key <> dim_document.fiscal_year_key

union all

select
    'dim_document' as relation,
    dim_document.document_key,
    null as indicator_key
from dim_document
inner join dim_quarter on dim_document.quarter_key = dim_quarter.quarter_key
where dim_quarter.fiscal_year_key <> dim_document.fiscal_year_key

union all

select
    'fact_quarter' as relation,
    fact_quarter.document_key,
    fact_quarter.indicator_key
from fact_quarter
inner join dim_document on fact_quarter.document_key = dim_document.document_key
inner join dim_quarter on fact_quarter.quarter_key = dim_quarter.quarter_key
where dim_quarter.fiscal_year_key <> dim_document.fiscal_year_key

union all

select
    'fact_score' as relation,
    fact_score.document_key,
    fact_score.indicator_key
from fact_score
inner join dim_document on fact_score.document_key = dim_document.document_key
inner join dim_method on fact_score.method_key = dim_method.method_key
where dim_method.plan_key <> dim_document.plan_key;
