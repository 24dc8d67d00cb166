-- question: how many marks does each indicator earn under each method?
-- grain: document x indicator x method
-- consumers: OData Scores
-- trap: never add over methods; sum earned_marks over status graded only
create view mart_score as
with
documents as (
    select * from step_document
),

indicators as (
    select * from step_document_indicator
),

scores as (
    select * from fact_score
),

methods as (
    select * from dim_method
)

select
    scores.score_key,
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
    indicators.indicator_key,
    indicators.concept_key,
    indicators.concept_code,
    indicators.section_no,
    indicators.section_name,
    indicators.activity_no,
    indicators.activity_name,
    indicators.indicator_no,
    indicators.indicator_name,
    indicators.indicator_name_en,
    indicators.unit_code,
    methods.method_key,
    methods.method_code,
    methods.version as method_version,
    scores.weight_marks,
    scores.raw_percent,
    scores.earned_marks,
    scores.status,
    scores.reason_bn,
    scores.reason_en
from scores
inner join documents on scores.document_key = documents.document_key
inner join indicators
    on scores.document_key = indicators.document_key
    and scores.indicator_key = indicators.indicator_key
inner join methods on scores.method_key = methods.method_key;

comment on view mart_score is 'Marks of every indicator under every method, with words for office, plan and indicator. || প্রতিটি পদ্ধতিতে প্রতিটি সূচকের প্রাপ্ত নম্বর, কার্যালয়, পরিকল্পনা ও সূচকের নামসহ।';
comment on column mart_score.score_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
comment on column mart_score.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_score.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_score.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_score.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_score.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_score.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_score.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_score.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_score.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_score.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_score.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_score.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_score.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_score.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_score.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_score.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column mart_score.concept_code is 'Code of the concept, as enothi_note_disposal. || ধারণার কোড, যেমন enothi_note_disposal।';
comment on column mart_score.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_score.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_score.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column mart_score.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column mart_score.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column mart_score.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column mart_score.indicator_name_en is 'English name of the indicator, by its concept; the printed name when none is known. || ধারণা অনুযায়ী সূচকের ইংরেজি নাম; জানা না থাকলে মুদ্রিত নাম।';
comment on column mart_score.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_score.method_key is 'Key of the scoring method. || মূল্যায়ন পদ্ধতির চাবি।';
comment on column mart_score.method_code is 'Code of the scoring method, as nis_pro_rata, egov_linear or egov_step. || মূল্যায়ন পদ্ধতির কোড, যেমন nis_pro_rata, egov_linear বা egov_step।';
comment on column mart_score.method_version is 'Version of the scoring method. || মূল্যায়ন পদ্ধতির সংস্করণ।';
comment on column mart_score.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column mart_score.raw_percent is 'Percent of the full mark that the achievement earns, 0 to 100; empty unless graded. || অর্জনের জন্য পূর্ণ নম্বরের প্রাপ্য শতকরা অংশ, ০ থেকে ১০০; মূল্যায়িত না হলে খালি।';
comment on column mart_score.earned_marks is 'Marks earned under the method, 0 to the weight; empty unless graded. || পদ্ধতি অনুযায়ী প্রাপ্ত নম্বর, ০ থেকে মান পর্যন্ত; মূল্যায়িত না হলে খালি।';
comment on column mart_score.status is 'Score status: graded, quarantined, not_due, not_reported or not_applicable; only graded rows carry marks. Empty in a plan without a method. || মূল্যায়নের অবস্থা: graded (মূল্যায়িত), quarantined (স্থগিত), not_due (সময় হয়নি), not_reported (প্রতিবেদিত নয়) বা not_applicable (প্রযোজ্য নয়); কেবল মূল্যায়িত সারির নম্বর থাকে। পরিকল্পনার কোনো পদ্ধতি না থাকলে খালি।';
comment on column mart_score.reason_bn is 'Why the row has this mark or none, in Bangla. || এই নম্বর পাওয়ার বা না পাওয়ার কারণ, বাংলায়।';
comment on column mart_score.reason_en is 'Why the row has this mark or none, in English. || এই নম্বর পাওয়ার বা না পাওয়ার কারণ, ইংরেজিতে।';
