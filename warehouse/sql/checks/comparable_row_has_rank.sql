-- question: is a row ranked that is not comparable, or a comparable one not ranked?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: a not comparable office is listed apart, never last
with
ranked_offices as (
    select * from dim_office
    where is_ranked
)

select
    mart_rank.ranking_key,
    mart_rank.office_key,
    mart_rank.not_comparable_reason_code,
    mart_rank.rank_competition,
    mart_rank.rank_dense
from mart_rank
left join ranked_offices on mart_rank.office_key = ranked_offices.office_key
where
    (mart_rank.not_comparable_reason_code is null) <> (mart_rank.rank_competition is not null)
    or (mart_rank.not_comparable_reason_code is null) <> (mart_rank.rank_dense is not null)
    or (
        mart_rank.not_comparable_reason_code is null
        and (ranked_offices.office_key is null or mart_rank.score_percent is null or mart_rank.plan_total_marks is null)
    )
    or (
        mart_rank.not_comparable_reason_code is null
        and mart_rank.scored_marks * 100 < mart_rank.plan_total_marks * low_coverage_percent()
    );
