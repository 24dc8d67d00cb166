-- question: which office stands where, and on how much of its plan does that rest?
-- grain: current document x method; one row, with an empty method, of a document whose plan and year have none
-- consumers: pages / and /ranking, `shuddhachar rank`, OData Rankings
-- trap: ranks count comparable rows only, within plan x year x method, on the score rounded to two decimals; a row without
--     a rank is not a last place; score_percent is of scored marks, score_of_total_percent of the whole plan: show both
create table mart_ranking as
with
documents as (
    select * from step_document
),

document_heads as (
    select * from dim_document
),

methods as (
    select * from dim_method
),

method_marks as (
    select * from step_document_method_marks
),

document_indicators as (
    select * from fact_indicator
),

marks_of_each_document as (
    select
        document_key,
        sum(weight_marks) as weight_marks,
        sum(claimed_marks) as claimed_marks
    from document_indicators
    group by document_key
),

current_documents_by_method as (
    select
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
        documents.office_kind,
        documents.is_ranked_office,
        document_heads.has_achievements,
        methods.method_key,
        methods.method_code,
        methods.version as method_version,
        methods.name_bn as method_name_bn,
        methods.name_en as method_name_en,
        coalesce(
            methods.is_default
            and method_in_force(methods.first_fiscal_year_key, methods.last_fiscal_year_key, documents.fiscal_year_key),
            true
        ) as is_default_method,
        method_marks.earned_marks,
        case when method_marks.graded_row_count > 0 then method_marks.scored_marks end as scored_marks,
        cast(coalesce(document_heads.plan_total_marks, marks_of_each_document.weight_marks) as decimal(18, 4)) as plan_total_marks,
        cast(
            coalesce(document_heads.claimed_total_marks, marks_of_each_document.claimed_marks) as decimal(18, 4)
        ) as claimed_marks,
        method_marks.graded_row_count,
        method_marks.quarantined_row_count,
        method_marks.not_due_row_count,
        method_marks.not_reported_row_count,
        method_marks.not_applicable_row_count,
        method_marks.quarantined_marks,
        method_marks.not_due_marks,
        method_marks.not_reported_marks,
        method_marks.not_applicable_marks
    from documents
    inner join document_heads on documents.document_key = document_heads.document_key
    left join method_marks on documents.document_key = method_marks.document_key
    left join methods on method_marks.method_key = methods.method_key
    left join marks_of_each_document on documents.document_key = marks_of_each_document.document_key
    where documents.is_current
),

documents_with_percents as (
    select
        *,
        percent_of(earned_marks, scored_marks) as score_percent,
        percent_of(earned_marks, plan_total_marks) as score_of_total_percent,
        percent_of(scored_marks, plan_total_marks) as coverage_percent
    from current_documents_by_method
),

-- the limit is held against the marks themselves, not against the rounded coverage
documents_with_reason as (
    select
        *,
        case
            when method_key is null then 'no_method'
            when not is_ranked_office then 'not_a_ranked_office'
            when not has_achievements then 'no_achievements'
            when score_percent is null or plan_total_marks is null then 'low_coverage'
            when scored_marks * 100 < plan_total_marks * low_coverage_percent() then 'low_coverage'
        end as not_comparable_reason_code
    from documents_with_percents
),

comparable_documents_with_rank as (
    select
        document_key,
        method_key,
        cast(
            rank() over (
                partition by plan_key, fiscal_year_key, method_key
                order by score_percent desc nulls last
            ) as integer
        ) as rank_competition,
        cast(
            dense_rank() over (
                partition by plan_key, fiscal_year_key, method_key
                order by score_percent desc nulls last
            ) as integer
        ) as rank_dense
    from documents_with_reason
    where not_comparable_reason_code is null
),

documents_ranked_or_not as (
    select
        documents_with_reason.*,
        comparable_documents_with_rank.rank_competition,
        comparable_documents_with_rank.rank_dense
    from documents_with_reason
    left join comparable_documents_with_rank
        on documents_with_reason.document_key = comparable_documents_with_rank.document_key
        and documents_with_reason.method_key = comparable_documents_with_rank.method_key
)

