-- question: was the report handed in on time?
-- grain: document
-- consumers: page /offices/{code}, OData Submissions
-- trap: days_late rests on the date printed in the document, which can be missing or impossible; null is unknown, not in time
create table mart_submission as
with
documents as (
    select * from step_document
),

document_heads as (
    select * from dim_document
)

select
    cast(
        row_number() over (
            order by
                documents.document_key asc nulls last
        ) as integer
    ) as submission_key,
    documents.office_key,
    documents.office_code,
    documents.office_name_bn,
    documents.office_name_en,
    documents.plan_key,
    documents.plan_code,
    documents.plan_name_bn,
    documents.plan_name_en,
    documents.fiscal_year_key,
    documents.fiscal_year_code,
    documents.fiscal_year_name_bn,
    documents.document_key,
    documents.quarter_key,
    documents.quarter_code,
    document_heads.document_date,
    documents.due_day,
    cast(document_heads.document_date - documents.due_day as integer) as days_late,
    documents.is_current
from documents
inner join document_heads on documents.document_key = document_heads.document_key
order by submission_key asc nulls last;

alter table mart_submission alter column submission_key set not null;

comment on table mart_submission is 'When a report was dated and when it was due. || প্রতিবেদনের তারিখ ও দাখিলের শেষ দিন।';
comment on column mart_submission.submission_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
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
comment on column mart_submission.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_submission.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_submission.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_submission.document_date is 'Date of the document; empty when none is printed or it is impossible, as 31/02/2020. || নথির তারিখ; মুদ্রিত না থাকলে বা অসম্ভব হলে (যেমন ৩১/০২/২০২০) খালি।';
comment on column mart_submission.due_day is 'Day on which the report of the quarter is due [S APA calendar clause]. || ত্রৈমাসিক প্রতিবেদন দাখিলের শেষ দিন [S এপিএ পঞ্জিকা]।';
comment on column mart_submission.days_late is 'Days from the due day to the date of the document; negative when early, empty when a date is unknown. || দাখিলের শেষ দিন থেকে নথির তারিখ পর্যন্ত দিন; আগে হলে ঋণাত্মক, তারিখ অজানা হলে খালি।';
comment on column mart_submission.is_current is 'True for the one document that stands for its office, plan and fiscal year; the others are superseded. || কার্যালয়, পরিকল্পনা ও অর্থবছরের প্রতিনিধিত্বকারী একমাত্র নথির জন্য সত্য; অন্যগুলো প্রতিস্থাপিত।';
