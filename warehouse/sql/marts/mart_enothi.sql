-- question: what share of notes does each office dispose of in e-Nothi, and which criterion does that reach?
-- grain: office x plan x year x quarter, by its latest document, x indicator of the concept enothi_note_disposal
-- consumers: page /enothi, mart_overview, OData ENothiDisposal
-- trap: the indicator has another number each year and criteria of three or five steps [S samples 001, 004], so it is found by
--     concept; a report that was sent twice for a quarter counts once; some forms print the unit as a count: a figure up to 100 is then read as the share [I], one above is no share
-- renewed: office, plan, fiscal year
create table mart_enothi as
with
documents as (
    select * from step_document
),

indicators as (
    select * from step_document_indicator
),

indicator_cells as (
    select * from fact_indicator_cell
),

quarter_rows as (
    select * from fact_quarter
),

default_scores as (
    select * from step_default_score
),

documents_latest_of_their_quarter as (
    select * from documents
    where is_latest_of_quarter
),

disposals as (
    select
        indicators.*,
        case
            when indicators.is_quarantined or indicators.year_to_date_status <> 'value' then null
            when indicators.year_to_date_number between 0 and 100 and indicators.unit_code in ('percent', 'count')
            then cast(indicators.year_to_date_number as decimal(9, 4))
        end as disposal_percent,
        number_of_text(indicators.tier100_text) as tier100_number,
        number_of_text(indicators.tier90_text) as tier90_number,
        number_of_text(indicators.tier80_text) as tier80_number,
        number_of_text(indicators.tier70_text) as tier70_number,
        number_of_text(indicators.tier60_text) as tier60_number
    from indicators
    where indicators.concept_code = 'enothi_note_disposal'
),

disposals_with_tiers as (
    select
        *,
        case when abs(tier100_number) < 100000 then cast(tier100_number as decimal(9, 4)) end as tier100_percent,
        case when abs(tier90_number) < 100000 then cast(tier90_number as decimal(9, 4)) end as tier90_percent,
        case when abs(tier80_number) < 100000 then cast(tier80_number as decimal(9, 4)) end as tier80_percent,
        case when abs(tier70_number) < 100000 then cast(tier70_number as decimal(9, 4)) end as tier70_percent,
        case when abs(tier60_number) < 100000 then cast(tier60_number as decimal(9, 4)) end as tier60_percent
    from disposals
),

achievement_cells as (
    select * from indicator_cells
    where column_code = 'achievement'
)

select
    disposals.indicator_result_key as enothi_key,
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
    documents.quarter_no,
    disposals.indicator_key,
    disposals.concept_key,
    disposals.concept_code,
    disposals.section_no,
    disposals.section_name,
    disposals.activity_no,
    disposals.activity_name,
    disposals.indicator_no,
    disposals.indicator_name,
    disposals.indicator_name_en,
    disposals.unit_code,
    disposals.disposal_percent,
    default_scores.status,
    disposals.tier100_percent,
    disposals.tier90_percent,
    disposals.tier80_percent,
    disposals.tier70_percent,
    disposals.tier60_percent,
    cast(
        case
            when disposals.disposal_percent is null then null
            when disposals.disposal_percent >= disposals.tier100_percent then 100
            when disposals.disposal_percent >= disposals.tier90_percent then 90
            when disposals.disposal_percent >= disposals.tier80_percent then 80
            when disposals.disposal_percent >= disposals.tier70_percent then 70
            when disposals.disposal_percent >= disposals.tier60_percent then 60
            when
                coalesce(
                    disposals.tier100_percent,
                    disposals.tier90_percent,
                    disposals.tier80_percent,
                    disposals.tier70_percent,
                    disposals.tier60_percent
                ) is not null
            then 0
        end as integer
    ) as reached_tier_percent,
    coalesce(
        disposals.achievement_raw,
        case when disposals.year_to_date_basis = 'remark' then disposals.remarks_raw end,
        reported_quarters.actual_raw
    ) as raw,
    coalesce(achievement_cells.value_line, reported_quarters.actual_line, disposals.first_line) as line_no,
    documents.is_current as is_current_document
from disposals_with_tiers as disposals
inner join documents_latest_of_their_quarter as documents on disposals.document_key = documents.document_key
left join achievement_cells
    on disposals.document_key = achievement_cells.document_key
    and disposals.indicator_key = achievement_cells.indicator_key
left join quarter_rows as reported_quarters
    on disposals.document_key = reported_quarters.document_key
    and disposals.indicator_key = reported_quarters.indicator_key
    and documents.quarter_key = reported_quarters.quarter_key
left join default_scores
    on disposals.document_key = default_scores.document_key
    and disposals.indicator_key = default_scores.indicator_key
order by enothi_key asc nulls last;

alter table mart_enothi alter column enothi_key set not null;

