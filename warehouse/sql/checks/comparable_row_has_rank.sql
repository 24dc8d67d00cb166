-- question: is a row ranked that is not comparable, or a comparable one not ranked?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: a not comparable office is listed apart, never last
select
    ranking_key,
    office_code,
    is_comparable,
    not_comparable_reason_code,
    rank_competition,
    rank_dense
from mart_ranking
where
    is_comparable <> (rank_competition is not null)
    or is_comparable <> (rank_dense is not null)
    or is_comparable <> (not_comparable_reason_code is null)
    or is_comparable <> (not_comparable_reason_bn is null)
    or is_comparable <> (not_comparable_reason_en is null)
    or (is_comparable and (not is_ranked_office or score_percent is null or plan_total_marks is null))
    or (is_comparable and scored_marks * 100 < plan_total_marks * low_coverage_percent());
