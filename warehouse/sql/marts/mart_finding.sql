-- question: what trouble was met in which document, and what was done about it?
-- grain: finding
-- consumers: pages /documents/{id} and /quality, OData Findings
-- trap: an indicator number can be printed twice in a document; line 0 is the document as a whole
create view mart_finding as
with
documents as (
    select * from step_document
),

findings as (
    select * from fact_finding
)

select
    findings.finding_key,
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
    findings.indicator_no,
    findings.code,
    findings.stage,
    findings.severity,
    findings.line_no,
    findings.field_no,
    findings.column_code,
    findings.printed,
    findings.final_value,
    findings.evidence_bn,
    findings.evidence_en,
    findings.message_bn,
    findings.message_en,
    findings.is_repair
from findings
inner join documents on findings.document_key = documents.document_key;

comment on view mart_finding is 'Troubles met while reading, with words for office, plan and year. || নথি পড়ার সময় পাওয়া সমস্যা, কার্যালয়, পরিকল্পনা ও অর্থবছরের নামসহ।';
comment on column mart_finding.finding_key is 'Key of the finding. || পর্যবেক্ষণের চাবি।';
comment on column mart_finding.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_finding.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_finding.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_finding.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_finding.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_finding.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_finding.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_finding.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_finding.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_finding.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_finding.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_finding.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_finding.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_finding.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_finding.indicator_no is 'Number of the indicator that the finding is about; empty when it is about the document. || পর্যবেক্ষণটি যে সূচকের তার ক্রমিক; সমগ্র নথির হলে খালি।';
comment on column mart_finding.code is 'Code of the finding; the first digit names the stage of the pipeline. || পর্যবেক্ষণের কোড; প্রথম অঙ্কটি প্রক্রিয়ার ধাপ বোঝায়।';
comment on column mart_finding.stage is 'Stage that found it: extract, recognise, normalise, validate, score or load. || যে ধাপে পাওয়া গেছে: extract, recognise, normalise, validate, score বা load।';
comment on column mart_finding.severity is 'Severity: error, warning or info. || গুরুত্ব: error (ত্রুটি), warning (সতর্কতা) বা info (তথ্য)।';
comment on column mart_finding.line_no is 'Line of the document, from 1; 0 is the document as a whole. || নথির লাইন, ১ থেকে; ০ মানে সমগ্র নথি।';
comment on column mart_finding.field_no is 'Field of the line, from 1; 0 or empty is the whole line. || লাইনের ঘর, ১ থেকে; ০ বা খালি মানে পুরো লাইন।';
comment on column mart_finding.column_code is 'Column of the form: weight, unit, annual_target, tier100, q1_target, achievement and so on. || ছকের কলাম: weight, unit, annual_target, tier100, q1_target, achievement ইত্যাদি।';
comment on column mart_finding.printed is 'Text or value as printed. || যেমন মুদ্রিত ছিল।';
comment on column mart_finding.final_value is 'Value that was concluded instead; empty when nothing was repaired. || তার পরিবর্তে গৃহীত মান; সংশোধন না হলে খালি।';
comment on column mart_finding.evidence_bn is 'What proves the repair, in Bangla. || সংশোধনের প্রমাণ, বাংলায়।';
comment on column mart_finding.evidence_en is 'What proves the repair, in English. || সংশোধনের প্রমাণ, ইংরেজিতে।';
comment on column mart_finding.message_bn is 'What was found, in Bangla. || কী পাওয়া গেছে, বাংলায়।';
comment on column mart_finding.message_en is 'What was found, in English. || কী পাওয়া গেছে, ইংরেজিতে।';
comment on column mart_finding.is_repair is 'True when the final value replaces the printed one by proof. || প্রমাণের ভিত্তিতে মুদ্রিত মানের বদলে নতুন মান গৃহীত হলে সত্য।';