comment on table mart_enothi is 'Share of notes disposed of in e-Nothi by the latest report of each quarter, with the criteria of its year and the one it reaches. || প্রতি ত্রৈমাসিকের সর্বশেষ প্রতিবেদন অনুযায়ী ই-নথিতে নোট নিষ্পত্তির হার, সেই অর্থবছরের নির্ণায়ক এবং যে নির্ণায়ক অর্জিত হয়েছে।';
comment on column mart_enothi.enothi_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
comment on column mart_enothi.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_enothi.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_enothi.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_enothi.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_enothi.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_enothi.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_enothi.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_enothi.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_enothi.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_enothi.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_enothi.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_enothi.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_enothi.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_enothi.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_enothi.quarter_no is 'Number of the reported quarter, 1 (July-September) to 4 (April-June). || প্রতিবেদিত ত্রৈমাসিকের ক্রম, ১ (জুলাই-সেপ্টেম্বর) থেকে ৪ (এপ্রিল-জুন)।';
comment on column mart_enothi.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_enothi.concept_key is 'Key of the concept; empty when the indicator is not matched with other years. || ধারণার চাবি; অন্য অর্থবছরের সঙ্গে মেলানো না হলে খালি।';
comment on column mart_enothi.concept_code is 'Code of the concept, as enothi_note_disposal. || ধারণার কোড, যেমন enothi_note_disposal।';
comment on column mart_enothi.section_no is 'Number of the section in the form. || ছকে অংশের ক্রমিক।';
comment on column mart_enothi.section_name is 'Name of the section as printed. || মুদ্রিত অংশের নাম।';
comment on column mart_enothi.activity_no is 'Number of the activity, with ASCII digits. || কার্যক্রমের ক্রমিক, ইংরেজি অঙ্কে।';
comment on column mart_enothi.activity_name is 'Name of the activity as printed. || মুদ্রিত কার্যক্রমের নাম।';
comment on column mart_enothi.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column mart_enothi.indicator_name is 'Name of the performance indicator as printed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম।';
comment on column mart_enothi.indicator_name_en is 'English name of the indicator, by its concept; the printed name when none is known. || ধারণা অনুযায়ী সূচকের ইংরেজি নাম; জানা না থাকলে মুদ্রিত নাম।';
comment on column mart_enothi.unit_code is 'Unit by the criteria: count, percent, date, count_and_date, lakh_taka or unknown; the printed unit can differ [I]. || নির্ণায়ক অনুযায়ী একক: count, percent, date, count_and_date, lakh_taka বা unknown; মুদ্রিত একক ভিন্ন হতে পারে [I]।';
comment on column mart_enothi.disposal_percent is 'Notes disposed of in e-Nothi as a percent, for the year so far; empty when not read, quarantined or not a share. || ই-নথিতে নোট নিষ্পত্তির শতকরা হার, বছরের এ পর্যন্ত; পড়া না গেলে, স্থগিত থাকলে বা হার না হলে খালি।';
comment on column mart_enothi.status is 'Score status: graded, quarantined, not_due, not_reported or not_applicable; only graded rows carry marks. Empty in a plan without a method. || মূল্যায়নের অবস্থা: graded (মূল্যায়িত), quarantined (স্থগিত), not_due (সময় হয়নি), not_reported (প্রতিবেদিত নয়) বা not_applicable (প্রযোজ্য নয়); কেবল মূল্যায়িত সারির নম্বর থাকে। পরিকল্পনার কোনো পদ্ধতি না থাকলে খালি।';
comment on column mart_enothi.tier100_percent is 'Share of notes, in percent, that earns full mark; empty when the year has no such criterion. || নোট নিষ্পত্তির যে শতকরা হারে পূর্ণ নম্বর পাওয়া যায়; ওই অর্থবছরে এমন নির্ণায়ক না থাকলে খালি।';
comment on column mart_enothi.tier90_percent is 'Share of notes, in percent, that earns 90 % of the mark; empty when the year has no such criterion. || নোট নিষ্পত্তির যে শতকরা হারে ৯০ শতাংশ নম্বর পাওয়া যায়; ওই অর্থবছরে এমন নির্ণায়ক না থাকলে খালি।';
comment on column mart_enothi.tier80_percent is 'Share of notes, in percent, that earns 80 % of the mark; empty when the year has no such criterion. || নোট নিষ্পত্তির যে শতকরা হারে ৮০ শতাংশ নম্বর পাওয়া যায়; ওই অর্থবছরে এমন নির্ণায়ক না থাকলে খালি।';
comment on column mart_enothi.tier70_percent is 'Share of notes, in percent, that earns 70 % of the mark; empty when the year has no such criterion. || নোট নিষ্পত্তির যে শতকরা হারে ৭০ শতাংশ নম্বর পাওয়া যায়; ওই অর্থবছরে এমন নির্ণায়ক না থাকলে খালি।';
comment on column mart_enothi.tier60_percent is 'Share of notes, in percent, that earns 60 % of the mark; empty when the year has no such criterion. || নোট নিষ্পত্তির যে শতকরা হারে ৬০ শতাংশ নম্বর পাওয়া যায়; ওই অর্থবছরে এমন নির্ণায়ক না থাকলে খালি।';
comment on column mart_enothi.reached_tier_percent is 'Highest criterion reached: 100, 90, 80, 70 or 60, and 0 below the lowest; empty without a share or criteria. || অর্জিত সর্বোচ্চ নির্ণায়ক: ১০০, ৯০, ৮০, ৭০ বা ৬০, সর্বনিম্নের নিচে হলে ০; হার বা নির্ণায়ক না থাকলে খালি।';
comment on column mart_enothi.raw is 'Achievement as printed. || অর্জন, যেমন মুদ্রিত।';
comment on column mart_enothi.line_no is 'Line of the document on which the achievement is printed, else the first line of the row. || নথির যে লাইনে অর্জন মুদ্রিত, নইলে সারির প্রথম লাইন।';
comment on column mart_enothi.is_current_document is 'True when the row is of the current document of its office, plan and year. || সারিটি কার্যালয়, পরিকল্পনা ও অর্থবছরের চলতি নথির হলে সত্য।';
