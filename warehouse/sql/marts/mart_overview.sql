-- question: how does the nation stand in each plan and year, and on how much does that rest?
-- grain: plan x year, real and generated offices apart, under the default method
-- consumers: page /, OData Overviews
-- trap: sums over current documents, divided once; score_percent is of scored marks, score_of_total_percent of all marks: show both, with
--     the coverage between them. Offices that are no ranked ones count in the sums. The e-Nothi mean is the mean of the offices' own shares,
--     not of notes, which the forms do not give
create view mart_overview as
with
documents as (
    select * from dim_document
),

plans as (
    select * from dim_plan
),

fiscal_years as (
    select * from dim_fiscal_year
),

default_ranks as (
    select * from mart_rank
    where is_default_method and document_key is not null
),

section_gaps as (
    select * from mart_gap_office
),

submissions as (
    select * from mart_submission
),

enothi_of_current_documents as (
    select * from mart_enothi
    where is_current_document
),

offices as (
    select * from dim_office
),

document_counts as (
    select
        is_synthetic,
        plan_key,
        fiscal_year_key,
        count(*) as document_count,
        count(*) filter (where is_current and quarter_key is not null) as reported_office_count,
        sum(indicator_count) filter (where is_current) as indicator_count,
        sum(cell_count) filter (where is_current) as cell_count,
        sum(repaired_cell_count) filter (where is_current) as repaired_cell_count,
        sum(quarantined_cell_count) filter (where is_current) as quarantined_cell_count,
        sum(error_count) filter (where is_current) as error_count,
        sum(warning_count) filter (where is_current) as warning_count
    from documents
    group by is_synthetic, plan_key, fiscal_year_key
),

-- every expected office has one row of each quarter
expected_counts as (
    select
        is_synthetic,
        plan_key,
        fiscal_year_key,
        count(*) as expected_office_count
    from submissions
    where quarter_no = 1
    group by is_synthetic, plan_key, fiscal_year_key
),

mark_sums as (
    select
        is_synthetic,
        plan_key,
        fiscal_year_key,
        min(method_key) as method_key,
        count(*) filter (where not_comparable_reason_code is null) as comparable_office_count,
        sum(earned_marks) as earned_marks,
        sum(scored_marks) as scored_marks,
        sum(plan_total_marks) as plan_total_marks
    from default_ranks
    group by is_synthetic, plan_key, fiscal_year_key
),

target_counts as (
    select
        is_synthetic,
        plan_key,
        fiscal_year_key,
        sum(met_count) as met_count,
        sum(missed_count) as missed_count,
        sum(unknown_count) as unknown_count
    from section_gaps
    group by is_synthetic, plan_key, fiscal_year_key
),

enothi_sums as (
    select
        offices.is_synthetic,
        enothi.plan_key,
        enothi.fiscal_year_key,
        count(enothi.disposal_percent) as enothi_report_count,
        sum(enothi.disposal_percent) as disposal_percents
    from enothi_of_current_documents as enothi
    inner join offices on enothi.office_key = offices.office_key
    group by offices.is_synthetic, enothi.plan_key, enothi.fiscal_year_key
)

select
    cast(
        ((case when document_counts.is_synthetic then 1 else 0 end) * 8 + document_counts.plan_key) * 32
        + document_counts.fiscal_year_key - 2010
        as integer
    ) as overview_key,
    document_counts.is_synthetic,
    document_counts.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    document_counts.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    mark_sums.method_key,
    cast(expected_counts.expected_office_count as integer) as expected_office_count,
    cast(document_counts.reported_office_count as integer) as reported_office_count,
    cast(mark_sums.comparable_office_count as integer) as comparable_office_count,
    cast(document_counts.document_count as integer) as document_count,
    cast(document_counts.indicator_count as integer) as indicator_count,
    cast(mark_sums.earned_marks as decimal(18, 6)) as earned_marks,
    cast(mark_sums.scored_marks as decimal(18, 4)) as scored_marks,
    cast(mark_sums.plan_total_marks as decimal(18, 4)) as plan_total_marks,
    percent_of(mark_sums.earned_marks, mark_sums.scored_marks) as score_percent,
    percent_of(mark_sums.earned_marks, mark_sums.plan_total_marks) as score_of_total_percent,
    percent_of(mark_sums.scored_marks, mark_sums.plan_total_marks) as coverage_percent,
    percent_of(sums_before.earned_marks, sums_before.scored_marks) as previous_score_percent,
    percent_of(sums_before.scored_marks, sums_before.plan_total_marks) as previous_coverage_percent,
    percent_of(mark_sums.earned_marks, mark_sums.scored_marks)
    - percent_of(sums_before.earned_marks, sums_before.scored_marks) as score_change_percent,
    cast(target_counts.met_count as integer) as met_count,
    cast(target_counts.missed_count as integer) as missed_count,
    cast(target_counts.unknown_count as integer) as unknown_count,
    cast(coalesce(enothi_sums.enothi_report_count, 0) as integer) as enothi_report_count,
    percent_of(enothi_sums.disposal_percents, enothi_sums.enothi_report_count * 100) as enothi_mean_percent,
    cast(document_counts.cell_count as bigint) as cell_count,
    cast(document_counts.repaired_cell_count as bigint) as repaired_cell_count,
    cast(document_counts.quarantined_cell_count as bigint) as quarantined_cell_count,
    cast(document_counts.error_count as bigint) as error_count,
    cast(document_counts.warning_count as bigint) as warning_count
