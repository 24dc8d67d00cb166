-- question: does any mart hold fewer or more rows than the fact it shows?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: an inner join over a missing key cuts silently; this is where it stops being silent. A mart that groups rows counts them, and the
--     counts add up to all of them
with
counts (relation, mart_rows, fact_rows) as (
    values
    (
        'mart_indicator_sheet',
        (select count(*) from mart_indicator_sheet),
        (select count(*) from fact_indicator)
    ),
    (
        'mart_indicator_result',
        (select count(*) from mart_indicator_result),
        (select count(*) from fact_indicator)
    ),
    (
        'mart_quarter_result',
        (select count(*) from mart_quarter_result),
        (select count(*) from fact_quarter)
    ),
    (
        'mart_score',
        (select count(*) from mart_score),
        (select count(*) from fact_score)
    ),
    (
        'mart_finding',
        (select count(*) from mart_finding),
        (select count(*) from fact_finding)
    ),
    (
        'mart_published_score',
        (select count(*) from mart_published_score),
        (select count(*) from fact_published)
    ),
    (
        'mart_document',
        (select count(*) from mart_document),
        (select count(*) from dim_document)
    ),
    (
        'mart_quality',
        (select count(*) from mart_quality),
        (select count(*) from dim_document)
    ),
    (
        'mart_document_line',
        (select count(*) from mart_document_line),
        (select count(*) from fact_line)
    ),
    (
        'mart_document_cell',
        (select count(*) from mart_document_cell),
        (select count(*) from step_document_cell)
    ),
    (
        'mart_gap',
        (select count(*) from mart_gap),
        (select count(*) from step_gap)
    ),
    (
        'step_gap',
        (select count(*) from step_gap),
        (select count(*) from fact_indicator where document_key in (select document_key from dim_document where is_current))
    ),
    (
        'mart_rank',
        (select count(distinct document_key) from mart_rank where is_default_method),
        (select count(*) from dim_document where is_current)
    ),
    (
        'mart_rank',
        (select count(*) from mart_rank where document_key is not null and method_key is not null),
        (select count(*) from step_document_method_marks where document_key in (select document_key from dim_document where is_current))
    ),
    (
        'mart_ranking',
        (select count(*) from mart_ranking),
        (select count(*) from mart_rank)
    ),
    (
        'mart_gap_office',
        (select coalesce(sum(row_count), 0) from mart_gap_office),
        (select count(*) from step_gap)
    ),
    (
        'mart_gap_concept',
        (select coalesce(sum(row_count), 0) from mart_gap_concept where quarter_no = 0),
        (select count(*) from step_gap where unit_code in ('count', 'percent', 'lakh_taka'))
    ),
    (
        'mart_quality_office',
        (select coalesce(sum(finding_count), 0) from mart_quality_office),
        (select count(*) from fact_finding)
    ),
    (
        'mart_submission',
        (select coalesce(sum(report_count), 0) from mart_submission),
        (select count(*) from dim_document where quarter_key is not null)
    ),
    (
        'mart_early_warning',
        (select count(*) from mart_early_warning),
        (select count(*) from step_gap where quarter_key % 10 < 4)
    ),
    (
        'mart_warning_record',
        (select coalesce(sum(row_count), 0) from mart_warning_record where quarter_no = 1),
        (select count(*) from step_gap where quarter_key % 10 = 4 and unit_code in ('count', 'percent', 'lakh_taka', 'date'))
    ),
    (
        'mart_overview',
        (select coalesce(sum(document_count), 0) from mart_overview),
        (select count(*) from dim_document)
    )
)

select
    relation,
    mart_rows,
    fact_rows
from counts
where mart_rows <> fact_rows;
