-- question: what did each report of an office score, quarter by quarter, the superseded ones too?
-- grain: document (current or superseded), under the default method of its plan and year
-- consumers: page /offices/{code}
-- trap: a report of an early quarter is scored on what was due by then: its score is not one of the year, read it with its coverage.
--     Where a quarter was reported twice, the one that counts has is_latest_of_quarter
create view mart_document_score as
with
documents as (
    select * from step_document
),

document_heads as (
    select * from dim_document
),

method_marks as (
    select * from step_document_method_marks
),

default_methods as (
    select * from dim_method
    where is_default
)

select
    documents.document_key as document_score_key,
    documents.document_key,
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
    documents.quarter_key,
    documents.quarter_code,
    default_methods.method_code,
    method_marks.earned_marks,
    method_marks.scored_marks,
    document_heads.plan_total_marks,
    percent_of(method_marks.earned_marks, method_marks.scored_marks) as score_percent,
    case when method_marks.graded_row_count > 0 then percent_of(method_marks.scored_marks, document_heads.plan_total_marks) end as coverage_percent,
    documents.is_latest_of_quarter,
    documents.is_current,
    documents.is_synthetic
from documents
inner join document_heads on documents.document_key = document_heads.document_key
inner join method_marks
    on documents.document_key = method_marks.document_key
    and documents.office_key = method_marks.office_key
inner join default_methods
    on method_marks.method_key = default_methods.method_key
    and method_in_force(default_methods.first_fiscal_year_key, default_methods.last_fiscal_year_key, documents.fiscal_year_key);

comment on view mart_document_score is 'Score of every report under the default method, superseded reports too. || নির্ধারিত পদ্ধতিতে প্রতিটি প্রতিবেদনের নম্বর, প্রতিস্থাপিত প্রতিবেদনসহ।';
comment on column mart_document_score.document_score_key is 'Key of the row, that of its document. || সারির চাবি, তার নথির।';
comment on column mart_document_score.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_document_score.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_document_score.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_document_score.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_document_score.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_document_score.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_document_score.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_document_score.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_document_score.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_document_score.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_document_score.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_document_score.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_document_score.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_document_score.method_code is 'Code of the scoring method, as nis_pro_rata; empty when none is known for the plan and year. || মূল্যায়ন পদ্ধতির কোড, যেমন nis_pro_rata; পরিকল্পনা ও অর্থবছরের কোনো পদ্ধতি জানা না থাকলে খালি।';
comment on column mart_document_score.earned_marks is 'Marks earned under the method, 0 to the weight; empty unless graded. || পদ্ধতি অনুযায়ী প্রাপ্ত নম্বর, ০ থেকে মান পর্যন্ত; মূল্যায়িত না হলে খালি।';
comment on column mart_document_score.scored_marks is 'Full marks of the graded rows: the marks that could be scored; empty when no row is graded. || মূল্যায়িত সারিগুলোর মোট মান: যতটুকু মানে নম্বর দেওয়া গেছে; কোনো সারি মূল্যায়িত না হলে খালি।';
comment on column mart_document_score.plan_total_marks is 'Total marks of the plan: printed, else the sum of the weights; never assumed. || পরিকল্পনার মোট মান: মুদ্রিত, নইলে সূচকগুলোর মানের যোগফল; কখনো অনুমিত নয়।';
comment on column mart_document_score.score_percent is 'Earned marks as a percent of the scored marks, rounded to two decimals, half away from zero [I]; empty when nothing is scored. || মূল্যায়িত মানের শতকরা কত অংশ প্রাপ্ত, দুই দশমিকে পূর্ণায়িত, অর্ধেক হলে শূন্য থেকে দূরে [I]; কিছু মূল্যায়িত না হলে খালি।';
comment on column mart_document_score.coverage_percent is 'Scored marks as a percent of the plan''s total marks, two decimals; empty when no row is graded. || পরিকল্পনার মোট মানের শতকরা কত অংশ মূল্যায়িত, দুই দশমিকে; কোনো সারি মূল্যায়িত না হলে খালি।';
comment on column mart_document_score.is_latest_of_quarter is 'True for the last report that the office handed in for the quarter. || ত্রৈমাসিকটির জন্য কার্যালয়ের সর্বশেষ দাখিলকৃত প্রতিবেদনের জন্য সত্য।';
comment on column mart_document_score.is_current is 'True for the one document that stands for its office, plan and fiscal year; the others are superseded. || কার্যালয়, পরিকল্পনা ও অর্থবছরের প্রতিনিধিত্বকারী একমাত্র নথির জন্য সত্য; অন্যগুলো প্রতিস্থাপিত।';
comment on column mart_document_score.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
