-- question: which documents are in the warehouse, and what are they?
-- grain: document
-- consumers: page /documents/{id}, OData Documents
-- trap: superseded documents are here too; is_current tells them apart
create view mart_document as
with
documents as (
    select * from step_document
),

document_heads as (
    select * from dim_document
)

select
    documents.document_key,
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
    documents.quarter_key,
    documents.quarter_no,
    documents.quarter_code,
    documents.quarter_name_bn,
    documents.quarter_name_en,
    document_heads.sha256,
    document_heads.file_name,
    document_heads.form_code,
    document_heads.title,
    document_heads.document_date,
    document_heads.plan_total_marks,
    document_heads.claimed_total_marks,
    document_heads.has_achievements,
    document_heads.line_count,
    document_heads.cell_count,
    document_heads.repaired_cell_count,
    document_heads.quarantined_cell_count,
    document_heads.is_current,
    document_heads.is_synthetic
from documents
inner join document_heads on documents.document_key = document_heads.document_key;

comment on view mart_document is 'Documents with words for office, plan, year and quarter. || নথি, তার কার্যালয়, পরিকল্পনা, অর্থবছর ও ত্রৈমাসিকের নামসহ।';
comment on column mart_document.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_document.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_document.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_document.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_document.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_document.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_document.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_document.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_document.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_document.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_document.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_document.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_document.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_document.quarter_no is 'Number of the reported quarter, 1 (July-September) to 4 (April-June). || প্রতিবেদিত ত্রৈমাসিকের ক্রম, ১ (জুলাই-সেপ্টেম্বর) থেকে ৪ (এপ্রিল-জুন)।';
comment on column mart_document.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_document.quarter_name_bn is 'Name of the reported quarter in Bangla. || প্রতিবেদিত ত্রৈমাসিকের বাংলা নাম।';
comment on column mart_document.quarter_name_en is 'Name of the reported quarter in English. || প্রতিবেদিত ত্রৈমাসিকের ইংরেজি নাম।';
comment on column mart_document.sha256 is 'SHA-256 hash of the original file; its name in the archive. || মূল ফাইলের SHA-256 হ্যাশ; সংরক্ষণাগারে ফাইলটির নাম।';
comment on column mart_document.file_name is 'Name of the file as it was handed in. || দাখিলকৃত ফাইলের নাম।';
comment on column mart_document.form_code is 'Form (layout) that was recognised. || শনাক্তকৃত ছক।';
comment on column mart_document.title is 'Title of the document as printed; empty when its page is missing. || নথির মুদ্রিত শিরোনাম; শিরোনামের পাতা না থাকলে খালি।';
comment on column mart_document.document_date is 'Date of the document; empty when none is printed or it is impossible, as 31/02/2020. || নথির তারিখ; মুদ্রিত না থাকলে বা অসম্ভব হলে (যেমন ৩১/০২/২০২০) খালি।';
comment on column mart_document.plan_total_marks is 'Total marks of the plan: printed, else the sum of the weights; never assumed. || পরিকল্পনার মোট মান: মুদ্রিত, নইলে সূচকগুলোর মানের যোগফল; কখনো অনুমিত নয়।';
comment on column mart_document.claimed_total_marks is 'Total awarded that the document itself prints; the office''s claim, not a final score [S]. || নথিতে মুদ্রিত মোট প্রাপ্ত নম্বর; কার্যালয়ের দাবি, চূড়ান্ত নম্বর নয় [S]।';
comment on column mart_document.has_achievements is 'False for a plan that reports no achievement; such a document is never ranked. || কোনো অর্জন প্রতিবেদিত না হলে মিথ্যা; এমন নথির অবস্থান নির্ণয় করা হয় না।';
comment on column mart_document.line_count is 'Number of lines of the document. || নথির লাইনের সংখ্যা।';
comment on column mart_document.cell_count is 'Number of cells of the plan''s table that were looked at. || কর্মপরিকল্পনার ছকের যতগুলো ঘর দেখা হয়েছে।';
comment on column mart_document.repaired_cell_count is 'Cells whose value was repaired with evidence. || প্রমাণসহ সংশোধিত ঘরের সংখ্যা।';
comment on column mart_document.quarantined_cell_count is 'Cells of rows that wait for a person''s decision. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত ঘরের সংখ্যা।';
comment on column mart_document.is_current is 'True for the one document that stands for its office, plan and fiscal year; the others are superseded. || কার্যালয়, পরিকল্পনা ও অর্থবছরের প্রতিনিধিত্বকারী একমাত্র নথির জন্য সত্য; অন্যগুলো প্রতিস্থাপিত।';
comment on column mart_document.is_synthetic is 'True for a generated document, which is no report of any office. || তৈরি করা (কৃত্রিম) নথির জন্য সত্য; এটি কোনো কার্যালয়ের প্রতিবেদন নয়।';
