-- question: which indicators will miss the target of their year, and how often was that rule right before?
-- grain: indicator of a current document that reports quarter 1, 2 or 3
-- consumers: OData EarlyWarnings
-- trap: the rule is simple and stated [I]: a count or a sum of money below its share of the year (functions/expected_share_percent), a
--     percent below the target, a day of the target that passed without the thing done in time. is_warned is empty where that cannot be
--     told, which is no good sign and no bad one; the record is that of all earlier years, of the same plan, quarter and unit
create view mart_early_warning as
with
gaps as (
    select * from step_gap
),

documents as (
    select * from step_document
    where is_current and quarter_no < 4
),

indicators as (
    select * from dim_indicator
),

quarters as (
    select * from dim_quarter
),

fiscal_years as (
    select * from dim_fiscal_year
),

records as (
    select * from mart_warning_record
),

records_of_earlier_years as (
    select
        records.is_synthetic,
        records.plan_key,
        fiscal_years.fiscal_year_key,
        records.quarter_no,
        records.unit_code,
        sum(records.warned_count) as warned_count,
        sum(records.missed_count) as missed_count,
        sum(records.hit_count) as hit_count
    from records
    inner join fiscal_years on records.fiscal_year_key < fiscal_years.fiscal_year_key
    group by records.is_synthetic, records.plan_key, fiscal_years.fiscal_year_key, records.quarter_no, records.unit_code
),

rows_with_reason as (
    select
        gaps.indicator_result_key,
        gaps.document_key,
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        gaps.indicator_key,
        gaps.unit_code,
        gaps.weight_marks,
        gaps.target_number,
        gaps.actual_number,
        gaps.target_date,
        gaps.actual_date,
        warning_code(
            documents.quarter_no,
            quarters.last_day,
            gaps.unit_code,
            gaps.target_number,
            gaps.actual_number,
            gaps.target_date,
            gaps.actual_date,
            gaps.is_quarantined,
            gaps.year_to_date_status
        ) as reason_code
    from gaps
    -- plan, year and office are those of the document: told so, the database reads only the rows of a chosen one
    inner join documents
        on gaps.document_key = documents.document_key
        and gaps.plan_key = documents.plan_key
        and gaps.fiscal_year_key = documents.fiscal_year_key
        and gaps.office_key = documents.office_key
    inner join quarters on documents.quarter_key = quarters.quarter_key
)

select
    warnings.indicator_result_key as early_warning_key,
    documents.office_key,
    documents.office_code,
    documents.office_name_bn,
    documents.office_name_en,
    documents.is_synthetic,
    documents.plan_key,
    documents.plan_code,
    documents.plan_name_bn,
    documents.plan_name_en,
    documents.fiscal_year_key,
    documents.fiscal_year_code,
    documents.fiscal_year_name_bn,
    warnings.document_key,
    documents.quarter_key,
    documents.quarter_code,
    documents.quarter_no,
    indicators.indicator_key,
    indicators.concept_key,
    indicators.section_no,
    indicators.section_name,
    indicators.activity_no,
    indicators.activity_name,
    indicators.indicator_no,
    indicators.indicator_name,
    coalesce(indicators.indicator_name_en, indicators.indicator_name) as indicator_name_en,
    warnings.unit_code,
    warnings.weight_marks,
    warnings.target_number,
    warnings.actual_number,
    percent_of(warnings.actual_number, warnings.target_number) as attainment_percent,
    case
        when warnings.unit_code = 'percent' then 100
        when warnings.unit_code in ('count', 'lakh_taka') then expected_share_percent(documents.quarter_no)
    end as expected_percent,
    warnings.target_date,
    warnings.actual_date,
    is_warned_by(warnings.reason_code) as is_warned,
    warnings.reason_code,
    case warnings.reason_code
        when 'behind_pace' then 'এ পর্যন্ত অর্জন বার্ষিক লক্ষ্যমাত্রার ' || bangla_digits(expected_share_percent(documents.quarter_no)) || ' শতাংশের কম।'
        when 'below_target' then 'এ পর্যন্ত হার বার্ষিক লক্ষ্যমাত্রার কম।'
        when 'done_late' then 'লক্ষ্যমাত্রার তারিখের পরে সম্পন্ন হয়েছে।'
        when 'day_passed' then 'লক্ষ্যমাত্রার তারিখ পেরিয়ে গেছে, অর্জন প্রতিবেদিত হয়নি।'
        when 'on_pace' then 'অর্জন প্রত্যাশিত গতিতে আছে।'
        when 'done_in_time' then 'সময়মতো সম্পন্ন হয়েছে।'
        when 'day_to_come' then 'লক্ষ্যমাত্রার তারিখ এখনো আসেনি।'
        else 'তুলনা করার মতো লক্ষ্যমাত্রা ও অর্জন পাওয়া যায়নি।'
    end as reason_bn,
    case warnings.reason_code
        when 'behind_pace' then 'Less than ' || expected_share_percent(documents.quarter_no) || ' percent of the annual target was achieved so far.'
        when 'below_target' then 'The rate so far is below the annual target.'
        when 'done_late' then 'It was done after the day of the target.'
        when 'day_passed' then 'The day of the target has passed and no achievement is reported.'
        when 'on_pace' then 'The achievement keeps the expected pace.'
        when 'done_in_time' then 'It was done in time.'
        when 'day_to_come' then 'The day of the target is still to come.'
        else 'There is no target and achievement that could be compared.'
    end as reason_en,
    cast(records.warned_count as integer) as record_warned_count,
    cast(records.missed_count as integer) as record_missed_count,
    cast(records.hit_count as integer) as record_hit_count,
    percent_of(records.hit_count, records.warned_count) as record_precision_percent,
    percent_of(records.hit_count, records.missed_count) as record_recall_percent
