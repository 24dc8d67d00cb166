-- question: which kinds of trouble does an office's reporting have, and how often?
-- grain: office x plan x year x finding code
-- consumers: OData OfficeQualities
-- trap: finding_count is over all documents, and a later report repeats the troubles of an earlier one: current_finding_count is over the
--     current documents only. A kind of trouble that an office does not have has no row; a repair was settled with proof
-- renewed: office, plan, fiscal year
create table mart_quality_office as
with
findings as (
    select * from fact_finding
),

documents as (
    select * from step_document
)

select
    min(findings.finding_key) as office_quality_key,
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
    findings.code,
    findings.stage,
    findings.severity,
    cast(count(*) as integer) as finding_count,
    cast(count(*) filter (where documents.is_current) as integer) as current_finding_count,
    cast(count(*) filter (where findings.is_repair) as integer) as repair_count,
    cast(count(distinct findings.document_key) as integer) as document_count
from findings
inner join documents on findings.document_key = documents.document_key
group by
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
    findings.code,
    findings.stage,
    findings.severity
order by office_quality_key asc nulls last;

alter table mart_quality_office alter column office_quality_key set not null;

comment on table mart_quality_office is 'Kinds of trouble that the documents of each office have, counted by plan and year. || প্রতিটি কার্যালয়ের নথির সমস্যার ধরন ও সংখ্যা, পরিকল্পনা ও অর্থবছর অনুযায়ী।';
comment on column mart_quality_office.office_quality_key is 'Key of the row, that of the first finding of its kind. || সারির চাবি, এই ধরনের প্রথম পর্যবেক্ষণের।';
comment on column mart_quality_office.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_quality_office.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_quality_office.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_quality_office.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_quality_office.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
comment on column mart_quality_office.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_quality_office.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_quality_office.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_quality_office.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_quality_office.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_quality_office.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_quality_office.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_quality_office.code is 'Code of the finding; the first digit names the stage of the pipeline. || পর্যবেক্ষণের কোড; প্রথম অঙ্কটি প্রক্রিয়ার ধাপ বোঝায়।';
comment on column mart_quality_office.stage is 'Stage that found it: extract, recognise, normalise, validate, score or load. || যে ধাপে পাওয়া গেছে: extract, recognise, normalise, validate, score বা load।';
comment on column mart_quality_office.severity is 'Severity: error, warning or info. || গুরুত্ব: error (ত্রুটি), warning (সতর্কতা) বা info (তথ্য)।';
comment on column mart_quality_office.finding_count is 'Number of findings of the kind in all documents of the office, plan and year. || কার্যালয়, পরিকল্পনা ও অর্থবছরের সব নথিতে এই ধরনের পর্যবেক্ষণের সংখ্যা।';
comment on column mart_quality_office.current_finding_count is 'Number of these in the current document. || এর মধ্যে চলতি নথিতে যতটি।';
comment on column mart_quality_office.repair_count is 'Number of these that were repaired with proof. || এর মধ্যে প্রমাণসহ সংশোধিত যতটি।';
comment on column mart_quality_office.document_count is 'Number of documents that have the finding. || যতটি নথিতে এই পর্যবেক্ষণ আছে।';
