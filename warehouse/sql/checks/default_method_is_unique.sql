-- question: has a plan two default methods in one year?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: mart_indicator_sheet would show each row twice; a document without any has a row without a method in mart_rank
select
    dim_method.plan_key,
    dim_fiscal_year.fiscal_year_key,
    count(*) as default_count
from dim_method
inner join dim_fiscal_year
    on method_in_force(dim_method.first_fiscal_year_key, dim_method.last_fiscal_year_key, dim_fiscal_year.fiscal_year_key)
where dim_method.is_default
group by dim_method.plan_key, dim_fiscal_year.fiscal_year_key
having count(*) > 1;
