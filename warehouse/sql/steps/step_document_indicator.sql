-- question: which indicator is it, in words, in this document?
-- grain: document x indicator
-- consumers: every mart with an indicator
-- trap: the unit is the effective one of this document (its criteria decide), not the usual one of the form; everything that
--     fact_indicator says stands here too, since joining it a second time would double the cost of every mart
create view step_document_indicator as
with
document_indicators as (
    select * from fact_indicator
),

indicators as (
    select * from dim_indicator
),

concepts as (
    select * from dim_concept
),

units as (
    select * from dim_unit
)

select
    document_indicators.indicator_result_key,
    document_indicators.document_key,
    document_indicators.row_no,
    indicators.indicator_key,
    concepts.concept_key,
    concepts.concept_code,
    indicators.section_no,
    indicators.section_name,
    indicators.activity_no,
    indicators.activity_name,
    indicators.indicator_no,
    indicators.indicator_name,
    coalesce(indicators.indicator_name_en, indicators.indicator_name) as indicator_name_en,
    units.unit_code,
    document_indicators.section_marks,
    document_indicators.weight_marks,
    document_indicators.claimed_marks,
    document_indicators.unit_key,
    document_indicators.unit_raw,
    document_indicators.responsible_raw,
    document_indicators.annual_target_number,
    document_indicators.annual_target_date,
    document_indicators.annual_target_text,
    document_indicators.tier100_text,
    document_indicators.tier90_text,
    document_indicators.tier80_text,
    document_indicators.tier70_text,
    document_indicators.tier60_text,
    document_indicators.total_actual_text,
    document_indicators.achievement_raw,
    document_indicators.remarks_raw,
    document_indicators.year_to_date_number,
    document_indicators.year_to_date_date,
    document_indicators.year_to_date_text,
    document_indicators.year_to_date_status,
    document_indicators.year_to_date_basis,
    document_indicators.is_quarantined,
    document_indicators.quarantine_reason_bn,
    document_indicators.quarantine_reason_en,
    document_indicators.first_line,
    document_indicators.source_lines
from document_indicators
inner join indicators on document_indicators.indicator_key = indicators.indicator_key
left join concepts on indicators.concept_key = concepts.concept_key
inner join units on document_indicators.unit_key = units.unit_key;

comment on view step_document_indicator is 'Indicators of each document with their names, concept and effective unit; intermediate. || প্রতিটি নথির সূচক, তার নাম, ধারণা ও কার্যকর একক; মধ্যবর্তী ধাপ।';
comment on column step_document_indicator.document_key is 'Key of the document. || নথির চাবি।';
comment on column step_document_indicator.row_no is 'Place of the row among the indicators of the document, from 1. || নথির সূচকগুলোর মধ্যে সারির ক্রম, ১ থেকে।';
comment on column step_document_indicator.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column step_document_indicator.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column step_document_indicator.concept_code is 'Code of the concept, as enothi_note_disposal. || ধারণার কোড, যেমন enothi_note_disposal।';
comment on column step_document_indicator.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column step_document_indicator.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column step_document_indicator.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column step_document_indicator.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column step_document_indicator.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column step_document_indicator.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column step_document_indicator.indicator_name_en is 'English name of the indicator, by its concept; the printed name when none is known. || ধারণা অনুযায়ী সূচকের ইংরেজি নাম; জানা না থাকলে মুদ্রিত নাম।';
comment on column step_document_indicator.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
