-- question: which quarters are there, and when is the report of each due?
-- grain: one quarter of a fiscal year; fixed, 2010-11 to 2039-40
-- consumers: dim_document, fact_quarter and every mart with a quarter; OData Quarters
-- trap: Q1 is July-September; Q3 and Q4 lie in the calendar year after the fiscal year's first
create table dim_quarter (
    quarter_key integer not null primary key,
    fiscal_year_key integer not null,
    quarter_no integer not null,
    quarter_code varchar not null,
    name_bn varchar not null,
    name_en varchar not null,
    first_day date not null,
    last_day date not null,
    due_day date not null
);

insert into dim_quarter
with
start_years as (
    select cast(series.start_year as integer) as start_year
    from generate_series(2010, 2039) as series (start_year)
),

-- the due day is the 15th of the month after the quarter
quarters_of_a_year (quarter_no, years_later, first_month, ordinal_bn, months_bn, months_en) as (
    values
    (1, 0, 7, 'প্রথম', 'জুলাই-সেপ্টেম্বর', 'July-September'),
    (2, 0, 10, 'দ্বিতীয়', 'অক্টোবর-ডিসেম্বর', 'October-December'),
    (3, 1, 1, 'তৃতীয়', 'জানুয়ারি-মার্চ', 'January-March'),
    (4, 1, 4, 'চতুর্থ', 'এপ্রিল-জুন', 'April-June')
),

quarters_with_their_days as (
    select
        start_years.start_year,
        quarters_of_a_year.quarter_no,
        quarters_of_a_year.ordinal_bn,
        quarters_of_a_year.months_bn,
        quarters_of_a_year.months_en,
        start_years.start_year + quarters_of_a_year.years_later as calendar_year,
        make_date(start_years.start_year + quarters_of_a_year.years_later, quarters_of_a_year.first_month, 1) as first_day
    from start_years
    cross join quarters_of_a_year
)

select
    start_year * 10 + quarter_no as quarter_key,
    start_year as fiscal_year_key,
    quarter_no,
    start_year || '-' || lpad(cast((start_year + 1) % 100 as varchar), 2, '0') || ' Q' || quarter_no as quarter_code,
    ordinal_bn || ' ত্রৈমাসিক (' || months_bn || ' ' || bangla_digits(calendar_year) || ')' as name_bn,
    'Q' || quarter_no || ' (' || months_en || ' ' || calendar_year || ')' as name_en,
    first_day,
    cast(first_day + interval 3 month - interval 1 day as date) as last_day,
    cast(first_day + interval 3 month + interval 14 day as date) as due_day
from quarters_with_their_days
order by quarter_key asc nulls last;

comment on table dim_quarter is 'Quarters of the fiscal years with their first, last and due day. || অর্থবছরের ত্রৈমাসিক এবং প্রতিটির প্রথম দিন, শেষ দিন ও প্রতিবেদন দাখিলের শেষ দিন।';
comment on column dim_quarter.quarter_key is 'Key of the quarter: start year of the fiscal year followed by the quarter, 20201 for the first of 2020-21. || ত্রৈমাসিকের চাবি: অর্থবছর শুরুর সাল ও ত্রৈমাসিকের ক্রম, যেমন ২০২০-২১ এর প্রথমটি ২০২০১।';
comment on column dim_quarter.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column dim_quarter.quarter_no is 'Number of the quarter, 1 (July-September) to 4 (April-June) [S]. || ত্রৈমাসিকের ক্রম, ১ (জুলাই-সেপ্টেম্বর) থেকে ৪ (এপ্রিল-জুন) [S]।';
comment on column dim_quarter.quarter_code is 'Code of the quarter, as 2020-21 Q1. || ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column dim_quarter.name_bn is 'Name of the quarter in Bangla, with its months. || ত্রৈমাসিকের বাংলা নাম, মাসসহ।';
comment on column dim_quarter.name_en is 'Name of the quarter in English, with its months. || ত্রৈমাসিকের ইংরেজি নাম, মাসসহ।';
comment on column dim_quarter.first_day is 'First day of the quarter [S]. || ত্রৈমাসিকের প্রথম দিন [S]।';
comment on column dim_quarter.last_day is 'Last day of the quarter [S]. || ত্রৈমাসিকের শেষ দিন [S]।';
comment on column dim_quarter.due_day is 'Day on which the report is due: 15 October, 15 January, 15 April, and 15 July for the annual evaluation [S APA calendar clause]. || প্রতিবেদন দাখিলের শেষ দিন: ১৫ অক্টোবর, ১৫ জানুয়ারি, ১৫ এপ্রিল এবং বার্ষিক মূল্যায়নের জন্য ১৫ জুলাই [S এপিএ পঞ্জিকা]।';
