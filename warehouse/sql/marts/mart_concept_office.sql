-- question: how do all offices stand on one measure, in one year?
-- grain: current document x indicator that is matched with other years (has a concept)
-- consumers: page /indicators/{concept}
-- trap: the same figures as mart_gap and mart_early_warning, without words, and a table in the order of concept and year: over facts, one
--     measure of a nation takes seconds. An attainment is not capped; what is unknown has none, which is no 0. Units never mix
-- renewed: office, plan, fiscal year
create table mart_concept_office as
with
gaps as (
    select * from step_gap
),

indicators as (
    select * from dim_indicator
    where concept_key is not null
),

default_scores as (
    select * from step_default_score
),

quarters as (
    select * from dim_quarter
),

document_indicators as (
    select * from fact_indicator
),

-- one digit wider than its sides, so that no document can overflow it
gaps_of_concepts as (
    select
        gaps.*,
        indicators.concept_key,
        cast(cast(gaps.target_number as decimal(19, 4)) - cast(gaps.actual_number as decimal(19, 4)) as decimal(19, 4)) as gap_number,
        warning_code(
            quarters.quarter_no,
            quarters.last_day,
            gaps.unit_code,
            gaps.target_number,
            gaps.actual_number,
            gaps.target_date,
            gaps.actual_date,
            gaps.is_quarantined,
            gaps.year_to_date_status
        ) as warning_code
    from gaps
    inner join indicators on gaps.indicator_key = indicators.indicator_key
    left join quarters on gaps.quarter_key = quarters.quarter_key
)

select
    gaps.indicator_result_key as concept_office_key,
    gaps.concept_key,
    gaps.fiscal_year_key,
    gaps.plan_key,
    gaps.office_key,
    gaps.document_key,
    gaps.quarter_key,
    gaps.indicator_key,
    gaps.unit_code,
    gaps.target_number,
    gaps.actual_number,
    gaps.target_date,
    gaps.actual_date,
    percent_of(gaps.actual_number, gaps.target_number) as attainment_percent,
    percent_of(gaps.gap_number, gaps.target_number) as gap_percent,
    cast(gaps.actual_date - gaps.target_date as integer) as days_late,
    is_target_met(
        gaps.target_number, gaps.actual_number, gaps.target_date, gaps.actual_date, default_scores.raw_percent
    ) as is_met,
    gaps.weight_marks,
    default_scores.earned_marks,
    default_scores.status,
    gaps.year_to_date_status,
    is_warned_by(gaps.warning_code) as is_warned,
    gaps.warning_code,
    document_indicators.first_line as line_no
from gaps_of_concepts as gaps
inner join document_indicators on gaps.indicator_result_key = document_indicators.indicator_result_key
left join default_scores
    on gaps.document_key = default_scores.document_key
    and gaps.indicator_key = default_scores.indicator_key
order by gaps.concept_key asc nulls last, gaps.fiscal_year_key asc nulls last, gaps.indicator_result_key asc nulls last;

alter table mart_concept_office alter column concept_office_key set not null;