select
    cast(
        row_number() over (
            order by
                plan_key asc nulls last,
                fiscal_year_key asc nulls last,
                method_key asc nulls last,
                rank_competition asc nulls last,
                office_key asc nulls last,
                document_key asc nulls last
        ) as integer
    ) as ranking_key,
    office_key,
    office_code,
    office_name_bn,
    office_name_en,
    plan_key,
    plan_code,
    plan_name_bn,
    plan_name_en,
    fiscal_year_key,
    fiscal_year_code,
    fiscal_year_name_bn,
    document_key,
    quarter_key,
    quarter_code,
    office_kind,
    is_ranked_office,
    method_key,
    method_code,
    method_version,
    method_name_bn,
    method_name_en,
    is_default_method,
    earned_marks,
    scored_marks,
    plan_total_marks,
    score_percent,
    score_of_total_percent,
    coverage_percent,
    claimed_marks,
    graded_row_count,
    quarantined_row_count,
    not_due_row_count,
    not_reported_row_count,
    not_applicable_row_count,
    quarantined_marks,
    not_due_marks,
    not_reported_marks,
    not_applicable_marks,
    not_comparable_reason_code is null as is_comparable,
    not_comparable_reason_code,
    case not_comparable_reason_code
        when 'no_method' then 'এই পরিকল্পনা ও অর্থবছরের কোনো মূল্যায়ন পদ্ধতি জানা নেই।'
        when 'not_a_ranked_office' then 'কার্যালয়টি র‍্যাংকিংভুক্ত মন্ত্রণালয় ও বিভাগের তালিকায় নেই।'
        when 'no_achievements' then 'নথিটি কেবল কর্মপরিকল্পনা, এতে কোনো অর্জন নেই।'
        when 'low_coverage' then 'পরিকল্পনার মোট মানের ' || bangla_digits(low_coverage_percent()) || ' শতাংশের কম অংশে নম্বর দেওয়া গেছে। এই সীমা এই সেবার সেটিং, মন্ত্রিপরিষদ বিভাগের নিয়ম নয়।'
    end as not_comparable_reason_bn,
    case not_comparable_reason_code
        when 'no_method' then 'No scoring method is known for this plan and year.'
        when 'not_a_ranked_office' then 'The office is not on the ranking list of ministries and divisions.'
        when 'no_achievements' then 'The document is a plan only, without achievements.'
        when 'low_coverage' then 'Less than ' || low_coverage_percent() || ' percent of the plan''s marks could be scored. This limit is a setting of this service, not a rule of the Cabinet Division.'
    end as not_comparable_reason_en,
    rank_competition,
    rank_dense
from documents_ranked_or_not
order by ranking_key asc nulls last;

alter table mart_ranking alter column ranking_key set not null;

