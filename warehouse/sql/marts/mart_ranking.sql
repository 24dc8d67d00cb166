-- question: which office stands where, on how much of its plan does that rest, and where did it stand the year before?
-- grain: current document x method; one row, with an empty method, of a document whose plan and year have none by default; one row of
--     each office and year under plan composite, which has no document
-- consumers: pages / and /ranking, `shuddhachar rank`, OData Rankings
-- trap: ranks count comparable rows only, within plan x year x method, real and generated offices apart; a row without a rank is not a
--     last place; score_percent is of scored marks, score_of_total_percent of the whole plan: show both. The year before is held against
--     its own default method, which can differ from this year's
create view mart_ranking as
with
ranks as (
    select * from mart_rank
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

quarters as (
    select * from dim_quarter
),

methods as (
    select * from dim_method
),

default_ranks as (
    select * from mart_rank
    where is_default_method
),

ranks_with_the_year_before as (
    select
        ranks.*,
        default_ranks.method_key as previous_method_key,
        default_ranks.rank_competition as previous_rank_competition,
        case when default_ranks.rank_competition is not null then default_ranks.score_percent end as previous_score_percent,
        case
            when not ranks.is_default_method then 'not_the_default_method'
            when ranks.rank_competition is null then 'not_comparable'
            when default_ranks.ranking_key is null then 'no_report_the_year_before'
            when default_ranks.rank_competition is null then 'not_comparable_the_year_before'
        end as no_change_reason_code
    from ranks
    left join default_ranks
        on ranks.office_key = default_ranks.office_key
        and ranks.plan_key = default_ranks.plan_key
        and ranks.fiscal_year_key - 1 = default_ranks.fiscal_year_key
        and ranks.is_default_method
)

select
    ranks.ranking_key,
    ranks.office_key,
    offices.office_code,
    offices.name_bn as office_name_bn,
    coalesce(offices.name_en, offices.name_bn) as office_name_en,
    ranks.plan_key,
    plans.plan_code,
    plans.name_bn as plan_name_bn,
    plans.name_en as plan_name_en,
    ranks.fiscal_year_key,
    fiscal_years.fiscal_year_code,
    fiscal_years.name_bn as fiscal_year_name_bn,
    ranks.document_key,
    ranks.quarter_key,
    quarters.quarter_code,
    offices.kind as office_kind,
    offices.is_ranked as is_ranked_office,
    ranks.method_key,
    methods.method_code,
    methods.version as method_version,
    methods.name_bn as method_name_bn,
    methods.name_en as method_name_en,
    ranks.is_default_method,
    ranks.earned_marks,
    ranks.scored_marks,
    ranks.plan_total_marks,
    ranks.score_percent,
    ranks.score_of_total_percent,
    ranks.coverage_percent,
    ranks.claimed_marks,
    ranks.graded_row_count,
    ranks.quarantined_row_count,
    ranks.not_due_row_count,
    ranks.not_reported_row_count,
    ranks.not_applicable_row_count,
    ranks.quarantined_marks,
    ranks.not_due_marks,
    ranks.not_reported_marks,
    ranks.not_applicable_marks,
    ranks.not_comparable_reason_code is null as is_comparable,
    ranks.not_comparable_reason_code,
    case ranks.not_comparable_reason_code
        when 'no_method' then 'এই পরিকল্পনা ও অর্থবছরের কোনো মূল্যায়ন পদ্ধতি জানা নেই।'
        when 'not_a_ranked_office' then 'কার্যালয়টি র‍্যাংকিংভুক্ত মন্ত্রণালয় ও বিভাগের তালিকায় নেই।'
        when 'no_achievements' then 'নথিটি কেবল কর্মপরিকল্পনা, এতে কোনো অর্জন নেই।'
        when 'low_coverage' then 'পরিকল্পনার মোট মানের ' || bangla_digits(low_coverage_percent()) || ' শতাংশের কম অংশে নম্বর দেওয়া গেছে। এই সীমা এই সেবার সেটিং, মন্ত্রিপরিষদ বিভাগের নিয়ম নয়।'
        when 'few_plans' then 'তুলনাযোগ্য পরিকল্পনাগুলোর ভার সব পরিকল্পনার মোট ভারের ' || bangla_digits(low_coverage_percent()) || ' শতাংশের কম। এই সীমা এই সেবার সেটিং, মন্ত্রিপরিষদ বিভাগের নিয়ম নয়।'
    end as not_comparable_reason_bn,
    case ranks.not_comparable_reason_code
        when 'no_method' then 'No scoring method is known for this plan and year.'
        when 'not_a_ranked_office' then 'The office is not on the ranking list of ministries and divisions.'
        when 'no_achievements' then 'The document is a plan only, without achievements.'
        when 'low_coverage' then 'Less than ' || low_coverage_percent() || ' percent of the plan''s marks could be scored. This limit is a setting of this service, not a rule of the Cabinet Division.'
        when 'few_plans' then 'The plans that are comparable carry less than ' || low_coverage_percent() || ' percent of the weight of all plans. This limit is a setting of this service, not a rule of the Cabinet Division.'
    end as not_comparable_reason_en,
    ranks.rank_competition,
    ranks.rank_dense,
    ranks.is_what_if,
    ranks.is_synthetic,
    ranks.doubted_row_count,
    ranks.doubted_marks,
    ranks.score_low_percent,
    ranks.score_high_percent,
    ranks.rank_best,
    ranks.rank_worst,
    ranks.ranked_office_count,
    offices.peer_class_code,
    offices.peer_class_name_bn,
    offices.peer_class_name_en,
    ranks.peer_rank,
    ranks.peer_office_count,
    previous_methods.method_code as previous_method_code,
    case when ranks.no_change_reason_code is null then ranks.previous_rank_competition end as previous_rank_competition,
    case when ranks.no_change_reason_code is null then ranks.previous_score_percent end as previous_score_percent,
    case when ranks.no_change_reason_code is null then ranks.previous_rank_competition - ranks.rank_competition end as rank_change,
    case when ranks.no_change_reason_code is null then ranks.score_percent - ranks.previous_score_percent end as score_change_percent,
    ranks.no_change_reason_code
from ranks_with_the_year_before as ranks
inner join offices on ranks.office_key = offices.office_key
inner join plans on ranks.plan_key = plans.plan_key
inner join fiscal_years on ranks.fiscal_year_key = fiscal_years.fiscal_year_key
left join quarters on ranks.quarter_key = quarters.quarter_key
left join methods on ranks.method_key = methods.method_key
left join methods as previous_methods on ranks.previous_method_key = previous_methods.method_key;
