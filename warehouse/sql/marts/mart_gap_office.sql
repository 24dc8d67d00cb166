-- question: in which sections of a plan does an office lose its marks?
-- grain: office x plan x year x section, over the current document, under the default method
-- consumers: mart_overview, OData OfficeGaps
-- trap: lost_marks is of graded rows only; what is quarantined, not due, not reported or not applicable lost nothing and has columns of
--     its own. For a wider group add marks up and divide once
-- renewed: office, plan, fiscal year
create table mart_gap_office as
with
gaps as (
    select * from step_gap
),

default_scores as (
    select * from step_default_score
),

indicators as (
    select * from dim_indicator
),

offices as (
    select * from dim_office
),

plans as (
    select * from dim_plan
),

fiscal_years as (
    select * from dim_fiscal_year
),

gaps_with_marks as (
    select
        gaps.indicator_result_key,
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        gaps.document_key,
        gaps.quarter_key,
        gaps.indicator_key,
        gaps.weight_marks,
        default_scores.earned_marks,
        gaps.weight_marks - default_scores.earned_marks as lost_marks,
        default_scores.status,
        is_target_met(
            gaps.target_number, gaps.actual_number, gaps.target_date, gaps.actual_date, default_scores.raw_percent
        ) as is_met
    from gaps
    left join default_scores
        on gaps.document_key = default_scores.document_key
        and gaps.indicator_key = default_scores.indicator_key
),

sections as (
    select
        min(gaps.indicator_result_key) as office_gap_key,
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        gaps.document_key,
        gaps.quarter_key,
        indicators.section_no,
        min(indicators.section_name) as section_name,
        count(*) as row_count,
        sum(gaps.weight_marks) as weight_marks,
        sum(gaps.weight_marks) filter (where gaps.status = 'graded') as scored_marks,
        sum(gaps.earned_marks) as earned_marks,
        sum(gaps.lost_marks) as lost_marks,
        count(*) filter (where gaps.is_met) as met_count,
        count(*) filter (where gaps.is_met is false) as missed_count,
        count(*) filter (where gaps.is_met is null) as unknown_count,
        count(*) filter (where gaps.status = 'graded') as graded_row_count,
        count(*) filter (where gaps.status = 'quarantined') as quarantined_row_count,
        count(*) filter (where gaps.status = 'not_due') as not_due_row_count,
        count(*) filter (where gaps.status = 'not_reported') as not_reported_row_count,
        count(*) filter (where gaps.status = 'not_applicable') as not_applicable_row_count,
        count(*) filter (where gaps.status is null) as unscored_row_count
    from gaps_with_marks as gaps
    inner join indicators on gaps.indicator_key = indicators.indicator_key
    group by
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        gaps.document_key,
        gaps.quarter_key,
        indicators.section_no
)

select
    sections.office_gap_key,
    sections.office_key,
    offices.office_code,
    offices.name_bn as office_name_bn,
    coalesce(offices.name_en, offices.name_bn) as office_name_en,
    offices.is_synthetic,
    sections.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    sections.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    sections.document_key,
    sections.quarter_key,
    sections.section_no,
    sections.section_name,
    cast(sections.row_count as integer) as row_count,
    cast(sections.weight_marks as decimal(18, 4)) as weight_marks,
    cast(sections.scored_marks as decimal(18, 4)) as scored_marks,
    cast(sections.earned_marks as decimal(18, 6)) as earned_marks,
    cast(sections.lost_marks as decimal(18, 6)) as lost_marks,
    percent_of(cast(sections.earned_marks as decimal(18, 6)), cast(sections.scored_marks as decimal(18, 4))) as score_percent,
    cast(sections.met_count as integer) as met_count,
    cast(sections.missed_count as integer) as missed_count,
    cast(sections.unknown_count as integer) as unknown_count,
    cast(sections.graded_row_count as integer) as graded_row_count,
    cast(sections.quarantined_row_count as integer) as quarantined_row_count,
    cast(sections.not_due_row_count as integer) as not_due_row_count,
    cast(sections.not_reported_row_count as integer) as not_reported_row_count,
    cast(sections.not_applicable_row_count as integer) as not_applicable_row_count,
    cast(sections.unscored_row_count as integer) as unscored_row_count
