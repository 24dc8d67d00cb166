-- question: does a code by which a feed is addressed stand for two rows?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: a method's code is not unique, each of its versions has it
select
    'dim_office' as relation,
    office_code as code,
    count(*) as row_count
from dim_office
group by office_code
having count(*) > 1

union all

select
    'dim_fiscal_year' as relation,
    fiscal_year_code as code,
    count(*) as row_count
from dim_fiscal_year
group by fiscal_year_code
having count(*) > 1

union all

select
    'dim_quarter' as relation,
    quarter_code as code,
    count(*) as row_count
from dim_quarter
group by quarter_code
having count(*) > 1

union all

select
    'dim_plan' as relation,
    plan_code as code,
    count(*) as row_count
from dim_plan
group by plan_code
having count(*) > 1

union all

select
    'dim_concept' as relation,
    concept_code as code,
    count(*) as row_count
from dim_concept
group by concept_code
having count(*) > 1

union all

select
    'dim_document' as relation,
    sha256 as code,
    count(*) as row_count
from dim_document
group by sha256
having count(*) > 1;
