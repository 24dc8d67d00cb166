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

comment on view step_document_indicator is 'Indicators of each document with their names, concept and effective unit, and all that the document says of them for the year; intermediate. || প্রতিটি নথির সূচক, তার নাম, ধারণা ও কার্যকর একক, এবং বছরের জন্য নথি যা বলে; মধ্যবর্তী ধাপ।';
comment on column step_document_indicator.indicator_result_key is 'Key of the row of the indicator in its document. || নথিতে সূচকের সারির চাবি।';
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
comment on column step_document_indicator.section_marks is 'Marks of the section, as printed. || মুদ্রিত অংশের মান।';
comment on column step_document_indicator.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column step_document_indicator.claimed_marks is 'Mark the office gives itself for the indicator; not a final mark [S]. || সূচকের জন্য কার্যালয়ের নিজের দাবিকৃত নম্বর; চূড়ান্ত নম্বর নয় [S]।';
comment on column step_document_indicator.unit_key is 'Key of the unit by the criteria. || নির্ণায়ক অনুযায়ী এককের চাবি।';
comment on column step_document_indicator.unit_raw is 'Unit as printed. || মুদ্রিত একক।';
comment on column step_document_indicator.responsible_raw is 'Person or unit responsible, as printed. || বাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি বা পদ, যেমন মুদ্রিত।';
comment on column step_document_indicator.annual_target_number is 'Target for the year as a number; percent without its sign, money in taka. || বার্ষিক লক্ষ্যমাত্রা, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়।';
comment on column step_document_indicator.annual_target_date is 'Target for the year as a day. || বার্ষিক লক্ষ্যমাত্রা, তারিখে।';
comment on column step_document_indicator.annual_target_text is 'Target for the year in canonical text: ASCII digits, ISO dates, parts joined by a semicolon. || বার্ষিক লক্ষ্যমাত্রা, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত।';
comment on column step_document_indicator.tier100_text is 'Criterion for full mark, in canonical text; empty when the form has none. || পূর্ণ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column step_document_indicator.tier90_text is 'Criterion for 90 % of the mark, in canonical text; empty when the form has none. || ৯০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column step_document_indicator.tier80_text is 'Criterion for 80 % of the mark, in canonical text; empty when the form has none. || ৮০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column step_document_indicator.tier70_text is 'Criterion for 70 % of the mark, in canonical text; empty when the form has none. || ৭০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column step_document_indicator.tier60_text is 'Criterion for 60 % of the mark, in canonical text; empty when the form has none. || ৬০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column step_document_indicator.total_actual_text is 'Total achievement that the form prints, in canonical text. || ছকে মুদ্রিত মোট অর্জন, প্রমিত পাঠে।';
comment on column step_document_indicator.achievement_raw is 'Achievement cell as printed (e-Gov forms). || অর্জনের ঘর, যেমন মুদ্রিত (ই-গভর্ন্যান্স ছক)।';
comment on column step_document_indicator.remarks_raw is 'Remarks as printed. || মন্তব্য, যেমন মুদ্রিত।';
comment on column step_document_indicator.year_to_date_number is 'Best supported figure for the year so far; percent without its sign, money in taka. || বছরের এ পর্যন্ত সবচেয়ে সমর্থিত অর্জন, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়।';
comment on column step_document_indicator.year_to_date_date is 'Day achieved, when the indicator is a single date. || অর্জনের তারিখ, সূচকটি একক তারিখের হলে।';
comment on column step_document_indicator.year_to_date_text is 'Year-to-date achievement in canonical text. || বছরের এ পর্যন্ত অর্জন, প্রমিত পাঠে।';
comment on column step_document_indicator.year_to_date_status is 'Outcome of the year-to-date figure: value, blank, not_applicable, unreadable or not_due. || বছরের এ পর্যন্ত অর্জনের অবস্থা: value, blank, not_applicable, unreadable বা not_due।';
comment on column step_document_indicator.year_to_date_basis is 'How the year-to-date figure was found: achievement cell, sum or mean of quarters, remark, total and so on. || বছরের এ পর্যন্ত অর্জন কীভাবে পাওয়া: অর্জনের ঘর, ত্রৈমাসিকের যোগফল বা গড়, মন্তব্য, মোট ইত্যাদি।';
comment on column step_document_indicator.is_quarantined is 'True when the row waits for a person''s decision and is not scored; never the same as 0. || সারিটি মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত ও অমূল্যায়িত থাকলে সত্য; এটি শূন্য নয়।';
comment on column step_document_indicator.quarantine_reason_bn is 'Why the row is quarantined, in Bangla. || সারি স্থগিত রাখার কারণ, বাংলায়।';
comment on column step_document_indicator.quarantine_reason_en is 'Why the row is quarantined, in English. || সারি স্থগিত রাখার কারণ, ইংরেজিতে।';
comment on column step_document_indicator.first_line is 'First line of the document on which the row is printed, from 1. || নথির যে লাইনে সারিটি শুরু, ১ থেকে।';
comment on column step_document_indicator.source_lines is 'All lines on which the row is printed, as 12-14,16. || সারিটি যেসব লাইনে মুদ্রিত, যেমন 12-14,16।';
