-- question: which years are there?
-- grain: one fiscal year, 1 July to 30 June [S]; fixed, 2010-11 to 2039-40
-- consumers: every fact and mart; OData FiscalYears
-- trap: the key is the year in which it starts: 2020-21 is 2020
create table dim_fiscal_year (
    fiscal_year_key integer not null primary key,
    fiscal_year_code varchar not null,
    name_bn varchar not null,
    name_en varchar not null,
    first_day date not null,
    last_day date not null
);

insert into dim_fiscal_year
with
start_years as (
    select cast(series.start_year as integer) as start_year
    from generate_series(2010, 2039) as series (start_year)
),

years_with_their_code as (
    select
        start_year,
        start_year || '-' || lpad(cast((start_year + 1) % 100 as varchar), 2, '0') as fiscal_year_code
    from start_years
)

select
    start_year as fiscal_year_key,
    fiscal_year_code,
    bangla_digits(fiscal_year_code) as name_bn,
    fiscal_year_code as name_en,
    make_date(start_year, 7, 1) as first_day,
    make_date(start_year + 1, 6, 30) as last_day
from years_with_their_code
order by fiscal_year_key asc nulls last;

comment on table dim_fiscal_year is 'Fiscal years of the Government of Bangladesh, 1 July to 30 June [S]. || বাংলাদেশ সরকারের অর্থবছর, ১ জুলাই থেকে ৩০ জুন [S]।';
comment on column dim_fiscal_year.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column dim_fiscal_year.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column dim_fiscal_year.name_bn is 'Fiscal year in Bangla digits, as ২০২০-২১. || বাংলা অঙ্কে অর্থবছর, যেমন ২০২০-২১।';
comment on column dim_fiscal_year.name_en is 'Fiscal year in ASCII digits, as 2020-21. || ইংরেজি অঙ্কে অর্থবছর, যেমন 2020-21।';
comment on column dim_fiscal_year.first_day is 'First day of the fiscal year, 1 July [S]. || অর্থবছরের প্রথম দিন, ১ জুলাই [S]।';
comment on column dim_fiscal_year.last_day is 'Last day of the fiscal year, 30 June [S]. || অর্থবছরের শেষ দিন, ৩০ জুন [S]।';
