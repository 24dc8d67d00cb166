-- question: is a mark below 0, above its weight, missing where graded or present where not?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: only graded rows have marks; a mark of 0 is a mark
select
    document_key,
    indicator_key,
    method_key,
    status,
    weight_marks,
    raw_percent,
    earned_marks
from fact_score
where
    (status = 'graded') <> (earned_marks is not null)
    or (status = 'graded') <> (raw_percent is not null)
    or (status = 'graded' and weight_marks is null)
    or earned_marks < 0
    or earned_marks > weight_marks
    or raw_percent < 0
    or raw_percent > 100;
