-- question: which office stands where, and where could it stand?
-- grain: current document x method, one row with an empty method of a document whose plan and year have none by default, and one row
--     of each office and year that takes its plans together (plan composite, no document)
-- consumers: mart_ranking, mart_overview, checks/rank_interval_holds
-- trap: ranks count comparable rows only, within plan x year x method, real and generated offices apart, on the score rounded to two
--     decimals. The interval: score_low_percent and score_high_percent are the least and the most that the office could have, when each
--     unscored row (quarantined or not reported) and each scored row in doubt gives anything from 0 to its full mark and the rounding is
--     undone; the best rank is 1 + the others whose least is above its most, the worst 1 + the others whose most is above its least
-- renewed: fiscal year
create table mart_rank as
with
documents as (
    select * from dim_document
    where is_current
),

offices as (
    select * from dim_office
),

methods as (
    select * from dim_method
),

composite_weights as (
    select * from dim_composite_weight
),

composite_plans as (
    select * from dim_plan
    where plan_code = 'composite'
),

document_marks as (
    select * from step_document_marks
),

method_marks as (
    select * from step_document_method_marks
),

methods_of_each_document as (
    select
        documents.document_key,
        methods.method_key,
        method_in_force(methods.first_fiscal_year_key, methods.last_fiscal_year_key, documents.fiscal_year_key) as is_in_force,
        methods.is_default
    from documents
    inner join method_marks on documents.document_key = method_marks.document_key
    inner join methods on method_marks.method_key = methods.method_key
),

documents_and_methods as (
    select
        document_key,
        method_key,
        is_in_force and is_default as is_default_method,
        not is_in_force as is_what_if
    from methods_of_each_document

    union all

    select
        documents.document_key,
        null as method_key,
        true as is_default_method,
        false as is_what_if
    from documents
    where
        documents.document_key not in (
            select methods_of_each_document.document_key
            from methods_of_each_document
            where methods_of_each_document.is_in_force and methods_of_each_document.is_default
        )
),

plan_rows as (
    select
        documents.document_key * 64 + coalesce(documents_and_methods.method_key, 0) as ranking_key,
        documents.office_key,
        documents.plan_key,
        documents.fiscal_year_key,
        documents.document_key,
        documents.quarter_key,
        documents.has_achievements,
        documents_and_methods.method_key,
        documents_and_methods.is_default_method,
        documents_and_methods.is_what_if,
        method_marks.earned_marks,
        case when method_marks.graded_row_count > 0 then method_marks.scored_marks end as scored_marks,
        cast(coalesce(documents.plan_total_marks, document_marks.weight_marks) as decimal(18, 4)) as plan_total_marks,
        cast(coalesce(documents.claimed_total_marks, document_marks.claimed_marks) as decimal(18, 4)) as claimed_marks,
        method_marks.graded_row_count,
        method_marks.quarantined_row_count,
        method_marks.not_due_row_count,
        method_marks.not_reported_row_count,
        method_marks.not_applicable_row_count,
        method_marks.doubted_row_count,
        method_marks.quarantined_marks,
        method_marks.not_due_marks,
        method_marks.not_reported_marks,
        method_marks.not_applicable_marks,
        method_marks.doubted_marks,
        method_marks.earned_marks - method_marks.doubted_earned_marks as least_marks,
        method_marks.earned_marks
        - method_marks.doubted_earned_marks
        + method_marks.doubted_marks
        + method_marks.quarantined_marks
        + method_marks.not_reported_marks as most_marks,
        method_marks.scored_marks + method_marks.quarantined_marks + method_marks.not_reported_marks as reachable_marks
    from documents_and_methods
    inner join documents on documents_and_methods.document_key = documents.document_key
    left join document_marks on documents_and_methods.document_key = document_marks.document_key
    left join method_marks
        on documents_and_methods.document_key = method_marks.document_key
        and documents_and_methods.method_key = method_marks.method_key
),

plan_rows_with_percents as (
    select
        *,
        percent_of(earned_marks, scored_marks) as score_percent,
        lowest_percent_of(least_marks, reachable_marks) as least_percent,
        highest_percent_of(most_marks, reachable_marks) as most_percent
    from plan_rows
),

