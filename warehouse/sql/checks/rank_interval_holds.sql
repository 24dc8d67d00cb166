-- question: does a rank or a score lie outside its own interval, or an interval outside what can be?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: an interval is a promise: whatever the unscored rows turn out to be, the rank lies in it
select
    ranking_key,
    score_low_percent,
    score_percent,
    score_high_percent,
    rank_best,
    rank_competition,
    rank_worst,
    ranked_office_count,
    peer_rank
from mart_rank
where
    (score_percent is not null) <> (score_low_percent is not null)
    or (score_percent is not null) <> (score_high_percent is not null)
    or score_low_percent > score_percent
    or score_high_percent < score_percent
    or (rank_competition is not null) <> (rank_best is not null)
    or (rank_competition is not null) <> (rank_worst is not null)
    or rank_best < 1
    or rank_best > rank_competition
    or rank_worst < rank_competition
    or rank_worst > ranked_office_count
    or peer_rank > rank_competition
    or peer_rank > peer_office_count;