from sections
inner join offices on sections.office_key = offices.office_key
inner join plans on sections.plan_key = plans.plan_key
inner join fiscal_years on sections.fiscal_year_key = fiscal_years.fiscal_year_key
order by sections.office_gap_key asc nulls last;

alter table mart_gap_office alter column office_gap_key set not null;

comment on table mart_gap_office is 'Marks and targets of each office by section of its plan, under the default method. || পরিকল্পনার অংশ অনুযায়ী প্রতিটি কার্যালয়ের নম্বর ও লক্ষ্যমাত্রা, স্বাভাবিক পদ্ধতিতে।';
comment on column mart_gap_office.office_gap_key is 'Key of the row, that of the first indicator of the section. || সারির চাবি, অংশের প্রথম সূচকের।';
comment on column mart_gap_office.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_gap_office.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_gap_office.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_gap_office.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_gap_office.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
comment on column mart_gap_office.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_gap_office.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_gap_office.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_gap_office.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_gap_office.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_gap_office.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_gap_office.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_gap_office.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_gap_office.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_gap_office.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_gap_office.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_gap_office.row_count is 'Number of indicators of the section. || অংশের সূচকের সংখ্যা।';
comment on column mart_gap_office.weight_marks is 'Full marks of the section, as the sum of its indicators. || অংশের মোট মান, সূচকগুলোর যোগফল।';
comment on column mart_gap_office.scored_marks is 'Full marks of the graded rows of the section; empty when none is graded. || অংশের মূল্যায়িত সারিগুলোর মোট মান; কোনোটি মূল্যায়িত না হলে খালি।';
comment on column mart_gap_office.earned_marks is 'Marks earned by the graded rows of the section; empty when none is graded. || অংশের মূল্যায়িত সারিগুলোর প্রাপ্ত নম্বর; কোনোটি মূল্যায়িত না হলে খালি।';
comment on column mart_gap_office.lost_marks is 'Full marks less earned marks of the graded rows; empty when none is graded. || মূল্যায়িত সারিগুলোর পূর্ণ মান থেকে প্রাপ্ত নম্বর বাদ দিলে যা থাকে; কোনোটি মূল্যায়িত না হলে খালি।';
comment on column mart_gap_office.score_percent is 'Earned marks as a percent of the scored marks, two decimals. || মূল্যায়িত মানের শতকরা কত অংশ প্রাপ্ত, দুই দশমিকে।';
comment on column mart_gap_office.met_count is 'Number of targets that are met. || পূরণ হওয়া লক্ষ্যমাত্রার সংখ্যা।';
comment on column mart_gap_office.missed_count is 'Number of targets that are missed. || পূরণ না হওয়া লক্ষ্যমাত্রার সংখ্যা।';
comment on column mart_gap_office.unknown_count is 'Number of rows of which it cannot be told; they are neither met nor missed. || যেসব সারির ফল বলা যায় না সেগুলোর সংখ্যা; এগুলো পূরণও নয়, অপূরণও নয়।';
comment on column mart_gap_office.graded_row_count is 'Number of graded rows. || মূল্যায়িত সারির সংখ্যা।';
comment on column mart_gap_office.quarantined_row_count is 'Number of rows that wait for a person''s decision. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির সংখ্যা।';
comment on column mart_gap_office.not_due_row_count is 'Number of rows that are not due yet. || যেসব সারির সময় এখনো হয়নি সেগুলোর সংখ্যা।';
comment on column mart_gap_office.not_reported_row_count is 'Number of rows whose achievement is not reported. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর সংখ্যা।';
comment on column mart_gap_office.not_applicable_row_count is 'Number of rows that do not apply to the office. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর সংখ্যা।';
comment on column mart_gap_office.unscored_row_count is 'Number of rows for which no scoring method is known. || যেসব সারির কোনো মূল্যায়ন পদ্ধতি জানা নেই সেগুলোর সংখ্যা।';
