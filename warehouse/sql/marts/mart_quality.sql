-- question: how far can what was read from a document be trusted?
-- grain: document
-- consumers: page /quality
-- trap: repaired is not wrong: a repair has proof; quarantined is what a person must decide
create view mart_quality as
with
documents as (
    select * from step_document
),

document_heads as (
    select * from dim_document
)

select
    documents.document_key as quality_key,
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
    document_heads.form_code,
    document_heads.file_name,
    document_heads.title,
    document_heads.cell_count,
    document_heads.cell_count
        - document_heads.repaired_cell_count
        - document_heads.quarantined_cell_count as read_cell_count,
    document_heads.repaired_cell_count,
    document_heads.quarantined_cell_count,
    document_heads.error_count,
    document_heads.warning_count,
    document_heads.info_count,
    percent_of(document_heads.repaired_cell_count, document_heads.cell_count) as repaired_percent,
    percent_of(document_heads.quarantined_cell_count, document_heads.cell_count) as quarantined_percent,
    document_heads.is_current,
    document_heads.is_synthetic
from documents
inner join document_heads on documents.document_key = document_heads.document_key;

comment on view mart_quality is 'How a document was read: cells read, repaired and quarantined, and findings by severity. || নথি কতটা নির্ভরযোগ্যভাবে পড়া গেছে: পঠিত, সংশোধিত ও স্থগিত ঘর এবং গুরুত্ব অনুযায়ী পর্যবেক্ষণ।';
comment on column mart_quality.quality_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
comment on column mart_quality.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_quality.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_quality.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_quality.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_quality.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_quality.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_quality.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_quality.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_quality.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_quality.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_quality.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_quality.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_quality.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_quality.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_quality.form_code is 'Form (layout) that was recognised. || শনাক্তকৃত ছক।';
comment on column mart_quality.file_name is 'Name of the file as it was handed in. || দাখিলকৃত ফাইলের নাম।';
comment on column mart_quality.title is 'Title of the document as printed; empty when its page is missing. || নথির মুদ্রিত শিরোনাম; শিরোনামের পাতা না থাকলে খালি।';
comment on column mart_quality.cell_count is 'Number of cells of the plan''s table that were looked at. || কর্মপরিকল্পনার ছকের যতগুলো ঘর দেখা হয়েছে।';
comment on column mart_quality.read_cell_count is 'Cells neither repaired nor quarantined: taken as printed. || যেসব ঘর সংশোধিত বা স্থগিত নয়, যেমন মুদ্রিত তেমনই গৃহীত।';
comment on column mart_quality.repaired_cell_count is 'Cells whose value was repaired with evidence. || প্রমাণসহ সংশোধিত ঘরের সংখ্যা।';
comment on column mart_quality.quarantined_cell_count is 'Cells of rows that wait for a person''s decision. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত ঘরের সংখ্যা।';
comment on column mart_quality.error_count is 'Number of findings of severity error. || ত্রুটি মাত্রার পর্যবেক্ষণের সংখ্যা।';
comment on column mart_quality.warning_count is 'Number of findings of severity warning. || সতর্কতা মাত্রার পর্যবেক্ষণের সংখ্যা।';
comment on column mart_quality.info_count is 'Number of findings of severity info. || তথ্য মাত্রার পর্যবেক্ষণের সংখ্যা।';
comment on column mart_quality.repaired_percent is 'Repaired cells as a percent of all cells, two decimals. || মোট ঘরের শতকরা কত অংশ সংশোধিত, দুই দশমিকে।';
comment on column mart_quality.quarantined_percent is 'Quarantined cells as a percent of all cells, two decimals. || মোট ঘরের শতকরা কত অংশ স্থগিত, দুই দশমিকে।';
comment on column mart_quality.is_current is 'True for the one document that stands for its office, plan and fiscal year; the others are superseded. || কার্যালয়, পরিকল্পনা ও অর্থবছরের প্রতিনিধিত্বকারী একমাত্র নথির জন্য সত্য; অন্যগুলো প্রতিস্থাপিত।';
comment on column mart_quality.is_synthetic is 'True for a generated document, which is no report of any office. || তৈরি করা (কৃত্রিম) নথির জন্য সত্য; এটি কোনো কার্যালয়ের প্রতিবেদন নয়।';