-- the limit is held against the marks themselves, not against the rounded coverage
plan_rows_with_flaw as (
    select
        *,
        case
            when method_key is null then 'no_method'
            when not has_achievements then 'no_achievements'
            when score_percent is null or plan_total_marks is null then 'low_coverage'
            when scored_marks * 100 < plan_total_marks * low_coverage_percent() then 'low_coverage'
        end as flaw_code
    from plan_rows_with_percents
),

total_of_composite_weights as (
    select sum(weight_marks) as weight_marks
    from composite_weights
),

-- of the rounded percents of the plans; a plan that is not scored far enough gives nothing to the score and its whole weight to the doubt
composites as (
    select
        plan_rows.office_key,
        plan_rows.fiscal_year_key,
        sum(weights.weight_marks * plan_rows.score_percent) filter (where plan_rows.flaw_code is null) as earned_hundredths,
        sum(weights.weight_marks) filter (where plan_rows.flaw_code is null) as scored_marks,
        coalesce(sum(weights.weight_marks * plan_rows.least_percent) filter (where plan_rows.flaw_code is null), 0) as least_hundredths,
        coalesce(sum(weights.weight_marks * plan_rows.most_percent) filter (where plan_rows.flaw_code is null), 0) as most_hundredths
    from plan_rows_with_flaw as plan_rows
    inner join composite_weights as weights on plan_rows.plan_key = weights.plan_key
    where plan_rows.is_default_method
    group by plan_rows.office_key, plan_rows.fiscal_year_key
),

composite_rows as (
    select
        -- above every key of a document; an office has one row a year and method
        1500000000 + (composites.office_key * 32 + composites.fiscal_year_key - 2010) * 64 + methods.method_key as ranking_key,
        composites.office_key,
        methods.plan_key,
        composites.fiscal_year_key,
        methods.method_key,
        methods.is_default as is_default_method,
        cast(composites.earned_hundredths * 0.01 as decimal(18, 6)) as earned_marks,
        cast(composites.scored_marks as decimal(18, 4)) as scored_marks,
        cast(total_of_composite_weights.weight_marks as decimal(18, 4)) as plan_total_marks,
        percent_of(
            cast(composites.earned_hundredths * 0.01 as decimal(18, 6)), cast(composites.scored_marks as decimal(18, 4))
        ) as score_percent,
        lowest_percent_of(
            cast(composites.least_hundredths * 0.01 as decimal(18, 6)), cast(total_of_composite_weights.weight_marks as decimal(18, 4))
        ) as least_percent,
        highest_percent_of(
            cast(
                composites.most_hundredths * 0.01 + total_of_composite_weights.weight_marks - coalesce(composites.scored_marks, 0)
                as decimal(18, 6)
            ),
            cast(total_of_composite_weights.weight_marks as decimal(18, 4))
        ) as most_percent
    from composites
    cross join total_of_composite_weights
    cross join methods
    inner join composite_plans on methods.plan_key = composite_plans.plan_key
    where method_in_force(methods.first_fiscal_year_key, methods.last_fiscal_year_key, composites.fiscal_year_key)
),

all_rows as (
    select
        ranking_key,
        office_key,
        plan_key,
        fiscal_year_key,
        document_key,
        quarter_key,
        method_key,
        is_default_method,
        is_what_if,
        earned_marks,
        scored_marks,
        plan_total_marks,
        claimed_marks,
        graded_row_count,
        quarantined_row_count,
        not_due_row_count,
        not_reported_row_count,
        not_applicable_row_count,
        doubted_row_count,
        quarantined_marks,
        not_due_marks,
        not_reported_marks,
        not_applicable_marks,
        doubted_marks,
        score_percent,
        least_percent,
        most_percent,
        flaw_code
    from plan_rows_with_flaw

    union all

    select
        ranking_key,
        office_key,
        plan_key,
        fiscal_year_key,
        null as document_key,
        null as quarter_key,
        method_key,
        is_default_method,
        false as is_what_if,
        earned_marks,
        scored_marks,
        plan_total_marks,
        null as claimed_marks,
        null as graded_row_count,
        null as quarantined_row_count,
        null as not_due_row_count,
        null as not_reported_row_count,
        null as not_applicable_row_count,
        null as doubted_row_count,
        null as quarantined_marks,
        null as not_due_marks,
        null as not_reported_marks,
        null as not_applicable_marks,
        null as doubted_marks,
        score_percent,
        least_percent,
        most_percent,
        case
            when score_percent is null or scored_marks * 100 < plan_total_marks * low_coverage_percent() then 'few_plans'
        end as flaw_code
    from composite_rows
),

