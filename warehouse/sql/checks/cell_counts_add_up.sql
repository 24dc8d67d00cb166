-- question: are more cells repaired and quarantined than there are?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: a cell of a quarantined row counts as quarantined, even when it was repaired
select
    document_key,
    cell_count,
    repaired_cell_count,
    quarantined_cell_count
from dim_document
where
    repaired_cell_count < 0
    or quarantined_cell_count < 0
    or repaired_cell_count + quarantined_cell_count > cell_count;
