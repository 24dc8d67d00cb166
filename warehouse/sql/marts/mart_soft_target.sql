-- question: which targets ask no more than was achieved the year before, or are the same year after year?
-- grain: office x plan x year x indicator whose target is soft, over current documents
-- consumers: OData SoftTargets
-- trap: an indicator is found again in the year before by its concept, else by its printed name, and only in the same unit and when it
--     stands once in both years; one that is not found again is not told to be hard. A percent target of 100 or more cannot be
--     raised and is left out; dates are no amounts. A target can be low for a good reason: this names what to ask about
-- renewed: office
create table mart_soft_target as
with
targets as (
    select * from step_gap
    where target_number > 0
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

-- the first key among the indicators that are one thing over the years
series_by_concept as (
    select
        plan_key,
        concept_key,
        min(indicator_key) as series_key
    from indicators
    where concept_key is not null
    group by plan_key, concept_key
),

series_by_name as (
    select
        plan_key,
        indicator_name,
        activity_name,
        min(indicator_key) as series_key
    from indicators
    where concept_key is null
    group by plan_key, indicator_name, activity_name
),

series_of_each_indicator as (
    select
        indicators.indicator_key,
        coalesce(series_by_concept.series_key, series_by_name.series_key) as series_key,
        case when indicators.concept_key is not null then 'concept' else 'name' end as matched_by
    from indicators
    left join series_by_concept
        on indicators.plan_key = series_by_concept.plan_key
        and indicators.concept_key = series_by_concept.concept_key
    left join series_by_name
        on indicators.concept_key is null
        and indicators.plan_key = series_by_name.plan_key
        and indicators.indicator_name = series_by_name.indicator_name
        and indicators.activity_name = series_by_name.activity_name
),

targets_of_each_year as (
    select
        targets.office_key,
        targets.plan_key,
        targets.fiscal_year_key,
        series.series_key,
        targets.unit_code,
        min(targets.indicator_result_key) as indicator_result_key,
        min(targets.document_key) as document_key,
        min(targets.indicator_key) as indicator_key,
        min(series.matched_by) as matched_by,
        min(targets.target_number) as target_number,
        min(targets.actual_number) as actual_number
    from targets
    inner join series_of_each_indicator as series on targets.indicator_key = series.indicator_key
    group by targets.office_key, targets.plan_key, targets.fiscal_year_key, series.series_key, targets.unit_code
    having count(*) = 1
),

targets_with_the_year_before as (
    select
        targets.*,
        before.target_number as previous_target_number,
        before.actual_number as previous_actual_number,
        before.document_key as previous_document_key,
        targets.target_number = before.target_number as is_same_target,
        coalesce(targets.target_number <= before.actual_number, false) as is_already_achieved
    from targets_of_each_year as targets
    inner join targets_of_each_year as before
        on targets.office_key = before.office_key
        and targets.plan_key = before.plan_key
        and targets.series_key = before.series_key
        and targets.unit_code = before.unit_code
        and targets.fiscal_year_key = before.fiscal_year_key + 1
    where
        (targets.target_number = before.target_number or targets.target_number <= before.actual_number)
        and not (targets.unit_code = 'percent' and targets.target_number >= 100)
),

-- years without a gap have one difference between the year and its place in the row
same_targets_in_runs as (
    select
        indicator_result_key,
        office_key,
        plan_key,
        series_key,
        unit_code,
        fiscal_year_key,
        fiscal_year_key - row_number() over (
            partition by office_key, plan_key, series_key, unit_code
            order by fiscal_year_key asc nulls last
        ) as run
    from targets_with_the_year_before
    where is_same_target
),

years_of_the_same_target as (
    select
        indicator_result_key,
        1 + row_number() over (
            partition by office_key, plan_key, series_key, unit_code, run
            order by fiscal_year_key asc nulls last
        ) as year_count
    from same_targets_in_runs
)

select
    soft.indicator_result_key as soft_target_key,
    soft.office_key,
    offices.office_code,
    offices.name_bn as office_name_bn,
    coalesce(offices.name_en, offices.name_bn) as office_name_en,
    offices.is_synthetic,
    soft.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    soft.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    soft.document_key,
    soft.previous_document_key,
    soft.indicator_key,
    indicators.concept_key,
    indicators.section_no,
    indicators.section_name,
    indicators.activity_no,
    indicators.activity_name,
    indicators.indicator_no,
    indicators.indicator_name,
    coalesce(indicators.indicator_name_en, indicators.indicator_name) as indicator_name_en,
    soft.unit_code,
    soft.matched_by,
    soft.target_number,
    soft.previous_target_number,
    soft.previous_actual_number,
    soft.is_already_achieved,
    soft.is_same_target,
    cast(years_of_the_same_target.year_count as integer) as same_target_year_count,
    case
        when soft.is_already_achieved and soft.is_same_target then 'same_and_already_achieved'
        when soft.is_already_achieved then 'already_achieved'
        else 'same_target'
    end as reason_code,
    case
        when soft.is_already_achieved and soft.is_same_target then 'লক্ষ্যমাত্রা আগের বছরের সমান, অথচ আগের বছরই তা অর্জিত হয়েছে।'
        when soft.is_already_achieved then 'আগের বছরের অর্জন এই লক্ষ্যমাত্রার সমান বা বেশি ছিল।'
        else 'লক্ষ্যমাত্রা আগের বছরের সমান।'
    end as reason_bn,
    case
        when soft.is_already_achieved and soft.is_same_target then 'The target is that of the year before, and was achieved then already.'
        when soft.is_already_achieved then 'As much or more was achieved the year before.'
        else 'The target is that of the year before.'
    end as reason_en
from targets_with_the_year_before as soft
inner join indicators on soft.indicator_key = indicators.indicator_key
inner join offices on soft.office_key = offices.office_key
inner join plans on soft.plan_key = plans.plan_key
inner join fiscal_years on soft.fiscal_year_key = fiscal_years.fiscal_year_key
left join years_of_the_same_target on soft.indicator_result_key = years_of_the_same_target.indicator_result_key
order by soft.indicator_result_key asc nulls last;

alter table mart_soft_target alter column soft_target_key set not null;

comment on table mart_soft_target is 'Targets that ask no more than was achieved the year before, or stay the same from year to year. || যেসব লক্ষ্যমাত্রা আগের বছরের অর্জনের চেয়ে বেশি কিছু চায় না, বা বছরের পর বছর একই থাকে।';
comment on column mart_soft_target.soft_target_key is 'Key of the row, that of the indicator in its document. || সারির চাবি, নথিতে সূচকের সারির।';
comment on column mart_soft_target.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_soft_target.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_soft_target.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_soft_target.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_soft_target.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
comment on column mart_soft_target.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_soft_target.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_soft_target.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_soft_target.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_soft_target.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_soft_target.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_soft_target.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_soft_target.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_soft_target.previous_document_key is 'Key of the current document of the year before. || আগের বছরের চলতি নথির চাবি।';
comment on column mart_soft_target.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_soft_target.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column mart_soft_target.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_soft_target.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_soft_target.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column mart_soft_target.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column mart_soft_target.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column mart_soft_target.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column mart_soft_target.indicator_name_en is 'English name of the indicator, by its concept; the printed name when none is known. || ধারণা অনুযায়ী সূচকের ইংরেজি নাম; জানা না থাকলে মুদ্রিত নাম।';
comment on column mart_soft_target.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_soft_target.matched_by is 'How the indicator was found again in the year before: by its concept, or by its printed name. || আগের বছরে সূচকটি যেভাবে মেলানো: concept (ধারণা) বা name (মুদ্রিত নাম) দিয়ে।';
comment on column mart_soft_target.target_number is 'Annual target, as a number. || বার্ষিক লক্ষ্যমাত্রা, সংখ্যায়।';
comment on column mart_soft_target.previous_target_number is 'Annual target of the year before, as a number. || আগের বছরের বার্ষিক লক্ষ্যমাত্রা, সংখ্যায়।';
comment on column mart_soft_target.previous_actual_number is 'Achievement of the year before, as a number; empty when it is not known. || আগের বছরের অর্জন, সংখ্যায়; জানা না থাকলে খালি।';
comment on column mart_soft_target.is_already_achieved is 'True when as much or more was achieved the year before. || আগের বছর এই পরিমাণ বা তার বেশি অর্জিত হলে সত্য।';
comment on column mart_soft_target.is_same_target is 'True when the target is that of the year before. || লক্ষ্যমাত্রা আগের বছরের সমান হলে সত্য।';
comment on column mart_soft_target.same_target_year_count is 'Number of years in a row with this target, this one among them; empty when it differs from the year before. || পরপর যত বছর এই লক্ষ্যমাত্রা, এই বছরসহ; আগের বছরের থেকে ভিন্ন হলে খালি।';
comment on column mart_soft_target.reason_code is 'Why the target is soft: already_achieved, same_target or same_and_already_achieved. || লক্ষ্যমাত্রা শিথিল হওয়ার কারণের কোড: already_achieved, same_target বা same_and_already_achieved।';
comment on column mart_soft_target.reason_bn is 'Why the target is soft, in Bangla. || লক্ষ্যমাত্রা শিথিল হওয়ার কারণ, বাংলায়।';
comment on column mart_soft_target.reason_en is 'Why the target is soft, in English. || লক্ষ্যমাত্রা শিথিল হওয়ার কারণ, ইংরেজিতে।';
