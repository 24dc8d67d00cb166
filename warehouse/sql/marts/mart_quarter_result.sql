-- question: what was planned and achieved in each quarter, as read and as printed?
-- grain: document x indicator x quarter
-- consumers: OData QuarterResults
-- trap: quarter_key is the quarter the document reports, result_quarter_key the one of the row; read the status before the number
create view mart_quarter_result as
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
)

select
    quarter_rows.quarter_result_key,
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
    quarters.quarter_key as result_quarter_key,
    quarters.quarter_no as result_quarter_no,
    quarters.quarter_code as result_quarter_code,
    quarter_rows.target_number,
    quarter_rows.target_date,
    quarter_rows.target_text,
    quarter_rows.target_status,
    quarter_rows.target_raw,
    quarter_rows.target_line,
    quarter_rows.target_field,
    quarter_rows.target_is_repaired,
    quarter_rows.actual_number,
    quarter_rows.actual_date,
    quarter_rows.actual_text,
    quarter_rows.actual_status,
    quarter_rows.actual_raw,
    quarter_rows.actual_line,
    quarter_rows.actual_field,
    quarter_rows.actual_is_repaired
from quarter_rows
inner join documents on quarter_rows.document_key = documents.document_key
inner join indicators
    on quarter_rows.document_key = indicators.document_key
    and quarter_rows.indicator_key = indicators.indicator_key
inner join quarters on quarter_rows.quarter_key = quarters.quarter_key;

