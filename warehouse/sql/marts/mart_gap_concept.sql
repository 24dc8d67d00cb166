-- question: how far is a ministry, and each kind of office under it, from its targets, by what is measured?
-- grain: ministry x kind of office x plan x year x quarter (0 is the year to date) x section x concept x unit, over current documents
-- consumers: OData ConceptGaps
-- trap: target_sum and actual_sum are over the compared rows only, those where both are numbers; each other row is counted under the one
--     thing that kept it out and is never a 0. Divide sums by sums for a wider group, never take the mean of percents; units never mix.
--     Dates do not add up and are not here
-- renewed: plan, fiscal year
create table mart_gap_concept as
with
gaps as (
    select * from step_gap
    where unit_code in ('count', 'percent', 'lakh_taka')
),

quarter_rows as (
    select * from fact_quarter
),

quarters as (
    select * from dim_quarter
),

indicators as (
    select * from dim_indicator
),

concepts as (
    select * from dim_concept
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

-- keys of years are even, keys of quarters odd: both come from the first row of the group
figures_of_years_and_quarters as (
    select
        gaps.indicator_result_key * 2 as concept_gap_key,
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        0 as quarter_no,
        gaps.indicator_key,
        gaps.unit_code,
        gaps.is_quarantined,
        gaps.year_to_date_status as actual_status,
        gaps.target_number,
        gaps.actual_number
    from gaps

    union all

    select
        quarter_rows.quarter_result_key * 2 + 1 as concept_gap_key,
        gaps.office_key,
        gaps.plan_key,
        gaps.fiscal_year_key,
        quarters.quarter_no,
        gaps.indicator_key,
        gaps.unit_code,
        gaps.is_quarantined,
        quarter_rows.actual_status,
        quarter_rows.target_number,
        case when not gaps.is_quarantined then quarter_rows.actual_number end as actual_number
    from quarter_rows
    inner join gaps
        on quarter_rows.document_key = gaps.document_key
        and quarter_rows.indicator_key = gaps.indicator_key
    inner join quarters on quarter_rows.quarter_key = quarters.quarter_key
),

figures_with_outcome as (
    select
        figures.concept_gap_key,
        offices.ministry_key,
        offices.kind as office_kind,
        offices.is_synthetic,
        figures.plan_key,
        figures.fiscal_year_key,
        figures.quarter_no,
        indicators.section_no,
        indicators.section_name,
        indicators.concept_key,
        figures.unit_code,
        figures.target_number,
        figures.actual_number,
        case
            when figures.is_quarantined then 'quarantined'
            when figures.actual_status = 'not_applicable' then 'not_applicable'
            when figures.actual_status = 'not_due' then 'not_due'
            when figures.actual_status = 'blank' then 'not_reported'
            when figures.actual_number is null then 'unreadable'
            when figures.target_number is null then 'no_target'
            else 'compared'
        end as outcome
    from figures_of_years_and_quarters as figures
    inner join indicators on figures.indicator_key = indicators.indicator_key
    inner join offices on figures.office_key = offices.office_key
),

groups as (
    select
        min(concept_gap_key) as concept_gap_key,
        ministry_key,
        office_kind,
        is_synthetic,
        plan_key,
        fiscal_year_key,
        quarter_no,
        section_no,
        min(section_name) as section_name,
        concept_key,
        unit_code,
        count(*) as row_count,
        count(*) filter (where outcome = 'compared') as compared_count,
        count(*) filter (where outcome = 'quarantined') as quarantined_count,
        count(*) filter (where outcome = 'not_applicable') as not_applicable_count,
        count(*) filter (where outcome = 'not_due') as not_due_count,
        count(*) filter (where outcome = 'not_reported') as not_reported_count,
        count(*) filter (where outcome = 'unreadable') as unreadable_count,
        count(*) filter (where outcome = 'no_target') as no_target_count,
        sum(target_number) filter (where outcome = 'compared') as target_sum,
        sum(actual_number) filter (where outcome = 'compared') as actual_sum
    from figures_with_outcome
    group by
        ministry_key,
        office_kind,
        is_synthetic,
        plan_key,
        fiscal_year_key,
        quarter_no,
        section_no,
        concept_key,
        unit_code
)

select
    groups.concept_gap_key,
    groups.ministry_key,
    offices.office_code as ministry_code,
    offices.name_bn as ministry_name_bn,
    coalesce(offices.name_en, offices.name_bn) as ministry_name_en,
    groups.office_kind,
    groups.is_synthetic,
    groups.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    groups.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    groups.quarter_no,
    groups.section_no,
    groups.section_name,
    groups.concept_key,
    concepts.concept_code,
    concepts.name_bn as concept_name_bn,
    concepts.name_en as concept_name_en,
    groups.unit_code,
    cast(groups.row_count as integer) as row_count,
    cast(groups.compared_count as integer) as compared_count,
    cast(groups.quarantined_count as integer) as quarantined_count,
    cast(groups.not_applicable_count as integer) as not_applicable_count,
    cast(groups.not_due_count as integer) as not_due_count,
    cast(groups.not_reported_count as integer) as not_reported_count,
    cast(groups.unreadable_count as integer) as unreadable_count,
    cast(groups.no_target_count as integer) as no_target_count,
    cast(groups.target_sum as decimal(28, 4)) as target_sum,
    cast(groups.actual_sum as decimal(28, 4)) as actual_sum,
    percent_of(groups.actual_sum, groups.target_sum) as attainment_percent
from groups
inner join offices on groups.ministry_key = offices.office_key
inner join plans on groups.plan_key = plans.plan_key
inner join fiscal_years on groups.fiscal_year_key = fiscal_years.fiscal_year_key
left join concepts on groups.concept_key = concepts.concept_key
order by groups.concept_gap_key asc nulls last;

alter table mart_gap_concept alter column concept_gap_key set not null;

comment on table mart_gap_concept is 'Target against achievement by ministry, kind of office, plan, year, quarter, section and concept: sums over the rows that can be compared, and what was left out by kind. || মন্ত্রণালয়, কার্যালয়ের ধরন, পরিকল্পনা, অর্থবছর, ত্রৈমাসিক, অংশ ও ধারণা অনুযায়ী লক্ষ্যমাত্রা ও অর্জন: তুলনাযোগ্য সারির যোগফল এবং বাদ পড়া সারি, ধরন অনুযায়ী।';
comment on column mart_gap_concept.concept_gap_key is 'Key of the row, that of the first figure of the group. || সারির চাবি, দলের প্রথম মানের।';
comment on column mart_gap_concept.ministry_key is 'Key of the ministry above the offices. || কার্যালয়গুলোর ওপরের মন্ত্রণালয়ের চাবি।';
comment on column mart_gap_concept.ministry_code is 'Short code of the ministry. || মন্ত্রণালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_gap_concept.ministry_name_bn is 'Name of the ministry in Bangla. || মন্ত্রণালয়ের বাংলা নাম।';
comment on column mart_gap_concept.ministry_name_en is 'Name of the ministry in English; in Bangla where no English name is known. || মন্ত্রণালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_gap_concept.office_kind is 'Kind of office: ministry, division, department and so on. || কার্যালয়ের ধরন: মন্ত্রণালয়, বিভাগ, অধিদপ্তর ইত্যাদি।';
comment on column mart_gap_concept.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
comment on column mart_gap_concept.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_gap_concept.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_gap_concept.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_gap_concept.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_gap_concept.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_gap_concept.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_gap_concept.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_gap_concept.quarter_no is 'Quarter 1 to 4 of the row; 0 is the year to date. || সারির ত্রৈমাসিক ১ থেকে ৪; ০ মানে বছরের এ পর্যন্ত।';
comment on column mart_gap_concept.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_gap_concept.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_gap_concept.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column mart_gap_concept.concept_code is 'Code of the concept, as enothi_note_disposal. || ধারণার কোড, যেমন enothi_note_disposal।';
comment on column mart_gap_concept.concept_name_bn is 'Name of the concept in Bangla; empty when the indicators are not matched with a concept. || ধারণার বাংলা নাম; সূচকগুলো কোনো ধারণার সঙ্গে মেলানো না হলে খালি।';
comment on column mart_gap_concept.concept_name_en is 'Name of the concept in English; empty when the indicators are not matched with a concept. || ধারণার ইংরেজি নাম; সূচকগুলো কোনো ধারণার সঙ্গে মেলানো না হলে খালি।';
comment on column mart_gap_concept.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_gap_concept.row_count is 'Number of figures of the group: compared ones and all that were left out. || দলের মানের সংখ্যা: তুলনা করা ও বাদ পড়া সব মিলিয়ে।';
comment on column mart_gap_concept.compared_count is 'Number of rows of which both target and achievement are numbers: those of the sums. || যেসব সারির লক্ষ্যমাত্রা ও অর্জন দুটিই সংখ্যা সেগুলোর সংখ্যা: যোগফল এগুলোরই।';
comment on column mart_gap_concept.quarantined_count is 'Number of rows left out that wait for a person''s decision. || বাদ পড়া সারির সংখ্যা যা মানুষের সিদ্ধান্তের অপেক্ষায়।';
comment on column mart_gap_concept.not_applicable_count is 'Number of rows left out that do not apply to the office. || বাদ পড়া সারির সংখ্যা যা কার্যালয়ের জন্য প্রযোজ্য নয়।';
comment on column mart_gap_concept.not_due_count is 'Number of rows left out that are not due yet. || বাদ পড়া সারির সংখ্যা যার সময় এখনো হয়নি।';
comment on column mart_gap_concept.not_reported_count is 'Number of rows left out whose achievement is not reported. || বাদ পড়া সারির সংখ্যা যার অর্জন প্রতিবেদিত হয়নি।';
comment on column mart_gap_concept.unreadable_count is 'Number of rows left out whose achievement is printed and cannot be read as one number. || বাদ পড়া সারির সংখ্যা যার অর্জন মুদ্রিত কিন্তু একটি সংখ্যা হিসেবে পড়া যায় না।';
comment on column mart_gap_concept.no_target_count is 'Number of rows left out that have an achievement and no target as a number. || বাদ পড়া সারির সংখ্যা যার অর্জন আছে কিন্তু সংখ্যায় লক্ষ্যমাত্রা নেই।';
comment on column mart_gap_concept.target_sum is 'Sum of the targets of the compared rows; empty when there is none. || তুলনা করা সারিগুলোর লক্ষ্যমাত্রার যোগফল; কোনোটি না থাকলে খালি।';
comment on column mart_gap_concept.actual_sum is 'Sum of the achievements of the compared rows; empty when there is none. || তুলনা করা সারিগুলোর অর্জনের যোগফল; কোনোটি না থাকলে খালি।';
comment on column mart_gap_concept.attainment_percent is 'Sum of achievements as a percent of the sum of targets, two decimals; not capped. || লক্ষ্যমাত্রার যোগফলের শতকরা কত অংশ অর্জিত, দুই দশমিকে; সীমিত নয়।';
