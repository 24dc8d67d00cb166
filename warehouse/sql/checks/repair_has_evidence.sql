-- question: does a repair lack what was printed instead, or its proof in both languages?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: `printed` can be empty text (a value that was inferred), the proof cannot
select
    finding_key,
    code,
    printed,
    final_value
from fact_finding
where
    is_repair
    and (
        final_value is null
        or coalesce(evidence_bn, '') = ''
        or coalesce(evidence_en, '') = ''
    );
