-- question: what does the whole sheet of a document say, row by row, and what does each row earn?
-- grain: document (current or superseded) x indicator, under the default method
-- consumers: pages /documents/{id} and /offices/{code}
-- trap: texts of quarters are null both when blank and when unreadable: mart_quarter_result tells them apart; alt_earned_marks
--     is the step reading of the criteria and null in plans without them
create view mart_indicator_sheet as
with
documents as (
    select * from step_document
),

indicators as (
    select * from step_document_indicator
),

quarter_rows as (
    select * from fact_quarter
),

quarters as (
    select * from dim_quarter
),

cells as (
    select * from step_document_cell
),

findings as (
    select * from fact_finding
),

default_scores as (
    select * from step_default_score
),

all_scores as (
    select * from fact_score
),

methods as (
    select * from dim_method
),

quarters_side_by_side as (
    select
        quarter_rows.document_key,
        quarter_rows.indicator_key,
        max(target_text) filter (where quarters.quarter_no = 1) as q1_target_text,
        max(actual_text) filter (where quarters.quarter_no = 1) as q1_actual_text,
        max(target_text) filter (where quarters.quarter_no = 2) as q2_target_text,
        max(actual_text) filter (where quarters.quarter_no = 2) as q2_actual_text,
        max(target_text) filter (where quarters.quarter_no = 3) as q3_target_text,
        max(actual_text) filter (where quarters.quarter_no = 3) as q3_actual_text,
        max(target_text) filter (where quarters.quarter_no = 4) as q4_target_text,
        max(actual_text) filter (where quarters.quarter_no = 4) as q4_actual_text
    from quarter_rows
    inner join quarters on quarter_rows.quarter_key = quarters.quarter_key
    group by quarter_rows.document_key, quarter_rows.indicator_key
),

step_method_scores as (
    select
        all_scores.document_key,
        all_scores.indicator_key,
        max(all_scores.earned_marks) as earned_marks
    from all_scores
    inner join methods on all_scores.method_key = methods.method_key
    where methods.settings = 'between_criteria=step'
    group by all_scores.document_key, all_scores.indicator_key
),

findings_of_each_indicator as (
    select
        document_key,
        indicator_key,
        count(*) as finding_count
    from findings
    where indicator_key is not null
    group by document_key, indicator_key
),

repairs_of_each_indicator as (
    select
        document_key,
        indicator_key,
        count(*) as repaired_cell_count
    from cells
    where value_is_repaired
    group by document_key, indicator_key
)

select
    indicators.indicator_result_key as indicator_sheet_key,
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
    -- the indicators' key, not the documents': by it a question about one document reaches every outer join below
    indicators.document_key,
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
    indicators.annual_target_text,
    indicators.tier100_text,
    indicators.tier90_text,
    indicators.tier80_text,
    indicators.tier70_text,
    indicators.tier60_text,
    quarters_side_by_side.q1_target_text,
    quarters_side_by_side.q1_actual_text,
    quarters_side_by_side.q2_target_text,
    quarters_side_by_side.q2_actual_text,
    quarters_side_by_side.q3_target_text,
    quarters_side_by_side.q3_actual_text,
    quarters_side_by_side.q4_target_text,
    quarters_side_by_side.q4_actual_text,
    indicators.total_actual_text,
    indicators.achievement_raw,
    indicators.remarks_raw,
    indicators.year_to_date_text,
    indicators.year_to_date_number,
    indicators.year_to_date_date,
    indicators.year_to_date_status,
    indicators.year_to_date_basis,
    default_scores.raw_percent,
    default_scores.earned_marks,
    coalesce(default_scores.status, 'no_method') as score_status,
    coalesce(default_scores.reason_bn, 'এই পরিকল্পনা ও অর্থবছরের কোনো মূল্যায়ন পদ্ধতি জানা নেই।') as score_reason_bn,
    coalesce(default_scores.reason_en, 'No scoring method is known for this plan and year.') as score_reason_en,
    step_method_scores.earned_marks as alt_earned_marks,
    cast(coalesce(findings_of_each_indicator.finding_count, 0) as integer) as finding_count,
    cast(coalesce(repairs_of_each_indicator.repaired_cell_count, 0) as integer) as repaired_cell_count,
    indicators.is_quarantined,
    indicators.quarantine_reason_bn,
    indicators.quarantine_reason_en,
    indicators.first_line,
    indicators.source_lines,
    documents.is_current as is_current_document
