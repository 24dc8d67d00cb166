-- question: has any office, plan and year no current document, or two?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: two current documents would rank an office against itself
select
    office_key,
    plan_key,
    fiscal_year_key,
    count(*) filter (where is_current) as current_count
from dim_document
group by office_key, plan_key, fiscal_year_key
having count(*) filter (where is_current) <> 1;
