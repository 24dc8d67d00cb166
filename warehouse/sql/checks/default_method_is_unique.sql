-- question: has a plan two default methods in one year, or a scored document none?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: two would show each row of mart_indicator_sheet twice; with none a document is missing wherever no method is chosen
select
    dim_method.plan_key,
    dim_fiscal_year.fiscal_year_key,
    null as document_key,
    count(*) as default_count
from dim_method
inner join dim_fiscal_year
    on method_in_force(dim_method.first_fiscal_year_key, dim_method.last_fiscal_year_key, dim_fiscal_year.fiscal_year_key)
where dim_method.is_default
group by dim_method.plan_key, dim_fiscal_year.fiscal_year_key
having count(*) > 1

union all

select
    dim_document.plan_key,
    dim_document.fiscal_year_key,
    dim_document.document_key,
    0 as default_count
from dim_document
left join dim_method
    on dim_document.plan_key = dim_method.plan_key
    and dim_method.is_default
    and method_in_force(dim_method.first_fiscal_year_key, dim_method.last_fiscal_year_key, dim_document.fiscal_year_key)
where
    dim_method.method_key is null
    and dim_document.document_key in (select fact_score.document_key from fact_score);
