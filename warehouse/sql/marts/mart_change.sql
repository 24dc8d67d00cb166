-- question: which figures, scores and ranks did this snapshot change, and which document or method caused it?
-- grain: one figure, score, rank or document that differs from the snapshot before
-- consumers: page /quality, OData Changes
-- trap: empty for the first snapshot, and when the one before could not be compared; then `load` says so
create view mart_change as
with
changes as (
    select * from fact_change
),

offices as (
    select * from dim_office
),

plans as (
    select * from dim_plan
),

fiscal_years as (
    select * from dim_fiscal_year
)

select
    changes.change_key,
    changes.kind,
    offices.office_key,
    changes.office_code,
    coalesce(offices.name_bn, changes.office_code) as office_name_bn,
    coalesce(offices.name_en, offices.name_bn, changes.office_code) as office_name_en,
    plans.plan_key,
    changes.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    fiscal_years.fiscal_year_key,
    changes.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    changes.indicator_no,
    changes.indicator_name,
    changes.column_code,
    changes.text_before,
    changes.text_after,
    changes.cause,
    changes.cause_document_key as document_key,
    changes.cause_file_name
from changes
inner join plans on changes.plan_code = plans.plan_code
inner join fiscal_years on changes.fiscal_year_code = fiscal_years.fiscal_year_code
left join offices on changes.office_code = offices.office_code;

comment on view mart_change is 'What this snapshot changed against the one before it, with the document or method that caused it. || আগের সংস্করণের তুলনায় এই সংস্করণে যা বদলেছে এবং যে নথি বা পদ্ধতির কারণে।';
comment on column mart_change.change_key is 'Key of the change. || পরিবর্তনের চাবি।';
comment on column mart_change.kind is 'What changed: document, figure, score or rank. || কী বদলেছে: document (নথি), figure (সংখ্যা), score (নম্বর) বা rank (ক্রম)।';
comment on column mart_change.office_key is 'Key of the office; empty when it is no longer there. || কার্যালয়ের চাবি; কার্যালয়টি আর না থাকলে খালি।';
comment on column mart_change.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_change.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_change.office_name_en is 'Name of the office in English; in Bangla when none is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা।';
comment on column mart_change.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_change.plan_code is 'Code of the plan. || পরিকল্পনার কোড।';
comment on column mart_change.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_change.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_change.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_change.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_change.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_change.indicator_no is 'Number of the indicator, with ASCII digits; empty unless a figure changed. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; কোনো সংখ্যা না বদলালে খালি।';
comment on column mart_change.indicator_name is 'Name of the performance indicator as printed; empty unless a figure changed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম; কোনো সংখ্যা না বদলালে খালি।';
comment on column mart_change.column_code is 'What of it changed: sha256, weight_marks, annual_target, year_to_date, claimed_marks, earned_marks, score_percent or rank_competition. || এর কী বদলেছে: sha256, weight_marks, annual_target, year_to_date, claimed_marks, earned_marks, score_percent বা rank_competition।';
comment on column mart_change.text_before is 'Value in the snapshot before, in canonical text; empty when there was none. || আগের সংস্করণের মান, প্রমিত পাঠে; না থাকলে খালি।';
comment on column mart_change.text_after is 'Value in this snapshot, in canonical text; empty when there is none. || এই সংস্করণের মান, প্রমিত পাঠে; না থাকলে খালি।';
comment on column mart_change.cause is 'Why: new_document, document_left, corrected (by a person), read_again, method_changed (another default method) or other_offices (a rank that others moved). || কারণ: new_document (নতুন নথি), document_left (নথি বাদ), corrected (ব্যক্তির সংশোধন), read_again (একই নথি আবার পঠিত), method_changed (নির্ধারিত পদ্ধতি বদল) বা other_offices (অন্য কার্যালয়ের কারণে ক্রম বদল)।';
comment on column mart_change.document_key is 'Key of the document that caused it; empty when it left, or when another method or documents of other offices did. || যে নথির কারণে বদল তার চাবি; নথিটি বাদ গেলে, বা পদ্ধতি বদল বা অন্য কার্যালয়ের নথির কারণে হলে খালি।';
comment on column mart_change.cause_file_name is 'Name of the document that caused it; of other offices the first three; of another method the codes of both. || যে নথির কারণে বদল তার নাম; অন্য কার্যালয়ের হলে প্রথম তিনটি; পদ্ধতি বদল হলে দুটি পদ্ধতির কোড।';