-- a weight that was misread below zero could turn the interval round; it never leaves its own score out
rows_with_reason as (
    select
        all_rows.*,
        offices.is_synthetic,
        offices.peer_class_code,
        case
            when all_rows.score_percent is null then null
            when all_rows.least_percent < all_rows.score_percent then all_rows.least_percent
            else all_rows.score_percent
        end as score_low_percent,
        case
            when all_rows.score_percent is null then null
            when all_rows.most_percent > all_rows.score_percent then all_rows.most_percent
            else all_rows.score_percent
        end as score_high_percent,
        case
            when all_rows.flaw_code = 'no_method' then all_rows.flaw_code
            when not offices.is_ranked then 'not_a_ranked_office'
            else all_rows.flaw_code
        end as not_comparable_reason_code
    from all_rows
    inner join offices on all_rows.office_key = offices.office_key
),

comparable_rows as (
    select * from rows_with_reason
    where not_comparable_reason_code is null
),

-- an own bound comes before an equal bound of another office, so that only what is truly above is counted
bounds_of_best_rank as (
    select ranking_key, plan_key, fiscal_year_key, method_key, is_synthetic, score_high_percent as bound_percent, 0 as counted
    from comparable_rows

    union all

    select null as ranking_key, plan_key, fiscal_year_key, method_key, is_synthetic, score_low_percent as bound_percent, 1 as counted
    from comparable_rows
),

best_ranks as (
    select
        ranking_key,
        1 + sum(counted) over (
            partition by plan_key, fiscal_year_key, method_key, is_synthetic
            order by bound_percent desc nulls last, counted asc nulls last, ranking_key asc nulls last
            rows between unbounded preceding and current row
        ) as rank_best
    from bounds_of_best_rank
),

bounds_of_worst_rank as (
    select ranking_key, plan_key, fiscal_year_key, method_key, is_synthetic, score_low_percent as bound_percent, 0 as counted
    from comparable_rows

    union all

    select null as ranking_key, plan_key, fiscal_year_key, method_key, is_synthetic, score_high_percent as bound_percent, 1 as counted
    from comparable_rows
),

worst_ranks as (
    select
        ranking_key,
        1 + sum(counted) over (
            partition by plan_key, fiscal_year_key, method_key, is_synthetic
            order by bound_percent desc nulls last, counted asc nulls last, ranking_key asc nulls last
            rows between unbounded preceding and current row
        ) as rank_worst
    from bounds_of_worst_rank
),

ranks as (
    select
        comparable_rows.ranking_key,
        rank() over score_order as rank_competition,
        dense_rank() over score_order as rank_dense,
        best_ranks.rank_best,
        -- the office's own most is among those counted when it is above its least
        worst_ranks.rank_worst - case when comparable_rows.score_high_percent > comparable_rows.score_low_percent then 1 else 0 end as rank_worst,
        count(*) over (
            partition by comparable_rows.plan_key, comparable_rows.fiscal_year_key, comparable_rows.method_key, comparable_rows.is_synthetic
        ) as ranked_office_count,
        case
            when comparable_rows.peer_class_code is not null
            then rank() over (
                partition by
                    comparable_rows.plan_key,
                    comparable_rows.fiscal_year_key,
                    comparable_rows.method_key,
                    comparable_rows.is_synthetic,
                    comparable_rows.peer_class_code
                order by comparable_rows.score_percent desc nulls last
            )
        end as peer_rank,
        case
            when comparable_rows.peer_class_code is not null
            then count(*) over (
                partition by
                    comparable_rows.plan_key,
                    comparable_rows.fiscal_year_key,
                    comparable_rows.method_key,
                    comparable_rows.is_synthetic,
                    comparable_rows.peer_class_code
            )
        end as peer_office_count
    from comparable_rows
    inner join best_ranks on comparable_rows.ranking_key = best_ranks.ranking_key
    inner join worst_ranks on comparable_rows.ranking_key = worst_ranks.ranking_key
    window score_order as (
        partition by comparable_rows.plan_key, comparable_rows.fiscal_year_key, comparable_rows.method_key, comparable_rows.is_synthetic
        order by comparable_rows.score_percent desc nulls last
    )
)