from document_counts
inner join plans on document_counts.plan_key = plans.plan_key
inner join fiscal_years on document_counts.fiscal_year_key = fiscal_years.fiscal_year_key
left join expected_counts
    on document_counts.is_synthetic = expected_counts.is_synthetic
    and document_counts.plan_key = expected_counts.plan_key
    and document_counts.fiscal_year_key = expected_counts.fiscal_year_key
left join mark_sums
    on document_counts.is_synthetic = mark_sums.is_synthetic
    and document_counts.plan_key = mark_sums.plan_key
    and document_counts.fiscal_year_key = mark_sums.fiscal_year_key
left join mark_sums as sums_before
    on document_counts.is_synthetic = sums_before.is_synthetic
    and document_counts.plan_key = sums_before.plan_key
    and document_counts.fiscal_year_key - 1 = sums_before.fiscal_year_key
left join target_counts
    on document_counts.is_synthetic = target_counts.is_synthetic
    and document_counts.plan_key = target_counts.plan_key
    and document_counts.fiscal_year_key = target_counts.fiscal_year_key
left join enothi_sums
    on document_counts.is_synthetic = enothi_sums.is_synthetic
    and document_counts.plan_key = enothi_sums.plan_key
    and document_counts.fiscal_year_key = enothi_sums.fiscal_year_key;