comment on table mart_concept_office is 'Target and achievement of every office on one measure in one year, with what the early warning says of it. || একটি পরিমাপে এক অর্থবছরে প্রতিটি কার্যালয়ের লক্ষ্যমাত্রা ও অর্জন, এবং আগাম সতর্কতা যা বলে।';
comment on column mart_concept_office.concept_office_key is 'Key of the row, that of the indicator in its document. || সারির চাবি, নথিতে সূচকের সারির।';
comment on column mart_concept_office.concept_key is 'Key of the concept: what is measured. || ধারণার চাবি: যা পরিমাপ করা হয়।';
comment on column mart_concept_office.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_concept_office.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_concept_office.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_concept_office.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_concept_office.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_concept_office.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_concept_office.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_concept_office.target_number is 'Target for the year as a number, else the criterion for full mark; percent without its sign, money in taka; empty for dates. || বার্ষিক লক্ষ্যমাত্রা, নইলে পূর্ণ নম্বরের নির্ণায়ক, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; তারিখের সূচকে খালি।';
comment on column mart_concept_office.actual_number is 'Year-to-date achievement as a number; empty when not read, not reported or quarantined. || বছরের এ পর্যন্ত অর্জন, সংখ্যায়; পড়া না গেলে, প্রতিবেদিত না হলে বা স্থগিত থাকলে খালি।';
comment on column mart_concept_office.target_date is 'Day to be kept, for indicators measured by a date. || তারিখের সূচকে রক্ষণীয় তারিখ।';
comment on column mart_concept_office.actual_date is 'Day achieved, for indicators measured by a date; empty when not read, not reported or quarantined. || তারিখের সূচকে অর্জনের তারিখ; পড়া না গেলে, প্রতিবেদিত না হলে বা স্থগিত থাকলে খালি।';
comment on column mart_concept_office.attainment_percent is 'Achievement as a percent of the target, not capped at 100, two decimals; empty for dates. || লক্ষ্যমাত্রার শতকরা কত অংশ অর্জিত, ১০০-তে সীমিত নয়, দুই দশমিকে; তারিখের সূচকে খালি।';
comment on column mart_concept_office.gap_percent is 'Gap as a percent of the target, two decimals; negative when exceeded. || ব্যবধান লক্ষ্যমাত্রার শতকরা কত, দুই দশমিকে; লক্ষ্যমাত্রা ছাড়িয়ে গেলে ঋণাত্মক।';
comment on column mart_concept_office.days_late is 'Days from the target day to the day achieved; negative when early. || লক্ষ্য তারিখ থেকে অর্জনের তারিখ পর্যন্ত দিন; আগে হলে ঋণাত্মক।';
comment on column mart_concept_office.is_met is 'True when the target is reached or passed, or the day kept; empty when it cannot be told. || লক্ষ্যমাত্রা অর্জিত বা অতিক্রান্ত হলে, অথবা তারিখ রক্ষিত হলে সত্য; বলা না গেলে খালি।';
comment on column mart_concept_office.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column mart_concept_office.earned_marks is 'Marks earned under the default method, 0 to the weight; empty unless graded. || নির্ধারিত পদ্ধতিতে প্রাপ্ত নম্বর, ০ থেকে মান পর্যন্ত; মূল্যায়িত না হলে খালি।';
comment on column mart_concept_office.status is 'Score status: graded, quarantined, not_due, not_reported or not_applicable; only graded rows carry marks. Empty in a plan without a method. || মূল্যায়নের অবস্থা: graded (মূল্যায়িত), quarantined (স্থগিত), not_due (সময় হয়নি), not_reported (প্রতিবেদিত নয়) বা not_applicable (প্রযোজ্য নয়); কেবল মূল্যায়িত সারির নম্বর থাকে। পরিকল্পনার কোনো পদ্ধতি না থাকলে খালি।';
comment on column mart_concept_office.year_to_date_status is 'Outcome of the year-to-date figure: value, blank, not_applicable, unreadable or not_due. || বছরের এ পর্যন্ত অর্জনের অবস্থা: value, blank, not_applicable, unreadable বা not_due।';
comment on column mart_concept_office.is_warned is 'True when the target will be missed by the rule of the early warnings, false when not; empty when it cannot be told or the year is over. || আগাম সতর্কতার নিয়মে লক্ষ্যমাত্রা পূরণ হবে না এমন হলে সত্য, নইলে মিথ্যা; বলা না গেলে বা বছর শেষ হলে খালি।';
comment on column mart_concept_office.warning_code is 'Why it is warned of or not: behind_pace, below_target, done_late, day_passed, on_pace, done_in_time, day_to_come or cannot_be_told. || সতর্ক করা বা না করার কারণের কোড: behind_pace, below_target, done_late, day_passed, on_pace, done_in_time, day_to_come বা cannot_be_told।';
comment on column mart_concept_office.line_no is 'First line of the document on which the row is printed, from 1; 0 in generated data, which have no lines. || নথির যে লাইনে সারিটি শুরু, ১ থেকে; তৈরি করা উপাত্তে ০, কারণ সেখানে লাইন নেই।';