from rows_with_reason as warnings
inner join documents
    on warnings.document_key = documents.document_key
    and warnings.plan_key = documents.plan_key
    and warnings.fiscal_year_key = documents.fiscal_year_key
    and warnings.office_key = documents.office_key
inner join indicators on warnings.indicator_key = indicators.indicator_key
left join records_of_earlier_years as records
    on documents.is_synthetic = records.is_synthetic
    and documents.plan_key = records.plan_key
    and documents.fiscal_year_key = records.fiscal_year_key
    and documents.quarter_no = records.quarter_no
    and warnings.unit_code = records.unit_code;

comment on view mart_early_warning is 'Indicators of reports of the first three quarters, and which of them will miss the target of their year by a stated simple rule [I]. || প্রথম তিন ত্রৈমাসিকের প্রতিবেদনের সূচক, এবং একটি সরল ঘোষিত নিয়মে [I] কোনগুলোর বার্ষিক লক্ষ্যমাত্রা পূরণ হবে না।';
comment on column mart_early_warning.early_warning_key is 'Key of the row, that of the indicator in its document. || সারির চাবি, নথিতে সূচকের সারির।';
comment on column mart_early_warning.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_early_warning.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_early_warning.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_early_warning.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_early_warning.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
comment on column mart_early_warning.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_early_warning.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_early_warning.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_early_warning.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_early_warning.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_early_warning.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_early_warning.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_early_warning.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_early_warning.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_early_warning.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_early_warning.quarter_no is 'Number of the reported quarter, 1 to 3. || প্রতিবেদিত ত্রৈমাসিকের ক্রম, ১ থেকে ৩।';
comment on column mart_early_warning.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_early_warning.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column mart_early_warning.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_early_warning.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_early_warning.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column mart_early_warning.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column mart_early_warning.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column mart_early_warning.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column mart_early_warning.indicator_name_en is 'English name of the indicator, by its concept; the printed name when none is known. || ধারণা অনুযায়ী সূচকের ইংরেজি নাম; জানা না থাকলে মুদ্রিত নাম।';
comment on column mart_early_warning.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_early_warning.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column mart_early_warning.target_number is 'Target of the quarter as a number; percent without its sign, money in taka; empty unless the status is value. || ত্রৈমাসিকের লক্ষ্যমাত্রা, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column mart_early_warning.actual_number is 'Achievement of the quarter as a number; percent without its sign, money in taka; empty unless the status is value. || ত্রৈমাসিকের অর্জন, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column mart_early_warning.attainment_percent is 'Achievement as a percent of the target, not capped at 100, two decimals; empty for dates. || লক্ষ্যমাত্রার শতকরা কত অংশ অর্জিত, ১০০-তে সীমিত নয়, দুই দশমিকে; তারিখের সূচকে খালি।';
comment on column mart_early_warning.expected_percent is 'Share of the annual target that is expected by the end of the quarter, in percent [I]; empty for days. || ত্রৈমাসিকের শেষে বার্ষিক লক্ষ্যমাত্রার প্রত্যাশিত শতকরা অংশ [I]; তারিখের ক্ষেত্রে খালি।';
comment on column mart_early_warning.target_date is 'Target of the quarter as a day; empty unless it is a date. || ত্রৈমাসিকের লক্ষ্যমাত্রা, তারিখে; তারিখ না হলে খালি।';
comment on column mart_early_warning.actual_date is 'Achievement of the quarter as a day; empty unless it is a date. || ত্রৈমাসিকের অর্জন, তারিখে; তারিখ না হলে খালি।';
comment on column mart_early_warning.is_warned is 'True when the target will be missed by the rule, false when not; empty when it cannot be told. || নিয়ম অনুযায়ী লক্ষ্যমাত্রা পূরণ হবে না এমন হলে সত্য, নইলে মিথ্যা; বলা না গেলে খালি।';
comment on column mart_early_warning.reason_code is 'Why it is warned of or not: behind_pace, below_target, done_late, day_passed, on_pace, done_in_time, day_to_come or cannot_be_told. || সতর্ক করা বা না করার কারণের কোড: behind_pace, below_target, done_late, day_passed, on_pace, done_in_time, day_to_come বা cannot_be_told।';
comment on column mart_early_warning.reason_bn is 'Why it is warned of or not, in Bangla. || সতর্ক করা বা না করার কারণ, বাংলায়।';
comment on column mart_early_warning.reason_en is 'Why it is warned of or not, in English. || সতর্ক করা বা না করার কারণ, ইংরেজিতে।';
comment on column mart_early_warning.record_warned_count is 'Number of warnings by the rule in all earlier years, of the same plan, quarter and unit; empty without earlier years. || একই পরিকল্পনা, ত্রৈমাসিক ও এককে আগের সব বছরে নিয়মটির সতর্কতার সংখ্যা; আগের বছর না থাকলে খালি।';
comment on column mart_early_warning.record_missed_count is 'Number of missed targets in these years. || সেই বছরগুলোতে অপূরণ লক্ষ্যমাত্রার সংখ্যা।';
comment on column mart_early_warning.record_hit_count is 'Number of warnings in these years that were right. || সেই বছরগুলোতে যতটি সতর্কতা ঠিক ছিল।';
comment on column mart_early_warning.record_precision_percent is 'Right warnings as a percent of the warnings in these years, two decimals. || সেই বছরগুলোর সতর্কতার শতকরা কত অংশ ঠিক ছিল, দুই দশমিকে।';
comment on column mart_early_warning.record_recall_percent is 'Right warnings as a percent of the missed targets in these years, two decimals. || সেই বছরগুলোর অপূরণ লক্ষ্যমাত্রার শতকরা কত অংশে সতর্ক করা হয়েছিল, দুই দশমিকে।';