comment on view mart_overview is 'The nation by plan and year: offices, marks, coverage, targets, e-Nothi and quality of the data. || পরিকল্পনা ও অর্থবছর অনুযায়ী সারা দেশ: কার্যালয়, নম্বর, আওতা, লক্ষ্যমাত্রা, ই-নথি ও উপাত্তের মান।';
comment on column mart_overview.overview_key is 'Key of the row: of its plan and year. || সারির চাবি: পরিকল্পনা ও অর্থবছর থেকে।';
comment on column mart_overview.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
comment on column mart_overview.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_overview.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_overview.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_overview.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_overview.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_overview.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_overview.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_overview.method_key is 'Key of the default method of the plan and year; empty when there is none. || পরিকল্পনা ও অর্থবছরের স্বাভাবিক পদ্ধতির চাবি; না থাকলে খালি।';
comment on column mart_overview.expected_office_count is 'Number of offices that should report: ranked offices, and others that handed in a document. || যতটি কার্যালয়ের প্রতিবেদন দেওয়ার কথা: র‍্যাংকিংভুক্ত কার্যালয়, এবং অন্য যারা নথি দিয়েছে।';
comment on column mart_overview.reported_office_count is 'Number of offices whose current document reports a quarter. || যতটি কার্যালয়ের চলতি নথিতে কোনো ত্রৈমাসিক প্রতিবেদিত।';
comment on column mart_overview.comparable_office_count is 'Number of offices that are ranked. || যতটি কার্যালয়ের অবস্থান নির্ণীত।';
comment on column mart_overview.document_count is 'Number of documents, superseded ones among them. || নথির সংখ্যা, প্রতিস্থাপিতগুলোসহ।';
comment on column mart_overview.indicator_count is 'Number of indicators of the current documents. || চলতি নথিগুলোর সূচকের সংখ্যা।';
comment on column mart_overview.earned_marks is 'Marks earned by all offices together. || সব কার্যালয়ের মোট প্রাপ্ত নম্বর।';
comment on column mart_overview.scored_marks is 'Marks that could be scored, of all offices together. || সব কার্যালয়ের যতটুকু মানে নম্বর দেওয়া গেছে তার যোগফল।';
comment on column mart_overview.plan_total_marks is 'Total marks of the plans of all offices together. || সব কার্যালয়ের পরিকল্পনার মোট মানের যোগফল।';
comment on column mart_overview.score_percent is 'Earned marks as a percent of the scored marks, sum over sum, two decimals. || মূল্যায়িত মানের শতকরা কত অংশ প্রাপ্ত, যোগফলের ওপর যোগফল, দুই দশমিকে।';
comment on column mart_overview.score_of_total_percent is 'Earned marks as a percent of all marks, sum over sum, two decimals; what is not scored lowers it. || মোট মানের শতকরা কত অংশ প্রাপ্ত, যোগফলের ওপর যোগফল, দুই দশমিকে; যা মূল্যায়িত নয় তা একে কমায়।';
comment on column mart_overview.coverage_percent is 'Scored marks as a percent of all marks, sum over sum, two decimals. || মোট মানের শতকরা কত অংশ মূল্যায়িত, যোগফলের ওপর যোগফল, দুই দশমিকে।';
comment on column mart_overview.previous_score_percent is 'Score of the nation the year before, in percent of the scored marks; empty when nothing was scored. || আগের বছরে দেশের নম্বর, মূল্যায়িত মানের শতাংশে; কিছু মূল্যায়িত না হলে খালি।';
comment on column mart_overview.previous_coverage_percent is 'Coverage of the year before; empty when nothing was scored. || আগের বছরের আওতা; কিছু মূল্যায়িত না হলে খালি।';
comment on column mart_overview.score_change_percent is 'Score less the score of the year before, in percent points; the two years can rest on other offices and methods. || নম্বর থেকে আগের বছরের নম্বর বাদ দিলে যা থাকে, শতাংশ পয়েন্টে; দুই বছরের কার্যালয় ও পদ্ধতি ভিন্ন হতে পারে।';
comment on column mart_overview.met_count is 'Number of targets that are met. || পূরণ হওয়া লক্ষ্যমাত্রার সংখ্যা।';
comment on column mart_overview.missed_count is 'Number of targets that are missed. || পূরণ না হওয়া লক্ষ্যমাত্রার সংখ্যা।';
comment on column mart_overview.unknown_count is 'Number of rows of which it cannot be told; they are neither met nor missed. || যেসব সারির ফল বলা যায় না সেগুলোর সংখ্যা; এগুলো পূরণও নয়, অপূরণও নয়।';
comment on column mart_overview.enothi_report_count is 'Number of current documents that give a share of notes disposed of in e-Nothi. || যতটি চলতি নথিতে ই-নথিতে নোট নিষ্পত্তির হার আছে।';
comment on column mart_overview.enothi_mean_percent is 'Mean of these shares, two decimals: each office counts once, whatever its number of notes; empty when there is none. || এই হারগুলোর গড়, দুই দশমিকে: নোটের সংখ্যা যা-ই হোক প্রতিটি কার্যালয় একবার; কোনোটি না থাকলে খালি।';
comment on column mart_overview.cell_count is 'Cells of the current documents that were looked at; none for generated data in bulk. || চলতি নথিগুলোর যতগুলো ঘর দেখা হয়েছে; একসঙ্গে তৈরি কৃত্রিম উপাত্তে নেই।';
comment on column mart_overview.repaired_cell_count is 'Cells of the current documents whose value was repaired with evidence. || চলতি নথিগুলোর প্রমাণসহ সংশোধিত ঘরের সংখ্যা।';
comment on column mart_overview.quarantined_cell_count is 'Cells of the current documents that wait for a person''s decision. || চলতি নথিগুলোর মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত ঘরের সংখ্যা।';
comment on column mart_overview.error_count is 'Errors found in the current documents. || চলতি নথিগুলোর ত্রুটির সংখ্যা।';
comment on column mart_overview.warning_count is 'Warnings found in the current documents. || চলতি নথিগুলোর সতর্কতার সংখ্যা।';
