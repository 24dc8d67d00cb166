-- question: whose document is it, of which plan, year and quarter, in words?
-- grain: document
-- consumers: every mart (the flat columns of offices, plans and years)
-- trap: an English name that is missing is shown in Bangla; the quarter is the reported one and can be missing
create view step_document as
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
)

select
    documents.document_key,
    offices.office_key,
    offices.office_code,
    offices.name_bn as office_name_bn,
    coalesce(offices.name_en, offices.name_bn) as office_name_en,
    offices.kind as office_kind,
    offices.is_ranked as is_ranked_office,
    plans.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    fiscal_years.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    quarters.quarter_key,
    quarters.quarter_no,
    quarters.quarter_code,
    quarters.name_bn as quarter_name_bn,
    quarters.name_en as quarter_name_en,
    quarters.due_day,
    documents.report_no,
    documents.is_latest_of_quarter,
    documents.is_current,
    offices.is_synthetic
from documents
inner join offices on documents.office_key = offices.office_key
inner join plans on documents.plan_key = plans.plan_key
inner join fiscal_years on documents.fiscal_year_key = fiscal_years.fiscal_year_key
left join quarters on documents.quarter_key = quarters.quarter_key;

comment on view step_document is 'Documents with the words for office, plan, year and quarter; intermediate. || নথি এবং তার কার্যালয়, পরিকল্পনা, অর্থবছর ও ত্রৈমাসিকের নাম; মধ্যবর্তী ধাপ।';
comment on column step_document.document_key is 'Key of the document. || নথির চাবি।';
comment on column step_document.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column step_document.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column step_document.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column step_document.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column step_document.office_kind is 'Kind of office: ministry, division, department and so on. || কার্যালয়ের ধরন: মন্ত্রণালয়, বিভাগ, অধিদপ্তর ইত্যাদি।';
comment on column step_document.is_ranked_office is 'True when the office is on the ranking list of ministries and divisions. || কার্যালয়টি র‍্যাংকিংভুক্ত মন্ত্রণালয় ও বিভাগের তালিকায় থাকলে সত্য।';
comment on column step_document.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column step_document.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column step_document.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column step_document.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column step_document.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column step_document.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column step_document.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column step_document.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column step_document.quarter_no is 'Number of the reported quarter, 1 (July-September) to 4 (April-June). || প্রতিবেদিত ত্রৈমাসিকের ক্রম, ১ (জুলাই-সেপ্টেম্বর) থেকে ৪ (এপ্রিল-জুন)।';
comment on column step_document.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column step_document.quarter_name_bn is 'Name of the reported quarter in Bangla. || প্রতিবেদিত ত্রৈমাসিকের বাংলা নাম।';
comment on column step_document.quarter_name_en is 'Name of the reported quarter in English. || প্রতিবেদিত ত্রৈমাসিকের ইংরেজি নাম।';
comment on column step_document.due_day is 'Day on which the report of the quarter is due [S APA calendar clause]. || ত্রৈমাসিক প্রতিবেদন দাখিলের শেষ দিন [S এপিএ পঞ্জিকা]।';
comment on column step_document.report_no is 'Place of the report among those of its office, plan and year, from 1; the highest is current. || একই কার্যালয়, পরিকল্পনা ও অর্থবছরের প্রতিবেদনগুলোর মধ্যে ক্রম, ১ থেকে; সর্বোচ্চটি চলতি।';
comment on column step_document.is_latest_of_quarter is 'True for the last report of its office, plan and quarter. || কার্যালয়, পরিকল্পনা ও ত্রৈমাসিকের সর্বশেষ প্রতিবেদনের জন্য সত্য।';
comment on column step_document.is_current is 'True for the one document that stands for its office, plan and fiscal year; the others are superseded. || কার্যালয়, পরিকল্পনা ও অর্থবছরের প্রতিনিধিত্বকারী একমাত্র নথির জন্য সত্য; অন্যগুলো প্রতিস্থাপিত।';
comment on column step_document.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