comment on table mart_ranking is 'Score, coverage and rank of each current document under each method; ranks count comparable offices only. || প্রতিটি পদ্ধতিতে প্রতিটি চলতি নথির নম্বর, আওতা ও অবস্থান; কেবল তুলনাযোগ্য কার্যালয়ের অবস্থান গণনা করা হয়।';
comment on column mart_ranking.ranking_key is 'Key of the row; stable within a snapshot. || সারির চাবি; একই সংস্করণে অপরিবর্তিত।';
comment on column mart_ranking.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_ranking.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column mart_ranking.office_name_bn is 'Name of the office in Bangla. || কার্যালয়ের বাংলা নাম।';
comment on column mart_ranking.office_name_en is 'Name of the office in English; in Bangla where no English name is known. || কার্যালয়ের ইংরেজি নাম; জানা না থাকলে বাংলা নাম।';
comment on column mart_ranking.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_ranking.plan_code is 'Code of the plan: nis, egov, grs, charter, rti or apa. || পরিকল্পনার কোড: nis, egov, grs, charter, rti বা apa।';
comment on column mart_ranking.plan_name_bn is 'Name of the plan in Bangla. || পরিকল্পনার বাংলা নাম।';
comment on column mart_ranking.plan_name_en is 'Name of the plan in English. || পরিকল্পনার ইংরেজি নাম।';
comment on column mart_ranking.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_ranking.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column mart_ranking.fiscal_year_name_bn is 'Fiscal year in Bangla digits. || বাংলা অঙ্কে অর্থবছর।';
comment on column mart_ranking.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_ranking.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_ranking.quarter_code is 'Code of the reported quarter, as 2020-21 Q1. || প্রতিবেদিত ত্রৈমাসিকের কোড, যেমন 2020-21 Q1।';
comment on column mart_ranking.office_kind is 'Kind of office: ministry, division, department and so on. || কার্যালয়ের ধরন: মন্ত্রণালয়, বিভাগ, অধিদপ্তর ইত্যাদি।';
comment on column mart_ranking.is_ranked_office is 'True when the office is on the ranking list of ministries and divisions. || কার্যালয়টি র‍্যাংকিংভুক্ত মন্ত্রণালয় ও বিভাগের তালিকায় থাকলে সত্য।';
comment on column mart_ranking.method_key is 'Key of the scoring method; empty when none is known for the plan and year. || মূল্যায়ন পদ্ধতির চাবি; পরিকল্পনা ও অর্থবছরের কোনো পদ্ধতি জানা না থাকলে খালি।';
comment on column mart_ranking.method_code is 'Code of the scoring method, as nis_pro_rata, egov_linear or egov_step; empty when none is known for the plan and year. || মূল্যায়ন পদ্ধতির কোড, যেমন nis_pro_rata, egov_linear বা egov_step; পরিকল্পনা ও অর্থবছরের কোনো পদ্ধতি জানা না থাকলে খালি।';
comment on column mart_ranking.method_version is 'Version of the scoring method. || মূল্যায়ন পদ্ধতির সংস্করণ।';
comment on column mart_ranking.method_name_bn is 'Name of the scoring method in Bangla. || মূল্যায়ন পদ্ধতির বাংলা নাম।';
comment on column mart_ranking.method_name_en is 'Name of the scoring method in English. || মূল্যায়ন পদ্ধতির ইংরেজি নাম।';
comment on column mart_ranking.is_default_method is 'True for the method that is shown when none is chosen and is in force in the year, and for the one row of a document without a method. || কোনো পদ্ধতি বাছাই না করলে যেটি দেখানো হয় ও বছরটিতে যেটি বলবৎ তার জন্য, এবং পদ্ধতিহীন নথির একমাত্র সারির জন্য সত্য।';
comment on column mart_ranking.earned_marks is 'Marks earned by the graded rows together, under the method; empty, and never 0, when no row is graded. || পদ্ধতি অনুযায়ী মূল্যায়িত সারিগুলোর প্রাপ্ত নম্বরের যোগফল; কোনো সারি মূল্যায়িত না হলে খালি, শূন্য নয়।';
comment on column mart_ranking.scored_marks is 'Full marks of the graded rows: the marks that could be scored; empty when no row is graded. || মূল্যায়িত সারিগুলোর মোট মান: যতটুকু মানে নম্বর দেওয়া গেছে; কোনো সারি মূল্যায়িত না হলে খালি।';
comment on column mart_ranking.plan_total_marks is 'Total marks of the plan: printed, else the sum of the weights; never assumed. || পরিকল্পনার মোট মান: মুদ্রিত, নইলে সূচকগুলোর মানের যোগফল; কখনো অনুমিত নয়।';
comment on column mart_ranking.score_percent is 'Earned marks as a percent of the scored marks, rounded to two decimals, half away from zero [I]; empty when nothing is scored. || মূল্যায়িত মানের শতকরা কত অংশ প্রাপ্ত, দুই দশমিকে পূর্ণায়িত, অর্ধেক হলে শূন্য থেকে দূরে [I]; কিছু মূল্যায়িত না হলে খালি।';
comment on column mart_ranking.score_of_total_percent is 'Earned marks as a percent of the plan''s total marks, two decimals; what is not scored lowers it. || পরিকল্পনার মোট মানের শতকরা কত অংশ প্রাপ্ত, দুই দশমিকে; যা মূল্যায়িত নয় তা একে কমায়।';
comment on column mart_ranking.coverage_percent is 'Scored marks as a percent of the plan''s total marks, two decimals; empty when no row is graded. || পরিকল্পনার মোট মানের শতকরা কত অংশ মূল্যায়িত, দুই দশমিকে; কোনো সারি মূল্যায়িত না হলে খালি।';
comment on column mart_ranking.claimed_marks is 'Total mark the office claims: the printed total, else the sum of its claims; empty when it claims none. Not a final score [S]. || কার্যালয়ের দাবিকৃত মোট নম্বর: মুদ্রিত মোট, নইলে দাবিগুলোর যোগফল; দাবি না থাকলে খালি। চূড়ান্ত নম্বর নয় [S]।';
comment on column mart_ranking.graded_row_count is 'Number of graded rows. || মূল্যায়িত সারির সংখ্যা।';
comment on column mart_ranking.quarantined_row_count is 'Number of rows that wait for a person''s decision. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির সংখ্যা।';
comment on column mart_ranking.not_due_row_count is 'Number of rows that are not due yet. || যেসব সারির সময় এখনো হয়নি সেগুলোর সংখ্যা।';
comment on column mart_ranking.not_reported_row_count is 'Number of rows whose achievement is not reported. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর সংখ্যা।';
comment on column mart_ranking.not_applicable_row_count is 'Number of rows that do not apply to the office. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর সংখ্যা।';
comment on column mart_ranking.quarantined_marks is 'Full marks of rows that wait for a person''s decision; left out of the score, not counted as 0. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_ranking.not_due_marks is 'Full marks of rows that are not due yet; left out of the score, not counted as 0. || যেসব সারির সময় এখনো হয়নি সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_ranking.not_reported_marks is 'Full marks of rows whose achievement is not reported; left out of the score, not counted as 0. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_ranking.not_applicable_marks is 'Full marks of rows that do not apply to the office; left out of the score, not counted as 0. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_ranking.is_comparable is 'True when the row is ranked: a ranked office, with achievements, with enough of the marks scored; how much is a setting of this service [I], named in the reason. || সারিটির অবস্থান নির্ণয় করা হলে সত্য: র‍্যাংকিংভুক্ত কার্যালয়, অর্জন আছে এবং যথেষ্ট মান মূল্যায়িত; কতটুকু যথেষ্ট তা এই সেবার সেটিং [I], কারণের ঘরে লেখা থাকে।';
comment on column mart_ranking.not_comparable_reason_code is 'Why the row has no rank: no_method, not_a_ranked_office, no_achievements or low_coverage; empty when it has one. || অবস্থান না থাকার কারণের কোড: no_method, not_a_ranked_office, no_achievements বা low_coverage; অবস্থান থাকলে খালি।';
comment on column mart_ranking.not_comparable_reason_bn is 'Why the row has no rank, in Bangla; empty when it has one. || অবস্থান না থাকার কারণ, বাংলায়; অবস্থান থাকলে খালি।';
comment on column mart_ranking.not_comparable_reason_en is 'Why the row has no rank, in English; empty when it has one. || অবস্থান না থাকার কারণ, ইংরেজিতে; অবস্থান থাকলে খালি।';
comment on column mart_ranking.rank_competition is 'Rank by the rounded score with places left free after a tie (6, 6, 6, 9), as in the published list of 2020-21 [S]; empty when not comparable. || পূর্ণায়িত নম্বরে অবস্থান, সমতার পর স্থান খালি রেখে (৬, ৬, ৬, ৯), ২০২০-২১ এর প্রকাশিত তালিকার মতো [S]; তুলনাযোগ্য না হলে খালি।';
comment on column mart_ranking.rank_dense is 'Rank by the rounded score without free places after a tie (8, 8, 9), as in the published list of 2022-23 [S]; empty when not comparable. || পূর্ণায়িত নম্বরে অবস্থান, সমতার পর স্থান খালি না রেখে (৮, ৮, ৯), ২০২২-২৩ এর প্রকাশিত তালিকার মতো [S]; তুলনাযোগ্য না হলে খালি।';
