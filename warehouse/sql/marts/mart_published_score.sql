-- question: which scores and ranks did the government publish?
-- grain: published line: fiscal year x plan x office
-- consumers: pages / and /ranking, OData PublishedScores
-- trap: decided by the National Committee [S], not computed here; the lists name only some offices, and tie in two ways
create view mart_published_score as
with
published as (
    select * from fact_published
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
    published.published_key as published_score_key,
    published.office_key,
    offices.office_code,
    coalesce(offices.name_bn, published.office_name_en) as office_name_bn,
    coalesce(offices.name_en, published.office_name_en) as office_name_en,
    plans.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    fiscal_years.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    published.rank_printed,
    published.score_marks,
    published.offices_ranked,
    published.source
from published
inner join plans on published.plan_key = plans.plan_key
inner join fiscal_years on published.fiscal_year_key = fiscal_years.fiscal_year_key
left join offices on published.office_key = offices.office_key;

comment on view mart_published_score is 'Scores and ranks published for the nation, with their source. || জাতীয়ভাবে প্রকাশিত নম্বর ও অবস্থান, উৎসসহ।';
comment on column mart_published_score.published_score_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
comment on column mart_published_score.office_key is 'Key of the office; empty when the printed name matches none. || কার্যালয়ের চাবি; মুদ্রিত নাম কারো সঙ্গে না মিললে খালি।';
comment on column mart_published_score.office_code is 'Short code of the office; empty when the printed name matches none. || কার্যালয়ের সংক্ষিপ্ত কোড; মুদ্রিত নাম কারো সঙ্গে না মিললে খালি।';
comment on column mart_published_score.office_name_bn is 'Name of the office in Bangla; as the source prints it when it matches none. || কার্যালয়ের বাংলা নাম; কারো সঙ্গে না মিললে উৎসে যেমন মুদ্রিত।';
comment on column mart_published_score.office_name_en is 'Name of the office in English; as the source prints it when it matches none. || কার্যালয়ের ইংরেজি নাম; কারো সঙ্গে না মিললে উৎসে যেমন মুদ্রিত।';
comment on column mart_published_score.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_published_score.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_published_score.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_published_score.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_published_score.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_published_score.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_published_score.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_published_score.rank_printed is 'Rank as the source prints it; lists tie in two ways (6, 6, 6, 9 and 8, 8, 9) [S]. || উৎসে মুদ্রিত অবস্থান; সমতার নিয়ম তালিকাভেদে ভিন্ন (৬, ৬, ৬, ৯ এবং ৮, ৮, ৯) [S]।';
comment on column mart_published_score.score_marks is 'Published score, in marks of 100. || প্রকাশিত নম্বর, ১০০-এর মধ্যে।';
comment on column mart_published_score.offices_ranked is 'Number of offices on that published ranking; empty when the source does not say. || সেই প্রকাশিত র‍্যাংকিংয়ে কার্যালয়ের সংখ্যা; উৎসে না থাকলে খালি।';
comment on column mart_published_score.source is 'Where it was read. || কোথায় পাওয়া গেছে।';
