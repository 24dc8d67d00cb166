-- question: does a higher score stand behind a lower one, or do equal scores part?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: within plan x year x method only, real and generated offices apart; neighbours are enough, since the order is total
with
ranked_rows_with_the_one_ahead as (
    select
        ranking_key,
        score_percent,
        rank_competition,
        rank_dense,
        lag(score_percent) over rows_in_rank_order as percent_ahead,
        lag(rank_competition) over rows_in_rank_order as rank_competition_ahead,
        lag(rank_dense) over rows_in_rank_order as rank_dense_ahead
    from mart_rank
    where not_comparable_reason_code is null
    window rows_in_rank_order as (
        partition by plan_key, fiscal_year_key, method_key, is_synthetic
        order by rank_competition asc nulls last, score_percent desc nulls last, ranking_key asc nulls last
    )
)

select
    ranking_key,
    score_percent,
    percent_ahead,
    rank_competition,
    rank_dense
from ranked_rows_with_the_one_ahead
where
    percent_ahead < score_percent
    or (percent_ahead = score_percent) <> (rank_competition_ahead = rank_competition)
    or (percent_ahead = score_percent) <> (rank_dense_ahead = rank_dense)
    or (percent_ahead > score_percent and rank_dense_ahead + 1 <> rank_dense)
    or (percent_ahead is null and (rank_competition <> 1 or rank_dense <> 1));
