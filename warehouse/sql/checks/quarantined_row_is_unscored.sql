-- question: is a quarantined row scored, or a row scored as quarantined that is not?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: a quarantined row with a mark would put a guess into a ranking
select
    fact_score.document_key,
    fact_score.indicator_key,
    fact_score.method_key,
    fact_score.status,
    fact_indicator.is_quarantined
from fact_score
inner join fact_indicator
    on fact_score.document_key = fact_indicator.document_key
    and fact_score.indicator_key = fact_indicator.indicator_key
where fact_indicator.is_quarantined <> (fact_score.status = 'quarantined');