select
    rows_with_reason.ranking_key,
    rows_with_reason.office_key,
    rows_with_reason.plan_key,
    rows_with_reason.fiscal_year_key,
    rows_with_reason.document_key,
    rows_with_reason.quarter_key,
    rows_with_reason.method_key,
    rows_with_reason.is_default_method,
    rows_with_reason.is_what_if,
    rows_with_reason.is_synthetic,
    rows_with_reason.earned_marks,
    rows_with_reason.scored_marks,
    rows_with_reason.plan_total_marks,
    rows_with_reason.score_percent,
    percent_of(rows_with_reason.earned_marks, rows_with_reason.plan_total_marks) as score_of_total_percent,
    percent_of(rows_with_reason.scored_marks, rows_with_reason.plan_total_marks) as coverage_percent,
    rows_with_reason.score_low_percent,
    rows_with_reason.score_high_percent,
    rows_with_reason.claimed_marks,
    rows_with_reason.graded_row_count,
    rows_with_reason.quarantined_row_count,
    rows_with_reason.not_due_row_count,
    rows_with_reason.not_reported_row_count,
    rows_with_reason.not_applicable_row_count,
    rows_with_reason.doubted_row_count,
    rows_with_reason.quarantined_marks,
    rows_with_reason.not_due_marks,
    rows_with_reason.not_reported_marks,
    rows_with_reason.not_applicable_marks,
    rows_with_reason.doubted_marks,
    rows_with_reason.not_comparable_reason_code,
    cast(ranks.rank_competition as integer) as rank_competition,
    cast(ranks.rank_dense as integer) as rank_dense,
    cast(ranks.rank_best as integer) as rank_best,
    cast(ranks.rank_worst as integer) as rank_worst,
    cast(ranks.ranked_office_count as integer) as ranked_office_count,
    cast(ranks.peer_rank as integer) as peer_rank,
    cast(ranks.peer_office_count as integer) as peer_office_count
from rows_with_reason
left join ranks on rows_with_reason.ranking_key = ranks.ranking_key
order by rows_with_reason.ranking_key asc nulls last;

alter table mart_rank alter column ranking_key set not null;

