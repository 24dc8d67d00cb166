-- question: what was the target of the year, and what was achieved?
-- grain: current document x indicator
-- consumers: mart_gap, mart_gap_office, mart_gap_concept, mart_early_warning, mart_soft_target
-- trap: only counts, percents and lakh taka scale, so only they have numbers here; a target that the form does not print is the
--     criterion for the full mark. What is not read, quarantined or not reported has no figure, which is not 0
create view step_gap as
with
documents as (
    select * from dim_document
    where is_current
),

document_indicators as (
    select * from fact_indicator
),

units as (
    select * from dim_unit
)

select
    document_indicators.indicator_result_key,
    document_indicators.document_key,
    document_indicators.indicator_key,
    document_indicators.office_key,
    document_indicators.plan_key,
    document_indicators.fiscal_year_key,
    documents.quarter_key,
    units.unit_key,
    units.unit_code,
    document_indicators.weight_marks,
    document_indicators.year_to_date_status,
    document_indicators.year_to_date_basis,
    document_indicators.is_quarantined,
    case
        when units.unit_code in ('count', 'percent', 'lakh_taka')
        then coalesce(document_indicators.annual_target_number, number_of_text(document_indicators.tier100_text))
    end as target_number,
    case
        when
            units.unit_code in ('count', 'percent', 'lakh_taka')
            and document_indicators.year_to_date_status = 'value'
            and not document_indicators.is_quarantined
        then document_indicators.year_to_date_number
    end as actual_number,
    case
        when units.unit_code = 'date'
        then coalesce(document_indicators.annual_target_date, date_of_text(document_indicators.tier100_text))
    end as target_date,
    case
        when
            units.unit_code = 'date'
            and document_indicators.year_to_date_status = 'value'
            and not document_indicators.is_quarantined
        then document_indicators.year_to_date_date
    end as actual_date
from document_indicators
inner join documents on document_indicators.document_key = documents.document_key
inner join units on document_indicators.unit_key = units.unit_key;

comment on view step_gap is 'Target and achievement of the year of each indicator of the current documents; intermediate. || চলতি নথির প্রতিটি সূচকের বার্ষিক লক্ষ্যমাত্রা ও অর্জন; মধ্যবর্তী ধাপ।';
comment on column step_gap.indicator_result_key is 'Key of the row of the indicator in its document. || নথিতে সূচকের সারির চাবি।';
comment on column step_gap.document_key is 'Key of the document. || নথির চাবি।';
comment on column step_gap.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column step_gap.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column step_gap.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column step_gap.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column step_gap.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column step_gap.unit_key is 'Key of the unit by the criteria. || নির্ণায়ক অনুযায়ী এককের চাবি।';
comment on column step_gap.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column step_gap.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column step_gap.year_to_date_status is 'Outcome of the year-to-date figure: value, blank, not_applicable, unreadable or not_due. || বছরের এ পর্যন্ত অর্জনের অবস্থা: value, blank, not_applicable, unreadable বা not_due।';
comment on column step_gap.year_to_date_basis is 'How the year-to-date figure was found: achievement cell, sum or mean of quarters, remark, total and so on. || বছরের এ পর্যন্ত অর্জন কীভাবে পাওয়া: অর্জনের ঘর, ত্রৈমাসিকের যোগফল বা গড়, মন্তব্য, মোট ইত্যাদি।';
comment on column step_gap.is_quarantined is 'True when the row waits for a person''s decision and is not scored; never the same as 0. || সারিটি মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত ও অমূল্যায়িত থাকলে সত্য; এটি শূন্য নয়।';
comment on column step_gap.target_number is 'Target of the quarter as a number; percent without its sign, money in taka; empty unless the status is value. || ত্রৈমাসিকের লক্ষ্যমাত্রা, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column step_gap.actual_number is 'Achievement of the quarter as a number; percent without its sign, money in taka; empty unless the status is value. || ত্রৈমাসিকের অর্জন, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column step_gap.target_date is 'Target of the quarter as a day; empty unless it is a date. || ত্রৈমাসিকের লক্ষ্যমাত্রা, তারিখে; তারিখ না হলে খালি।';
comment on column step_gap.actual_date is 'Achievement of the quarter as a day; empty unless it is a date. || ত্রৈমাসিকের অর্জন, তারিখে; তারিখ না হলে খালি।';
