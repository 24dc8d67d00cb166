-- question: does any mart hold fewer or more rows than the fact it shows?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: an inner join over a missing key cuts silently; this is where it stops being silent. A mart that groups rows counts them, and the
--     counts add up to all of them. Marts that show rows one by one are counted over documents that were read; those that came as rows, in
--     bulk, would take minutes, and have their keys held (key_has_no_orphan, and the last line here)
with
documents_of_bundles as (
    select document_key
    from dim_document
    where bundle_sha256 is not null
),

counts (relation, mart_rows, fact_rows) as (
    values
    (
        'mart_indicator_sheet',
        (select count(*) from mart_indicator_sheet where document_key not in (select document_key from documents_of_bundles)),
        (select count(*) from fact_indicator where document_key not in (select document_key from documents_of_bundles))
    ),
    (
        'mart_indicator_result',
        (select count(*) from mart_indicator_result where document_key not in (select document_key from documents_of_bundles)),
        (select count(*) from fact_indicator where document_key not in (select document_key from documents_of_bundles))
    ),
    (
        'mart_quarter_result',
        (select count(*) from mart_quarter_result where document_key not in (select document_key from documents_of_bundles)),
        (select count(*) from fact_quarter where document_key not in (select document_key from documents_of_bundles))
    ),
    (
        'mart_score',
        (select count(*) from mart_score where document_key not in (select document_key from documents_of_bundles)),
        (select count(*) from fact_score where document_key not in (select document_key from documents_of_bundles))
    ),
    (
        'mart_finding',
        (select count(*) from mart_finding where document_key not in (select document_key from documents_of_bundles)),
        (select count(*) from fact_finding where document_key not in (select document_key from documents_of_bundles))
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
        (select count(*) from mart_document_line where document_key not in (select document_key from documents_of_bundles)),
        (select count(*) from fact_line where document_key not in (select document_key from documents_of_bundles))
    ),
    (
        'mart_gap',
        (select count(*) from mart_gap where document_key not in (select document_key from documents_of_bundles)),
        (select count(*) from step_gap where document_key not in (select document_key from documents_of_bundles))
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
        'mart_concept_office',
        (select count(*) from mart_concept_office),
        (
            select count(*) from fact_indicator as results
            inner join dim_document as documents on results.document_key = documents.document_key and documents.is_current
            inner join dim_indicator as indicators on results.indicator_key = indicators.indicator_key and indicators.concept_key is not null
        )
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
    ),
    (
        'fact_quarter',
        (
            select count(*) from fact_quarter
            where (document_key, indicator_key) in (select (document_key, indicator_key) from fact_indicator)
        ),
        (select count(*) from fact_quarter)
    )
)

select
    relation,
    mart_rows,
    fact_rows
from counts
where mart_rows <> fact_rows;
