-- question: which reports are there, which are missing, and were they handed in on time?
-- grain: office x plan x year x quarter, of each office that handed in any document of the plan and year, and of each ranked office once
--     another has
-- consumers: mart_overview, OData Submissions
-- trap: no clock stands behind this: a quarter is missing when this office has no report of it although some office has reported it or a
--     later one, and not due when none has. Days rest on the date printed in the documents, which can be missing or impossible: undated is
--     unknown, not in time. The first dated report of a quarter counts, a later correction of it does not make it late
-- renewed: plan, fiscal year
create table mart_submission as
with
documents as (
    select * from dim_document
),

offices as (
    select * from dim_office
),

plans as (
    select * from dim_plan
),

fiscal_years as (
    select * from dim_fiscal_year
),

quarters as (
    select * from dim_quarter
),

plan_years as (
    select
        plan_key,
        fiscal_year_key,
        is_synthetic,
        max(quarter_key) as last_reported_quarter_key
    from documents
    group by plan_key, fiscal_year_key, is_synthetic
),

expected_offices as (
    select
        documents.office_key,
        documents.plan_key,
        documents.fiscal_year_key
    from documents

    union

    select
        offices.office_key,
        plan_years.plan_key,
        plan_years.fiscal_year_key
    from plan_years
    inner join offices on plan_years.is_synthetic = offices.is_synthetic
    where offices.is_ranked and plan_years.last_reported_quarter_key is not null
),

reports as (
    select
        office_key,
        plan_key,
        fiscal_year_key,
        quarter_key,
        count(*) as report_count,
        min(document_date) as document_date,
        max(document_key) filter (where is_latest_of_quarter) as document_key,
        count(*) filter (where is_current) as current_count
    from documents
    where quarter_key is not null
    group by office_key, plan_key, fiscal_year_key, quarter_key
),

expected_quarters as (
    select
        expected_offices.office_key,
        expected_offices.plan_key,
        expected_offices.fiscal_year_key,
        offices.is_synthetic,
        quarters.quarter_key,
        quarters.quarter_no,
        quarters.quarter_code,
        quarters.due_day,
        plan_years.last_reported_quarter_key,
        reports.document_key,
        reports.document_date,
        coalesce(reports.report_count, 0) as report_count,
        coalesce(reports.current_count, 0) > 0 as is_current
    from expected_offices
    inner join offices on expected_offices.office_key = offices.office_key
    inner join quarters on expected_offices.fiscal_year_key = quarters.fiscal_year_key
    inner join plan_years
        on expected_offices.plan_key = plan_years.plan_key
        and expected_offices.fiscal_year_key = plan_years.fiscal_year_key
        and offices.is_synthetic = plan_years.is_synthetic
    left join reports
        on expected_offices.office_key = reports.office_key
        and expected_offices.plan_key = reports.plan_key
        and quarters.quarter_key = reports.quarter_key
)

select
    -- eight plans, 32 years and four quarters to an office
    ((expected.office_key * 8 + expected.plan_key) * 32 + expected.fiscal_year_key - 2010) * 4 + expected.quarter_no - 1 as submission_key,
    expected.office_key,
    offices.office_code,
    offices.name_bn as office_name_bn,
    coalesce(offices.name_en, offices.name_bn) as office_name_en,
    expected.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    expected.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    expected.document_key,
    expected.quarter_key,
    expected.quarter_code,
    expected.document_date,
    expected.due_day,
    cast(expected.document_date - expected.due_day as integer) as days_late,
    expected.is_current,
    case
        when expected.report_count > 0 and expected.document_date is null then 'undated'
        when expected.report_count > 0 and expected.document_date <= expected.due_day then 'on_time'
        when expected.report_count > 0 then 'late'
        when expected.quarter_key <= expected.last_reported_quarter_key then 'missing'
        else 'not_due'
    end as status,
    cast(expected.report_count as integer) as report_count,
    expected.quarter_no,
    offices.is_ranked as is_ranked_office,
    expected.is_synthetic
from expected_quarters as expected
inner join offices on expected.office_key = offices.office_key
inner join plans on expected.plan_key = plans.plan_key
inner join fiscal_years on expected.fiscal_year_key = fiscal_years.fiscal_year_key
order by submission_key asc nulls last;

alter table mart_submission alter column submission_key set not null;

comment on table mart_submission is 'Reports that are due, handed in or missing, by office, plan, year and quarter, against the calendar. || কার্যালয়, পরিকল্পনা, অর্থবছর ও ত্রৈমাসিক অনুযায়ী প্রাপ্য, দাখিলকৃত ও অনুপস্থিত প্রতিবেদন, পঞ্জিকার বিপরীতে।';
comment on column mart_submission.submission_key is 'Key of the row: of its office, plan, year and quarter. || সারির চাবি: কার্যালয়, পরিকল্পনা, অর্থবছর ও ত্রৈমাসিক থেকে।';
comment on column mart_submission.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_submission.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_submission.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_submission.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_submission.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_submission.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_submission.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_submission.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_submission.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_submission.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_submission.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_submission.document_key is 'Key of the latest report of the quarter; empty when there is none. || ত্রৈমাসিকের সর্বশেষ প্রতিবেদনের চাবি; প্রতিবেদন না থাকলে খালি।';
comment on column mart_submission.quarter_key is 'Key of the quarter, as 20201. || ত্রৈমাসিকের চাবি, যেমন ২০২০১।';
comment on column mart_submission.quarter_code is 'Code of the quarter, as 2020-21 Q1. || ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_submission.document_date is 'Date of the first dated report of the quarter; empty when none is dated. || ত্রৈমাসিকের প্রথম তারিখযুক্ত প্রতিবেদনের তারিখ; কোনোটিতে তারিখ না থাকলে খালি।';
comment on column mart_submission.due_day is 'Day on which the report of the quarter is due [S APA calendar clause]. || ত্রৈমাসিক প্রতিবেদন দাখিলের শেষ দিন [S এপিএ পঞ্জিকা]।';
comment on column mart_submission.days_late is 'Days after the due day, below 0 when earlier; empty when the date is not known or there is no report. || শেষ দিনের পর যত দিন, আগে হলে শূন্যের নিচে; তারিখ জানা না থাকলে বা প্রতিবেদন না থাকলে খালি।';
comment on column mart_submission.is_current is 'True for the quarter of the current document of its office, plan and year. || কার্যালয়, পরিকল্পনা ও অর্থবছরের চলতি নথির ত্রৈমাসিকের জন্য সত্য।';
comment on column mart_submission.status is 'State of the report: on_time, late, undated (handed in, day unknown), missing, or not_due when no office has reported so far. || প্রতিবেদনের অবস্থা: on_time (সময়মতো), late (দেরিতে), undated (দাখিল হয়েছে, তারিখ অজানা), missing (অনুপস্থিত), অথবা কোনো কার্যালয় এখনো প্রতিবেদন না দিলে not_due।';
comment on column mart_submission.report_count is 'Number of reports of the quarter that were handed in. || ত্রৈমাসিকের দাখিলকৃত প্রতিবেদনের সংখ্যা।';
comment on column mart_submission.quarter_no is 'Number of the quarter, 1 (July-September) to 4 (April-June). || ত্রৈমাসিকের ক্রম, ১ (জুলাই-সেপ্টেম্বর) থেকে ৪ (এপ্রিল-জুন)।';
comment on column mart_submission.is_ranked_office is 'True when the office is on the ranking list of ministries and divisions. || কার্যালয়টি র‍্যাংকিংভুক্ত মন্ত্রণালয় ও বিভাগের তালিকায় থাকলে সত্য।';
comment on column mart_submission.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
