-- question: how do the marks an office claims compare with the marks computed?
-- grain: document x indicator with a claimed mark
-- consumers: page /offices/{code}, OData SelfAssessments
-- trap: claimed marks are not final marks [S]; where nothing could be computed the difference is null, not the whole claim
create view mart_self_assessment as
with
documents as (
    select * from step_document
),

indicators as (
    select * from step_document_indicator
),

default_scores as (
    select * from step_default_score
),

indicators_with_a_claim as (
    select * from indicators
    where claimed_marks is not null
)

select
    claims.indicator_result_key as self_assessment_key,
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
    claims.indicator_key,
    claims.concept_key,
    claims.concept_code,
    claims.section_no,
    claims.section_name,
    claims.activity_no,
    claims.activity_name,
    claims.indicator_no,
    claims.indicator_name,
    claims.indicator_name_en,
    claims.unit_code,
    claims.weight_marks,
    claims.claimed_marks,
    default_scores.earned_marks,
    claims.claimed_marks - default_scores.earned_marks as difference_marks,
    default_scores.status
from indicators_with_a_claim as claims
inner join documents on claims.document_key = documents.document_key
left join default_scores
    on claims.document_key = default_scores.document_key
    and claims.indicator_key = default_scores.indicator_key;

comment on view mart_self_assessment is 'Marks an office claims beside the marks computed under the default method. || কার্যালয়ের দাবিকৃত নম্বর ও নির্ধারিত পদ্ধতিতে নিরূপিত নম্বর, পাশাপাশি।';
comment on column mart_self_assessment.self_assessment_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
comment on column mart_self_assessment.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_self_assessment.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_self_assessment.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_self_assessment.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_self_assessment.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_self_assessment.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_self_assessment.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_self_assessment.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_self_assessment.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_self_assessment.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_self_assessment.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_self_assessment.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_self_assessment.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_self_assessment.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_self_assessment.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_self_assessment.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column mart_self_assessment.concept_code is 'Code of the concept, as enothi_note_disposal. || ধারণার কোড, যেমন enothi_note_disposal।';
comment on column mart_self_assessment.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_self_assessment.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_self_assessment.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column mart_self_assessment.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column mart_self_assessment.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column mart_self_assessment.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column mart_self_assessment.indicator_name_en is 'English name of the indicator, by its concept; the printed name when none is known. || ধারণা অনুযায়ী সূচকের ইংরেজি নাম; জানা না থাকলে মুদ্রিত নাম।';
comment on column mart_self_assessment.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_self_assessment.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column mart_self_assessment.claimed_marks is 'Mark the office gives itself for the indicator; not a final mark [S]. || সূচকের জন্য কার্যালয়ের নিজের দাবিকৃত নম্বর; চূড়ান্ত নম্বর নয় [S]।';
comment on column mart_self_assessment.earned_marks is 'Marks computed under the default method; empty unless graded. || নির্ধারিত পদ্ধতিতে নিরূপিত নম্বর; মূল্যায়িত না হলে খালি।';
comment on column mart_self_assessment.difference_marks is 'Claimed minus computed marks; empty when nothing could be computed. || দাবিকৃত বিয়োগ নিরূপিত নম্বর; নিরূপণ করা না গেলে খালি।';
comment on column mart_self_assessment.status is 'Score status: graded, quarantined, not_due, not_reported or not_applicable; only graded rows carry marks. Empty in a plan without a method. || মূল্যায়নের অবস্থা: graded (মূল্যায়িত), quarantined (স্থগিত), not_due (সময় হয়নি), not_reported (প্রতিবেদিত নয়) বা not_applicable (প্রযোজ্য নয়); কেবল মূল্যায়িত সারির নম্বর থাকে। পরিকল্পনার কোনো পদ্ধতি না থাকলে খালি।';