comment on view mart_quarter_result is 'Target and achievement of every indicator in every quarter, with words for office, plan and indicator. || প্রতি ত্রৈমাসিকে প্রতিটি সূচকের লক্ষ্যমাত্রা ও অর্জন, কার্যালয়, পরিকল্পনা ও সূচকের নামসহ।';
comment on column mart_quarter_result.quarter_result_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
comment on column mart_quarter_result.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_quarter_result.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_quarter_result.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_quarter_result.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_quarter_result.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_quarter_result.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_quarter_result.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_quarter_result.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_quarter_result.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_quarter_result.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_quarter_result.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_quarter_result.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_quarter_result.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_quarter_result.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_quarter_result.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_quarter_result.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column mart_quarter_result.concept_code is 'Code of the concept, as enothi_note_disposal. || ধারণার কোড, যেমন enothi_note_disposal।';
comment on column mart_quarter_result.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_quarter_result.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_quarter_result.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column mart_quarter_result.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column mart_quarter_result.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column mart_quarter_result.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column mart_quarter_result.indicator_name_en is 'English name of the indicator, by its concept; the printed name when none is known. || ধারণা অনুযায়ী সূচকের ইংরেজি নাম; জানা না থাকলে মুদ্রিত নাম।';
comment on column mart_quarter_result.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_quarter_result.result_quarter_key is 'Key of the quarter that the row is about, as 20201. || সারিটি যে ত্রৈমাসিকের তার চাবি, যেমন ২০২০১।';
comment on column mart_quarter_result.result_quarter_no is 'Number of the quarter that the row is about, 1 to 4. || সারিটি যে ত্রৈমাসিকের তার ক্রম, ১ থেকে ৪।';
comment on column mart_quarter_result.result_quarter_code is 'Code of the quarter that the row is about, as 2020-21 Q1. || সারিটি যে ত্রৈমাসিকের তার কোড, যেমন 2020-21 Q1।';
comment on column mart_quarter_result.target_number is 'Target of the quarter as a number; percent without its sign, money in taka; empty unless the status is value. || ত্রৈমাসিকের লক্ষ্যমাত্রা, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column mart_quarter_result.target_date is 'Target of the quarter as a day; empty unless it is a date. || ত্রৈমাসিকের লক্ষ্যমাত্রা, তারিখে; তারিখ না হলে খালি।';
comment on column mart_quarter_result.target_text is 'Target of the quarter, final, in canonical text: ASCII digits, ISO dates, parts joined by a semicolon; empty unless the status is value. || ত্রৈমাসিকের লক্ষ্যমাত্রা, চূড়ান্ত, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত; অবস্থা value না হলে খালি।';
comment on column mart_quarter_result.target_status is 'Target of the quarter: value, blank, not_applicable, unreadable or not_due; a missing figure is never 0. || ত্রৈমাসিকের লক্ষ্যমাত্রা: অবস্থা value (মান আছে), blank (ফাঁকা), not_applicable (প্রযোজ্য নয়), unreadable (অপাঠ্য) বা not_due (সময় হয়নি); না থাকা মান কখনো শূন্য নয়।';
comment on column mart_quarter_result.target_raw is 'Target of the quarter as printed. || ত্রৈমাসিকের লক্ষ্যমাত্রা, যেমন মুদ্রিত।';
comment on column mart_quarter_result.target_line is 'Target of the quarter: line of the document on which it is printed, from 1. || ত্রৈমাসিকের লক্ষ্যমাত্রা: নথির যে লাইনে মুদ্রিত, ১ থেকে।';
comment on column mart_quarter_result.target_field is 'Target of the quarter: field of that line, from 1; 0 is the whole line. || ত্রৈমাসিকের লক্ষ্যমাত্রা: সেই লাইনের যে ঘরে মুদ্রিত, ১ থেকে; ০ মানে পুরো লাইন।';
comment on column mart_quarter_result.target_is_repaired is 'Target of the quarter: true when the final value differs from the printed one, with proof in the findings. || ত্রৈমাসিকের লক্ষ্যমাত্রা: চূড়ান্ত মান মুদ্রিত মান থেকে ভিন্ন হলে সত্য; প্রমাণ পর্যবেক্ষণে আছে।';
comment on column mart_quarter_result.actual_number is 'Achievement of the quarter as a number; percent without its sign, money in taka; empty unless the status is value. || ত্রৈমাসিকের অর্জন, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column mart_quarter_result.actual_date is 'Achievement of the quarter as a day; empty unless it is a date. || ত্রৈমাসিকের অর্জন, তারিখে; তারিখ না হলে খালি।';
comment on column mart_quarter_result.actual_text is 'Achievement of the quarter, final, in canonical text: ASCII digits, ISO dates, parts joined by a semicolon; empty unless the status is value. || ত্রৈমাসিকের অর্জন, চূড়ান্ত, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত; অবস্থা value না হলে খালি।';
comment on column mart_quarter_result.actual_status is 'Achievement of the quarter: value, blank, not_applicable, unreadable or not_due; a missing figure is never 0. || ত্রৈমাসিকের অর্জন: অবস্থা value (মান আছে), blank (ফাঁকা), not_applicable (প্রযোজ্য নয়), unreadable (অপাঠ্য) বা not_due (সময় হয়নি); না থাকা মান কখনো শূন্য নয়।';
comment on column mart_quarter_result.actual_raw is 'Achievement of the quarter as printed. || ত্রৈমাসিকের অর্জন, যেমন মুদ্রিত।';
comment on column mart_quarter_result.actual_line is 'Achievement of the quarter: line of the document on which it is printed, from 1. || ত্রৈমাসিকের অর্জন: নথির যে লাইনে মুদ্রিত, ১ থেকে।';
comment on column mart_quarter_result.actual_field is 'Achievement of the quarter: field of that line, from 1; 0 is the whole line. || ত্রৈমাসিকের অর্জন: সেই লাইনের যে ঘরে মুদ্রিত, ১ থেকে; ০ মানে পুরো লাইন।';
comment on column mart_quarter_result.actual_is_repaired is 'Achievement of the quarter: true when the final value differs from the printed one, with proof in the findings. || ত্রৈমাসিকের অর্জন: চূড়ান্ত মান মুদ্রিত মান থেকে ভিন্ন হলে সত্য; প্রমাণ পর্যবেক্ষণে আছে।';
