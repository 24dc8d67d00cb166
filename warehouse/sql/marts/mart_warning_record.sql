-- question: how often was the rule of the early warnings right?
-- grain: plan x year x quarter 1-3 x unit, real and generated offices apart, over the current documents that report the fourth quarter
-- consumers: mart_early_warning, OData WarningRecords
-- trap: the rule is applied to the quarters up to the named one of the same year-end document, as it would have been then. Rows of which
--     the warning or the end of the year cannot be told are counted apart and judge nothing. Add counts up before you divide
-- renewed: plan, fiscal year
create table mart_warning_record as
with
gaps as (
    select * from step_gap
    where unit_code in ('count', 'percent', 'lakh_taka', 'date')
),

quarter_rows as (
    select * from fact_quarter
),

quarters as (
    select * from dim_quarter
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

-- a quarter that was left empty adds nothing, as in the figure of the year; one that cannot be read makes the rest unknown
quarters_side_by_side as (
    select
        quarter_rows.document_key,
        quarter_rows.indicator_key,
        max(quarter_rows.actual_number) filter (where quarters.quarter_no = 1) as first_number,
        max(quarter_rows.actual_number) filter (where quarters.quarter_no = 2) as second_number,
        max(quarter_rows.actual_number) filter (where quarters.quarter_no = 3) as third_number,
        coalesce(min(quarters.quarter_no) filter (where quarter_rows.actual_status = 'unreadable'), 4) as first_unreadable_quarter_no
    from quarter_rows
    inner join quarters on quarter_rows.quarter_key = quarters.quarter_key
    where quarters.quarter_no < 4 and quarter_rows.actual_status in ('value', 'unreadable')
    group by quarter_rows.document_key, quarter_rows.indicator_key
),

year_end_rows as (
    select
        offices.is_synthetic,
        gaps.plan_key,
        gaps.fiscal_year_key,
        gaps.unit_code,
        gaps.target_number,
        gaps.target_date,
        gaps.actual_date,
        case
            when gaps.target_date is not null then gaps.actual_date > gaps.target_date
            else gaps.actual_number < gaps.target_number
        end as is_missed,
        case
            when gaps.year_to_date_basis = 'total' then 'latest'
            when gaps.year_to_date_basis = 'mean of quarters' then 'mean'
            when gaps.unit_code = 'percent' and coalesce(gaps.year_to_date_basis <> 'sum of quarters', true) then 'mean'
            else 'sum'
        end as quarters_make,
        cast(case when sides.first_unreadable_quarter_no > 1 then sides.first_number end as decimal(28, 4)) as first_number,
        cast(case when sides.first_unreadable_quarter_no > 2 then sides.second_number end as decimal(28, 4)) as second_number,
        cast(case when sides.first_unreadable_quarter_no > 3 then sides.third_number end as decimal(28, 4)) as third_number,
        sides.first_unreadable_quarter_no
    from gaps
    inner join quarters on gaps.quarter_key = quarters.quarter_key
    inner join offices on gaps.office_key = offices.office_key
    left join quarters_side_by_side as sides
        on gaps.document_key = sides.document_key
        and gaps.indicator_key = sides.indicator_key
    where quarters.quarter_no = 4
),

figures_so_far as (
    select
        is_synthetic,
        plan_key,
        fiscal_year_key,
        unit_code,
        target_number,
        target_date,
        actual_date,
        is_missed,
        first_number as first_figure,
        case
            when first_unreadable_quarter_no <= 2 then null
            when quarters_make = 'latest' then coalesce(second_number, first_number)
            when second_number is null then first_number
            else coalesce(first_number, 0) + second_number
        end as second_figure,
        case
            when first_unreadable_quarter_no <= 3 then null
            when quarters_make = 'latest' then coalesce(third_number, second_number, first_number)
            when coalesce(first_number, second_number, third_number) is not null
            then coalesce(first_number, 0) + coalesce(second_number, 0) + coalesce(third_number, 0)
        end as third_figure,
        case when quarters_make = 'mean' and first_number is not null and second_number is not null then 2 else 1 end as second_divisor,
        case
            when quarters_make = 'mean' and coalesce(first_number, second_number, third_number) is not null
            then
                case when first_number is not null then 1 else 0 end
                + case when second_number is not null then 1 else 0 end
                + case when third_number is not null then 1 else 0 end
            else 1
        end as third_divisor
    from year_end_rows
),

rows_with_warnings as (
    select
        figures.is_synthetic,
        figures.plan_key,
        figures.fiscal_year_key,
        figures.unit_code,
        figures.is_missed,
        case
            when figures.unit_code = 'date'
            then figures.target_date <= first_quarter.last_day and figures.actual_date > figures.target_date
            else is_behind_pace(figures.unit_code, 1, figures.first_figure, figures.target_number)
        end as is_warned_first,
        case
            when figures.unit_code = 'date'
            then figures.target_date <= second_quarter.last_day and figures.actual_date > figures.target_date
            else is_behind_pace(figures.unit_code, 2, figures.second_figure, cast(figures.target_number as decimal(28, 4)) * figures.second_divisor)
        end as is_warned_second,
        case
            when figures.unit_code = 'date'
            then figures.target_date <= third_quarter.last_day and figures.actual_date > figures.target_date
            else is_behind_pace(figures.unit_code, 3, figures.third_figure, cast(figures.target_number as decimal(28, 4)) * figures.third_divisor)
        end as is_warned_third
    from figures_so_far as figures
    inner join quarters as first_quarter
        on figures.fiscal_year_key = first_quarter.fiscal_year_key
        and first_quarter.quarter_no = 1
    inner join quarters as second_quarter
        on figures.fiscal_year_key = second_quarter.fiscal_year_key
        and second_quarter.quarter_no = 2
    inner join quarters as third_quarter
        on figures.fiscal_year_key = third_quarter.fiscal_year_key
        and third_quarter.quarter_no = 3
),

outcomes as (
    select
        is_synthetic,
        plan_key,
        fiscal_year_key,
        unit_code,
        is_missed,
        is_warned_first,
        is_warned_second,
        is_warned_third,
        count(*) as row_count
    from rows_with_warnings
    group by is_synthetic, plan_key, fiscal_year_key, unit_code, is_missed, is_warned_first, is_warned_second, is_warned_third
),

early_quarters (quarter_no) as (
    values
    (1),
    (2),
    (3)
),

outcomes_by_quarter as (
    select
        outcomes.is_synthetic,
        outcomes.plan_key,
        outcomes.fiscal_year_key,
        early_quarters.quarter_no,
        outcomes.unit_code,
        outcomes.is_missed,
        case early_quarters.quarter_no
            when 1 then outcomes.is_warned_first
            when 2 then outcomes.is_warned_second
            else outcomes.is_warned_third
        end as is_warned,
        outcomes.row_count
    from outcomes
    cross join early_quarters
),

records as (
    select
        is_synthetic,
        plan_key,
        fiscal_year_key,
        quarter_no,
        unit_code,
        sum(row_count) as row_count,
        coalesce(sum(row_count) filter (where is_warned is not null and is_missed is not null), 0) as judged_count,
        coalesce(sum(row_count) filter (where is_warned and is_missed is not null), 0) as warned_count,
        coalesce(sum(row_count) filter (where is_warned is not null and is_missed), 0) as missed_count,
        coalesce(sum(row_count) filter (where is_warned and is_missed), 0) as hit_count
    from outcomes_by_quarter
    group by is_synthetic, plan_key, fiscal_year_key, quarter_no, unit_code
)

select
    -- two worlds, eight plans, 32 years, four quarters and eight units
    cast(
        ((((case when records.is_synthetic then 1 else 0 end) * 8 + records.plan_key) * 32 + records.fiscal_year_key - 2010) * 4
        + records.quarter_no) * 8
        + case records.unit_code when 'count' then 1 when 'percent' then 2 when 'lakh_taka' then 3 else 4 end
        as integer
    ) as warning_record_key,
    records.is_synthetic,
    records.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    records.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    records.quarter_no,
    records.unit_code,
    cast(records.row_count as integer) as row_count,
    cast(records.judged_count as integer) as judged_count,
    cast(records.row_count - records.judged_count as integer) as unknown_count,
    cast(records.warned_count as integer) as warned_count,
    cast(records.missed_count as integer) as missed_count,
    cast(records.hit_count as integer) as hit_count,
    percent_of(records.hit_count, records.warned_count) as precision_percent,
    percent_of(records.hit_count, records.missed_count) as recall_percent
from records
inner join plans on records.plan_key = plans.plan_key
inner join fiscal_years on records.fiscal_year_key = fiscal_years.fiscal_year_key
order by warning_record_key asc nulls last;

alter table mart_warning_record alter column warning_record_key set not null;

comment on table mart_warning_record is 'How often the rule of the early warnings was right in past years, by plan, year, quarter and unit. || আগাম সতর্কতার নিয়ম আগের বছরগুলোতে কতবার ঠিক ছিল; পরিকল্পনা, অর্থবছর, ত্রৈমাসিক ও একক অনুযায়ী।';
comment on column mart_warning_record.warning_record_key is 'Key of the row: of its plan, year, quarter and unit. || সারির চাবি: পরিকল্পনা, অর্থবছর, ত্রৈমাসিক ও একক থেকে।';
comment on column mart_warning_record.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
comment on column mart_warning_record.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_warning_record.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_warning_record.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_warning_record.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_warning_record.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_warning_record.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_warning_record.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_warning_record.quarter_no is 'Quarter after which the rule is applied, 1 to 3. || যে ত্রৈমাসিকের পর নিয়মটি প্রয়োগ করা হয়েছে, ১ থেকে ৩।';
comment on column mart_warning_record.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_warning_record.row_count is 'Number of indicators of year-end documents. || বছরশেষের নথির সূচকের সংখ্যা।';
comment on column mart_warning_record.judged_count is 'Number of indicators of which both the warning and the end of the year can be told. || যেসব সূচকের সতর্কতা ও বছরশেষের ফল দুটিই বলা যায় সেগুলোর সংখ্যা।';
comment on column mart_warning_record.unknown_count is 'Number of indicators of which one of the two cannot be told; they judge nothing. || যেসব সূচকের দুটির একটি বলা যায় না সেগুলোর সংখ্যা; এগুলো কিছু প্রমাণ করে না।';
comment on column mart_warning_record.warned_count is 'Number of judged indicators that the rule warns of. || বিচার্য সূচকের মধ্যে যতটিতে নিয়মটি সতর্ক করে।';
comment on column mart_warning_record.missed_count is 'Number of judged indicators that missed their target at the end of the year. || বিচার্য সূচকের মধ্যে বছরশেষে যতটির লক্ষ্যমাত্রা পূরণ হয়নি।';
comment on column mart_warning_record.hit_count is 'Number of judged indicators that the rule warns of and that did miss their target. || যতটি সূচকে নিয়মটি সতর্ক করে এবং লক্ষ্যমাত্রা সত্যিই পূরণ হয়নি।';
comment on column mart_warning_record.precision_percent is 'Hits as a percent of the warnings, two decimals; empty without a warning. || সতর্কতার শতকরা কত অংশ ঠিক ছিল, দুই দশমিকে; সতর্কতা না থাকলে খালি।';
comment on column mart_warning_record.recall_percent is 'Hits as a percent of the missed targets, two decimals; empty when none was missed. || অপূরণ লক্ষ্যমাত্রার শতকরা কত অংশে সতর্ক করা হয়েছিল, দুই দশমিকে; অপূরণ না থাকলে খালি।';
