-- question: how far is each office from its target?
-- grain: current document x indicator
-- consumers: page /gaps, OData Gaps
-- trap: only counts, percents and lakh taka scale, so only they have an attainment; a day has days_late instead. What is not read,
--     quarantined or not reported has no gap, which is not a gap of 0; attainment is not capped, marks are
create view mart_gap as
with
gaps as (
    select * from step_gap
),

default_scores as (
    select * from step_default_score
),

documents as (
    select * from step_document
),

indicators as (
    select * from dim_indicator
),

concepts as (
    select * from dim_concept
),

-- one digit wider than its sides, so that no document can overflow it
gaps_with_difference as (
    select
        *,
        cast(cast(target_number as decimal(19, 4)) - cast(actual_number as decimal(19, 4)) as decimal(19, 4)) as gap_number
    from gaps
)

select
    gaps.indicator_result_key as gap_key,
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
    gaps.document_key,
    documents.quarter_key,
    documents.quarter_code,
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
    gaps.unit_code,
    gaps.weight_marks,
    gaps.target_number,
    gaps.actual_number,
    percent_of(gaps.actual_number, gaps.target_number) as attainment_percent,
    gaps.gap_number,
    percent_of(gaps.gap_number, gaps.target_number) as gap_percent,
    is_target_met(
        gaps.target_number, gaps.actual_number, gaps.target_date, gaps.actual_date, default_scores.raw_percent
    ) as is_met,
    default_scores.earned_marks,
    gaps.weight_marks - default_scores.earned_marks as lost_marks,
    default_scores.status,
    gaps.target_date,
    gaps.actual_date,
    cast(gaps.actual_date - gaps.target_date as integer) as days_late
from gaps_with_difference as gaps
inner join documents on gaps.document_key = documents.document_key
inner join indicators on gaps.indicator_key = indicators.indicator_key
left join concepts on indicators.concept_key = concepts.concept_key
left join default_scores
    on gaps.document_key = default_scores.document_key
    and gaps.indicator_key = default_scores.indicator_key;

comment on view mart_gap is 'Distance between target and achievement of each indicator in current documents. || চলতি নথির প্রতিটি সূচকের লক্ষ্যমাত্রা ও অর্জনের ব্যবধান।';
comment on column mart_gap.gap_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
comment on column mart_gap.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_gap.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_gap.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_gap.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_gap.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_gap.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_gap.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_gap.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_gap.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_gap.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_gap.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_gap.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_gap.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_gap.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_gap.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_gap.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column mart_gap.concept_code is 'Code of the concept, as enothi_note_disposal. || ধারণার কোড, যেমন enothi_note_disposal।';
comment on column mart_gap.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_gap.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_gap.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column mart_gap.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column mart_gap.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column mart_gap.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column mart_gap.indicator_name_en is 'English name of the indicator, by its concept; the printed name when none is known. || ধারণা অনুযায়ী সূচকের ইংরেজি নাম; জানা না থাকলে মুদ্রিত নাম।';
comment on column mart_gap.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_gap.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column mart_gap.target_number is 'Target for the year as a number, else the criterion for full mark; percent without its sign, money in taka; empty for dates. || বার্ষিক লক্ষ্যমাত্রা, নইলে পূর্ণ নম্বরের নির্ণায়ক, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; তারিখের সূচকে খালি।';
comment on column mart_gap.actual_number is 'Year-to-date achievement as a number; empty when not read, not reported or quarantined. || বছরের এ পর্যন্ত অর্জন, সংখ্যায়; পড়া না গেলে, প্রতিবেদিত না হলে বা স্থগিত থাকলে খালি।';
comment on column mart_gap.attainment_percent is 'Achievement as a percent of the target, not capped at 100, two decimals; empty for dates. || লক্ষ্যমাত্রার শতকরা কত অংশ অর্জিত, ১০০-তে সীমিত নয়, দুই দশমিকে; তারিখের সূচকে খালি।';
comment on column mart_gap.gap_number is 'Target minus achievement, in the unit of the indicator (taka for lakh taka); negative when exceeded. || লক্ষ্যমাত্রা বিয়োগ অর্জন, সূচকের এককে (লক্ষ টাকার সূচকে টাকায়); লক্ষ্যমাত্রা ছাড়িয়ে গেলে ঋণাত্মক।';
comment on column mart_gap.gap_percent is 'Gap as a percent of the target, two decimals; negative when exceeded. || ব্যবধান লক্ষ্যমাত্রার শতকরা কত, দুই দশমিকে; লক্ষ্যমাত্রা ছাড়িয়ে গেলে ঋণাত্মক।';
comment on column mart_gap.is_met is 'True when the target is reached or passed, or the day kept; empty when it cannot be told. || লক্ষ্যমাত্রা অর্জিত বা অতিক্রান্ত হলে, অথবা তারিখ রক্ষিত হলে সত্য; বলা না গেলে খালি।';
comment on column mart_gap.earned_marks is 'Marks earned under the default method, 0 to the weight; empty unless graded. || নির্ধারিত পদ্ধতিতে প্রাপ্ত নম্বর, ০ থেকে মান পর্যন্ত; মূল্যায়িত না হলে খালি।';
comment on column mart_gap.lost_marks is 'Weight minus earned marks under the default method; empty unless graded. || মান বিয়োগ নির্ধারিত পদ্ধতিতে প্রাপ্ত নম্বর; মূল্যায়িত না হলে খালি।';
comment on column mart_gap.status is 'Score status: graded, quarantined, not_due, not_reported or not_applicable; only graded rows carry marks. Empty in a plan without a method. || মূল্যায়নের অবস্থা: graded (মূল্যায়িত), quarantined (স্থগিত), not_due (সময় হয়নি), not_reported (প্রতিবেদিত নয়) বা not_applicable (প্রযোজ্য নয়); কেবল মূল্যায়িত সারির নম্বর থাকে। পরিকল্পনার কোনো পদ্ধতি না থাকলে খালি।';
comment on column mart_gap.target_date is 'Day to be kept, for indicators measured by a date. || তারিখের সূচকে রক্ষণীয় তারিখ।';
comment on column mart_gap.actual_date is 'Day achieved, for indicators measured by a date; empty when not read, not reported or quarantined. || তারিখের সূচকে অর্জনের তারিখ; পড়া না গেলে, প্রতিবেদিত না হলে বা স্থগিত থাকলে খালি।';
comment on column mart_gap.days_late is 'Days from the target day to the day achieved; negative when early. || লক্ষ্য তারিখ থেকে অর্জনের তারিখ পর্যন্ত দিন; আগে হলে ঋণাত্মক।';