from indicators
inner join documents on indicators.document_key = documents.document_key
left join quarters_side_by_side
    on indicators.document_key = quarters_side_by_side.document_key
    and indicators.indicator_key = quarters_side_by_side.indicator_key
left join default_scores
    on indicators.document_key = default_scores.document_key
    and indicators.indicator_key = default_scores.indicator_key
left join step_method_scores
    on indicators.document_key = step_method_scores.document_key
    and indicators.indicator_key = step_method_scores.indicator_key
left join findings_of_each_indicator
    on indicators.document_key = findings_of_each_indicator.document_key
    and indicators.indicator_key = findings_of_each_indicator.indicator_key
left join repairs_of_each_indicator
    on indicators.document_key = repairs_of_each_indicator.document_key
    and indicators.indicator_key = repairs_of_each_indicator.indicator_key;

comment on view mart_indicator_sheet is 'The sheet of a document row by row: targets, criteria, achievements by quarter and marks under the default method. || নথির ছক সারি ধরে: লক্ষ্যমাত্রা, নির্ণায়ক, ত্রৈমাসিক অর্জন ও নির্ধারিত পদ্ধতিতে প্রাপ্ত নম্বর।';
comment on column mart_indicator_sheet.indicator_sheet_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
comment on column mart_indicator_sheet.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_indicator_sheet.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_indicator_sheet.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_indicator_sheet.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_indicator_sheet.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_indicator_sheet.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_indicator_sheet.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_indicator_sheet.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_indicator_sheet.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_indicator_sheet.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_indicator_sheet.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_indicator_sheet.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_indicator_sheet.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_indicator_sheet.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_indicator_sheet.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_indicator_sheet.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column mart_indicator_sheet.concept_code is 'Code of the concept, as enothi_note_disposal. || ধারণার কোড, যেমন enothi_note_disposal।';
comment on column mart_indicator_sheet.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_indicator_sheet.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_indicator_sheet.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column mart_indicator_sheet.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column mart_indicator_sheet.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column mart_indicator_sheet.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column mart_indicator_sheet.indicator_name_en is 'English name of the indicator, by its concept; the printed name when none is known. || ধারণা অনুযায়ী সূচকের ইংরেজি নাম; জানা না থাকলে মুদ্রিত নাম।';
comment on column mart_indicator_sheet.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_indicator_sheet.row_no is 'Place of the row among the indicators of the document, from 1. || নথির সূচকগুলোর মধ্যে সারির ক্রম, ১ থেকে।';
comment on column mart_indicator_sheet.section_marks is 'Marks of the section, as printed. || মুদ্রিত অংশের মান।';
comment on column mart_indicator_sheet.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column mart_indicator_sheet.claimed_marks is 'Mark the office gives itself for the indicator; not a final mark [S]. || সূচকের জন্য কার্যালয়ের নিজের দাবিকৃত নম্বর; চূড়ান্ত নম্বর নয় [S]।';
comment on column mart_indicator_sheet.annual_target_text is 'Target for the year in canonical text: ASCII digits, ISO dates, parts joined by a semicolon. || বার্ষিক লক্ষ্যমাত্রা, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত।';
comment on column mart_indicator_sheet.tier100_text is 'Criterion for full mark, in canonical text; empty when the form has none. || পূর্ণ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column mart_indicator_sheet.tier90_text is 'Criterion for 90 % of the mark, in canonical text; empty when the form has none. || ৯০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column mart_indicator_sheet.tier80_text is 'Criterion for 80 % of the mark, in canonical text; empty when the form has none. || ৮০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column mart_indicator_sheet.tier70_text is 'Criterion for 70 % of the mark, in canonical text; empty when the form has none. || ৭০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column mart_indicator_sheet.tier60_text is 'Criterion for 60 % of the mark, in canonical text; empty when the form has none. || ৬০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column mart_indicator_sheet.q1_target_text is 'Target of the first quarter, in canonical text; empty unless it has a value. || প্রথম ত্রৈমাসিকের লক্ষ্যমাত্রা, প্রমিত পাঠে; মান না থাকলে খালি।';
comment on column mart_indicator_sheet.q1_actual_text is 'Achievement of the first quarter, in canonical text; empty unless it has a value. || প্রথম ত্রৈমাসিকের অর্জন, প্রমিত পাঠে; মান না থাকলে খালি।';
comment on column mart_indicator_sheet.q2_target_text is 'Target of the second quarter, in canonical text; empty unless it has a value. || দ্বিতীয় ত্রৈমাসিকের লক্ষ্যমাত্রা, প্রমিত পাঠে; মান না থাকলে খালি।';
comment on column mart_indicator_sheet.q2_actual_text is 'Achievement of the second quarter, in canonical text; empty unless it has a value. || দ্বিতীয় ত্রৈমাসিকের অর্জন, প্রমিত পাঠে; মান না থাকলে খালি।';
comment on column mart_indicator_sheet.q3_target_text is 'Target of the third quarter, in canonical text; empty unless it has a value. || তৃতীয় ত্রৈমাসিকের লক্ষ্যমাত্রা, প্রমিত পাঠে; মান না থাকলে খালি।';
comment on column mart_indicator_sheet.q3_actual_text is 'Achievement of the third quarter, in canonical text; empty unless it has a value. || তৃতীয় ত্রৈমাসিকের অর্জন, প্রমিত পাঠে; মান না থাকলে খালি।';
comment on column mart_indicator_sheet.q4_target_text is 'Target of the fourth quarter, in canonical text; empty unless it has a value. || চতুর্থ ত্রৈমাসিকের লক্ষ্যমাত্রা, প্রমিত পাঠে; মান না থাকলে খালি।';
comment on column mart_indicator_sheet.q4_actual_text is 'Achievement of the fourth quarter, in canonical text; empty unless it has a value. || চতুর্থ ত্রৈমাসিকের অর্জন, প্রমিত পাঠে; মান না থাকলে খালি।';
comment on column mart_indicator_sheet.total_actual_text is 'Total achievement that the form prints, in canonical text. || ছকে মুদ্রিত মোট অর্জন, প্রমিত পাঠে।';
comment on column mart_indicator_sheet.achievement_raw is 'Achievement cell as printed (e-Gov forms). || অর্জনের ঘর, যেমন মুদ্রিত (ই-গভর্ন্যান্স ছক)।';
comment on column mart_indicator_sheet.remarks_raw is 'Remarks as printed. || মন্তব্য, যেমন মুদ্রিত।';
comment on column mart_indicator_sheet.year_to_date_text is 'Year-to-date achievement in canonical text. || বছরের এ পর্যন্ত অর্জন, প্রমিত পাঠে।';
comment on column mart_indicator_sheet.year_to_date_number is 'Best supported figure for the year so far; percent without its sign, money in taka. || বছরের এ পর্যন্ত সবচেয়ে সমর্থিত অর্জন, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়।';
comment on column mart_indicator_sheet.year_to_date_date is 'Day achieved, when the indicator is a single date. || অর্জনের তারিখ, সূচকটি একক তারিখের হলে।';
comment on column mart_indicator_sheet.year_to_date_status is 'Outcome of the year-to-date figure: value, blank, not_applicable, unreadable or not_due. || বছরের এ পর্যন্ত অর্জনের অবস্থা: value, blank, not_applicable, unreadable বা not_due।';
comment on column mart_indicator_sheet.year_to_date_basis is 'How the year-to-date figure was found: achievement cell, sum or mean of quarters, remark, total and so on. || বছরের এ পর্যন্ত অর্জন কীভাবে পাওয়া: অর্জনের ঘর, ত্রৈমাসিকের যোগফল বা গড়, মন্তব্য, মোট ইত্যাদি।';
comment on column mart_indicator_sheet.raw_percent is 'Percent of the full mark that the achievement earns, 0 to 100; empty unless graded. || অর্জনের জন্য পূর্ণ নম্বরের প্রাপ্য শতকরা অংশ, ০ থেকে ১০০; মূল্যায়িত না হলে খালি।';
comment on column mart_indicator_sheet.earned_marks is 'Marks earned under the default method, 0 to the weight; empty unless graded. || নির্ধারিত পদ্ধতিতে প্রাপ্ত নম্বর, ০ থেকে মান পর্যন্ত; মূল্যায়িত না হলে খালি।';
comment on column mart_indicator_sheet.score_status is 'Score status under the default method: graded, quarantined, not_due, not_reported, not_applicable, or no_method where none is known for the plan and year. || নির্ধারিত পদ্ধতিতে মূল্যায়নের অবস্থা: graded, quarantined, not_due, not_reported, not_applicable, অথবা পরিকল্পনা ও অর্থবছরের কোনো পদ্ধতি জানা না থাকলে no_method।';
comment on column mart_indicator_sheet.score_reason_bn is 'Why the row has this mark or none, in Bangla. || এই নম্বর পাওয়ার বা না পাওয়ার কারণ, বাংলায়।';
comment on column mart_indicator_sheet.score_reason_en is 'Why the row has this mark or none, in English. || এই নম্বর পাওয়ার বা না পাওয়ার কারণ, ইংরেজিতে।';
comment on column mart_indicator_sheet.alt_earned_marks is 'Marks under the step method (no interpolation between criteria) of plans with criteria, as e-Gov [I]; empty in other plans. || মানদণ্ডযুক্ত পরিকল্পনায় (যেমন ই-গভর্ন্যান্স) ধাপ পদ্ধতিতে (নির্ণায়কের মাঝে অন্তর্বর্তী হিসাব ছাড়া) প্রাপ্ত নম্বর [I]; অন্য পরিকল্পনায় খালি।';
comment on column mart_indicator_sheet.finding_count is 'Number of findings about the row. || সারিটি সম্পর্কে পর্যবেক্ষণের সংখ্যা।';
comment on column mart_indicator_sheet.repaired_cell_count is 'Number of repaired cells of the row. || সারিটির সংশোধিত ঘরের সংখ্যা।';
comment on column mart_indicator_sheet.is_quarantined is 'True when the row waits for a person''s decision and is not scored; never the same as 0. || সারিটি মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত ও অমূল্যায়িত থাকলে সত্য; এটি শূন্য নয়।';
comment on column mart_indicator_sheet.quarantine_reason_bn is 'Why the row is quarantined, in Bangla. || সারি স্থগিত রাখার কারণ, বাংলায়।';
comment on column mart_indicator_sheet.quarantine_reason_en is 'Why the row is quarantined, in English. || সারি স্থগিত রাখার কারণ, ইংরেজিতে।';
comment on column mart_indicator_sheet.first_line is 'First line of the document on which the row is printed, from 1. || নথির যে লাইনে সারিটি শুরু, ১ থেকে।';
comment on column mart_indicator_sheet.source_lines is 'All lines on which the row is printed, as 12-14,16. || সারিটি যেসব লাইনে মুদ্রিত, যেমন 12-14,16।';
comment on column mart_indicator_sheet.is_current_document is 'True for the one document that stands for its office, plan and fiscal year; the others are superseded. || কার্যালয়, পরিকল্পনা ও অর্থবছরের প্রতিনিধিত্বকারী একমাত্র নথির জন্য সত্য; অন্যগুলো প্রতিস্থাপিত।';
