-- question: what does a document say of each indicator for the year?
-- grain: document x indicator
-- consumers: page /indicators/{concept}, OData IndicatorResults
-- trap: year_to_date is a conclusion (see its basis); several documents of one office and year repeat an indicator
create view mart_indicator_result as
with
documents as (
    select * from step_document
),

indicators as (
    select * from step_document_indicator
)

select
    indicators.indicator_result_key,
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
    indicators.row_no,
    indicators.section_marks,
    indicators.weight_marks,
    indicators.claimed_marks,
    indicators.unit_key,
    indicators.unit_raw,
    indicators.responsible_raw,
    indicators.annual_target_number,
    indicators.annual_target_date,
    indicators.annual_target_text,
    indicators.tier100_text,
    indicators.tier90_text,
    indicators.tier80_text,
    indicators.tier70_text,
    indicators.tier60_text,
    indicators.total_actual_text,
    indicators.achievement_raw,
    indicators.remarks_raw,
    indicators.year_to_date_number,
    indicators.year_to_date_date,
    indicators.year_to_date_text,
    indicators.year_to_date_status,
    indicators.year_to_date_basis,
    indicators.is_quarantined,
    indicators.quarantine_reason_bn,
    indicators.quarantine_reason_en,
    indicators.first_line,
    indicators.source_lines
from indicators
inner join documents on indicators.document_key = documents.document_key;

comment on view mart_indicator_result is 'What each document says of each indicator for the year, with words for office, plan and indicator. || প্রতিটি সূচক সম্পর্কে প্রতিটি নথির সারা বছরের তথ্য, কার্যালয়, পরিকল্পনা ও সূচকের নামসহ।';
comment on column mart_indicator_result.indicator_result_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
comment on column mart_indicator_result.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_indicator_result.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_indicator_result.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_indicator_result.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_indicator_result.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_indicator_result.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_indicator_result.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_indicator_result.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_indicator_result.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_indicator_result.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_indicator_result.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_indicator_result.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_indicator_result.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_indicator_result.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_indicator_result.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_indicator_result.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column mart_indicator_result.concept_code is 'Code of the concept, as enothi_note_disposal. || ধারণার কোড, যেমন enothi_note_disposal।';
comment on column mart_indicator_result.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_indicator_result.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_indicator_result.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column mart_indicator_result.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column mart_indicator_result.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column mart_indicator_result.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column mart_indicator_result.indicator_name_en is 'English name of the indicator, by its concept; the printed name when none is known. || ধারণা অনুযায়ী সূচকের ইংরেজি নাম; জানা না থাকলে মুদ্রিত নাম।';
comment on column mart_indicator_result.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_indicator_result.row_no is 'Place of the row among the indicators of the document, from 1. || নথির সূচকগুলোর মধ্যে সারির ক্রম, ১ থেকে।';
comment on column mart_indicator_result.section_marks is 'Marks of the section, as printed. || মুদ্রিত অংশের মান।';
comment on column mart_indicator_result.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column mart_indicator_result.claimed_marks is 'Mark the office gives itself for the indicator; not a final mark [S]. || সূচকের জন্য কার্যালয়ের নিজের দাবিকৃত নম্বর; চূড়ান্ত নম্বর নয় [S]।';
comment on column mart_indicator_result.unit_key is 'Key of the effective unit, by the criteria first and the printed unit second [I]. || কার্যকর এককের চাবি; আগে নির্ণায়ক, পরে মুদ্রিত একক দেখে [I]।';
comment on column mart_indicator_result.unit_raw is 'Unit as printed. || মুদ্রিত একক।';
comment on column mart_indicator_result.responsible_raw is 'Person or unit responsible, as printed. || বাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি বা পদ, যেমন মুদ্রিত।';
comment on column mart_indicator_result.annual_target_number is 'Target for the year as a number; percent without its sign, money in taka. || বার্ষিক লক্ষ্যমাত্রা, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়।';
comment on column mart_indicator_result.annual_target_date is 'Target for the year as a day. || বার্ষিক লক্ষ্যমাত্রা, তারিখে।';
comment on column mart_indicator_result.annual_target_text is 'Target for the year in canonical text: ASCII digits, ISO dates, parts joined by a semicolon. || বার্ষিক লক্ষ্যমাত্রা, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত।';
comment on column mart_indicator_result.tier100_text is 'Criterion for full mark, in canonical text; empty when the form has none. || পূর্ণ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column mart_indicator_result.tier90_text is 'Criterion for 90 % of the mark, in canonical text; empty when the form has none. || ৯০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column mart_indicator_result.tier80_text is 'Criterion for 80 % of the mark, in canonical text; empty when the form has none. || ৮০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column mart_indicator_result.tier70_text is 'Criterion for 70 % of the mark, in canonical text; empty when the form has none. || ৭০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column mart_indicator_result.tier60_text is 'Criterion for 60 % of the mark, in canonical text; empty when the form has none. || ৬০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column mart_indicator_result.total_actual_text is 'Total achievement that the form prints, in canonical text. || ছকে মুদ্রিত মোট অর্জন, প্রমিত পাঠে।';
comment on column mart_indicator_result.achievement_raw is 'Achievement cell as printed (e-Gov forms). || অর্জনের ঘর, যেমন মুদ্রিত (ই-গভর্ন্যান্স ছক)।';
comment on column mart_indicator_result.remarks_raw is 'Remarks as printed. || মন্তব্য, যেমন মুদ্রিত।';
comment on column mart_indicator_result.year_to_date_number is 'Best supported figure for the year so far; percent without its sign, money in taka. || বছরের এ পর্যন্ত সবচেয়ে সমর্থিত অর্জন, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়।';
comment on column mart_indicator_result.year_to_date_date is 'Day achieved, when the indicator is a single date. || অর্জনের তারিখ, সূচকটি একক তারিখের হলে।';
comment on column mart_indicator_result.year_to_date_text is 'Year-to-date achievement in canonical text. || বছরের এ পর্যন্ত অর্জন, প্রমিত পাঠে।';
comment on column mart_indicator_result.year_to_date_status is 'Outcome of the year-to-date figure: value, blank, not_applicable, unreadable or not_due. || বছরের এ পর্যন্ত অর্জনের অবস্থা: value, blank, not_applicable, unreadable বা not_due।';
comment on column mart_indicator_result.year_to_date_basis is 'How the year-to-date figure was found: achievement cell, sum or mean of quarters, remark, total and so on. || বছরের এ পর্যন্ত অর্জন কীভাবে পাওয়া: অর্জনের ঘর, ত্রৈমাসিকের যোগফল বা গড়, মন্তব্য, মোট ইত্যাদি।';
comment on column mart_indicator_result.is_quarantined is 'True when the row waits for a person''s decision and is not scored; never the same as 0. || সারিটি মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত ও অমূল্যায়িত থাকলে সত্য; এটি শূন্য নয়।';
comment on column mart_indicator_result.quarantine_reason_bn is 'Why the row is quarantined, in Bangla. || সারি স্থগিত রাখার কারণ, বাংলায়।';
comment on column mart_indicator_result.quarantine_reason_en is 'Why the row is quarantined, in English. || সারি স্থগিত রাখার কারণ, ইংরেজিতে।';
comment on column mart_indicator_result.first_line is 'First line of the document on which the row is printed, from 1. || নথির যে লাইনে সারিটি শুরু, ১ থেকে।';
comment on column mart_indicator_result.source_lines is 'All lines on which the row is printed, as 12-14,16. || সারিটি যেসব লাইনে মুদ্রিত, যেমন 12-14,16।';