comment on table mart_rank is 'Score, coverage, rank and rank interval of each office by plan, year and method, and of its plans together; mart_ranking shows it in words. || পরিকল্পনা, অর্থবছর ও পদ্ধতি অনুযায়ী এবং সব পরিকল্পনা মিলিয়ে প্রতিটি কার্যালয়ের নম্বর, আওতা, অবস্থান ও অবস্থানের পরিসর; mart_ranking-এ ভাষায় দেখানো।';
comment on column mart_rank.ranking_key is 'Key of the row: of its document and method, or of its office, year and method where the plans are taken together. || সারির চাবি: নথি ও পদ্ধতি থেকে, আর সব পরিকল্পনা মিলিয়ে হলে কার্যালয়, অর্থবছর ও পদ্ধতি থেকে।';
comment on column mart_rank.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column mart_rank.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column mart_rank.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column mart_rank.document_key is 'Key of the current document; empty where the plans are taken together. || চলতি নথির চাবি; সব পরিকল্পনা মিলিয়ে হলে খালি।';
comment on column mart_rank.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column mart_rank.method_key is 'Key of the scoring method. || মূল্যায়ন পদ্ধতির চাবি।';
comment on column mart_rank.is_default_method is 'True for the method in force in the year that is shown when none is chosen, and for the one row of a document without such a method. || অর্থবছরে বলবৎ যে পদ্ধতি কোনো বাছাই না করলে দেখানো হয় তার জন্য, এবং এমন পদ্ধতিহীন নথির একমাত্র সারির জন্য সত্য।';
comment on column mart_rank.is_what_if is 'True when the method was not in force in that year: a score as it would have been, never the score. || পদ্ধতিটি সেই অর্থবছরে বলবৎ না থাকলে সত্য: কেমন হতে পারত তার নম্বর, প্রকৃত নম্বর নয়।';
comment on column mart_rank.is_synthetic is 'True for generated data, which are of no real office. || তৈরি করা (কৃত্রিম) উপাত্তের জন্য সত্য; এগুলো কোনো প্রকৃত কার্যালয়ের নয়।';
comment on column mart_rank.earned_marks is 'Marks earned under the method, 0 to the weight; empty unless graded. || পদ্ধতি অনুযায়ী প্রাপ্ত নম্বর, ০ থেকে মান পর্যন্ত; মূল্যায়িত না হলে খালি।';
comment on column mart_rank.scored_marks is 'Full marks of the graded rows: the marks that could be scored; empty when no row is graded. || মূল্যায়িত সারিগুলোর মোট মান: যতটুকু মানে নম্বর দেওয়া গেছে; কোনো সারি মূল্যায়িত না হলে খালি।';
comment on column mart_rank.plan_total_marks is 'Total marks of the plan: printed, else the sum of the weights; never assumed. || পরিকল্পনার মোট মান: মুদ্রিত, নইলে সূচকগুলোর মানের যোগফল; কখনো অনুমিত নয়।';
comment on column mart_rank.score_percent is 'Earned marks as a percent of the scored marks, rounded to two decimals, half away from zero [I]; empty when nothing is scored. || মূল্যায়িত মানের শতকরা কত অংশ প্রাপ্ত, দুই দশমিকে পূর্ণায়িত, অর্ধেক হলে শূন্য থেকে দূরে [I]; কিছু মূল্যায়িত না হলে খালি।';
comment on column mart_rank.score_of_total_percent is 'Earned marks as a percent of the plan''s total marks, two decimals; what is not scored lowers it. || পরিকল্পনার মোট মানের শতকরা কত অংশ প্রাপ্ত, দুই দশমিকে; যা মূল্যায়িত নয় তা একে কমায়।';
comment on column mart_rank.coverage_percent is 'Scored marks as a percent of the plan''s total marks, two decimals; empty when no row is graded. || পরিকল্পনার মোট মানের শতকরা কত অংশ মূল্যায়িত, দুই দশমিকে; কোনো সারি মূল্যায়িত না হলে খালি।';
comment on column mart_rank.score_low_percent is 'The least that score_percent could be: unscored rows and rows in doubt give nothing, and the rounding is undone downwards. || score_percent সর্বনিম্ন যা হতে পারত: অমূল্যায়িত ও সন্দেহযুক্ত সারি কিছুই দেয় না, পূর্ণায়ন নিচের দিকে।';
comment on column mart_rank.score_high_percent is 'The most that score_percent could be: unscored rows and rows in doubt give their full mark, and the rounding is undone upwards. || score_percent সর্বোচ্চ যা হতে পারত: অমূল্যায়িত ও সন্দেহযুক্ত সারি পূর্ণ নম্বর দেয়, পূর্ণায়ন ওপরের দিকে।';
comment on column mart_rank.claimed_marks is 'Mark the office gives itself for the indicator; not a final mark [S]. || সূচকের জন্য কার্যালয়ের নিজের দাবিকৃত নম্বর; চূড়ান্ত নম্বর নয় [S]।';
comment on column mart_rank.graded_row_count is 'Number of graded rows. || মূল্যায়িত সারির সংখ্যা।';
comment on column mart_rank.quarantined_row_count is 'Number of rows that wait for a person''s decision. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির সংখ্যা।';
comment on column mart_rank.not_due_row_count is 'Number of rows that are not due yet. || যেসব সারির সময় এখনো হয়নি সেগুলোর সংখ্যা।';
comment on column mart_rank.not_reported_row_count is 'Number of rows whose achievement is not reported. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর সংখ্যা।';
comment on column mart_rank.not_applicable_row_count is 'Number of rows that do not apply to the office. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর সংখ্যা।';
comment on column mart_rank.doubted_row_count is 'Number of graded rows in doubt: an error or a warning, not settled by a repair, stands on a figure that the score uses. || সন্দেহযুক্ত মূল্যায়িত সারির সংখ্যা: নম্বরে ব্যবহৃত কোনো মানের ওপর এমন ত্রুটি বা সতর্কতা আছে যা সংশোধনে মেটেনি।';
comment on column mart_rank.quarantined_marks is 'Full marks of rows that wait for a person''s decision; left out of the score, not counted as 0. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত সারির মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_rank.not_due_marks is 'Full marks of rows that are not due yet; left out of the score, not counted as 0. || যেসব সারির সময় এখনো হয়নি সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_rank.not_reported_marks is 'Full marks of rows whose achievement is not reported; left out of the score, not counted as 0. || যেসব সারির অর্জন প্রতিবেদিত হয়নি সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_rank.not_applicable_marks is 'Full marks of rows that do not apply to the office; left out of the score, not counted as 0. || যেসব সারি কার্যালয়ের জন্য প্রযোজ্য নয় সেগুলোর মোট মান; নম্বরের হিসাব থেকে বাদ, শূন্য ধরা হয়নি।';
comment on column mart_rank.doubted_marks is 'Full marks of the graded rows in doubt; they count in the score as they are. || সন্দেহযুক্ত মূল্যায়িত সারির মোট মান; নম্বরের হিসাবে এগুলো যেমন আছে তেমনই ধরা হয়েছে।';
comment on column mart_rank.not_comparable_reason_code is 'Why the row has no rank: no_method, not_a_ranked_office, no_achievements, low_coverage or few_plans; empty when it has one. || অবস্থান না থাকার কারণের কোড: no_method, not_a_ranked_office, no_achievements, low_coverage বা few_plans; অবস্থান থাকলে খালি।';
comment on column mart_rank.rank_competition is 'Rank by the rounded score with places left free after a tie (6, 6, 6, 9), as in the published list of 2020-21 [S]; empty when not comparable. || পূর্ণায়িত নম্বরে অবস্থান, সমতার পর স্থান খালি রেখে (৬, ৬, ৬, ৯), ২০২০-২১ এর প্রকাশিত তালিকার মতো [S]; তুলনাযোগ্য না হলে খালি।';
comment on column mart_rank.rank_dense is 'Rank by the rounded score without free places after a tie (8, 8, 9), as in the published list of 2022-23 [S]; empty when not comparable. || পূর্ণায়িত নম্বরে অবস্থান, সমতার পর স্থান খালি না রেখে (৮, ৮, ৯), ২০২২-২৩ এর প্রকাশিত তালিকার মতো [S]; তুলনাযোগ্য না হলে খালি।';
comment on column mart_rank.rank_best is 'Best rank that the office could have, competition ranking: 1 and the offices whose least is above its most; empty when not comparable. || কার্যালয়টির সম্ভাব্য সেরা অবস্থান: যাদের সর্বনিম্ন নম্বর এর সর্বোচ্চের ওপরে তাদের সংখ্যার সঙ্গে ১; তুলনাযোগ্য না হলে খালি।';
comment on column mart_rank.rank_worst is 'Worst rank that the office could have, competition ranking: 1 and the other offices whose most is above its least; empty when not comparable. || কার্যালয়টির সম্ভাব্য নিম্নতম অবস্থান: অন্য যাদের সর্বোচ্চ নম্বর এর সর্বনিম্নের ওপরে তাদের সংখ্যার সঙ্গে ১; তুলনাযোগ্য না হলে খালি।';
comment on column mart_rank.ranked_office_count is 'Number of offices that are ranked with it. || যতটি কার্যালয়ের সঙ্গে অবস্থান নির্ণীত, নিজেরটিসহ।';
comment on column mart_rank.peer_rank is 'Rank among the comparable offices of the same size class [I]; empty without a class or when not comparable. || একই আকারশ্রেণির তুলনাযোগ্য কার্যালয়ের মধ্যে অবস্থান [I]; শ্রেণি না থাকলে বা তুলনাযোগ্য না হলে খালি।';
comment on column mart_rank.peer_office_count is 'Number of comparable offices of the same size class [I]. || একই আকারশ্রেণির তুলনাযোগ্য কার্যালয়ের সংখ্যা [I]।';
