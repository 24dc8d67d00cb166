-- question: does any mart hold fewer or more rows than the fact it shows?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: an inner join over a missing key cuts silently; this is where it stops being silent
select
    'mart_indicator_sheet' as relation,
    (select count(*) from mart_indicator_sheet) as mart_rows,
    (select count(*) from fact_indicator) as fact_rows
where (select count(*) from mart_indicator_sheet) <> (select count(*) from fact_indicator)

union all

select
    'mart_indicator_result' as relation,
    (select count(*) from mart_indicator_result) as mart_rows,
    (select count(*) from fact_indicator) as fact_rows
where (select count(*) from mart_indicator_result) <> (select count(*) from fact_indicator)

union all

select
    'mart_quarter_result' as relation,
    (select count(*) from mart_quarter_result) as mart_rows,
    (select count(*) from fact_quarter) as fact_rows
where (select count(*) from mart_quarter_result) <> (select count(*) from fact_quarter)

union all

select
    'mart_score' as relation,
    (select count(*) from mart_score) as mart_rows,
    (select count(*) from fact_score) as fact_rows
where (select count(*) from mart_score) <> (select count(*) from fact_score)

union all

select
    'mart_finding' as relation,
    (select count(*) from mart_finding) as mart_rows,
    (select count(*) from fact_finding) as fact_rows
where (select count(*) from mart_finding) <> (select count(*) from fact_finding)

union all

select
    'mart_published_score' as relation,
    (select count(*) from mart_published_score) as mart_rows,
    (select count(*) from fact_published) as fact_rows
where (select count(*) from mart_published_score) <> (select count(*) from fact_published)

union all

select
    'mart_document' as relation,
    (select count(*) from mart_document) as mart_rows,
    (select count(*) from dim_document) as fact_rows
where (select count(*) from mart_document) <> (select count(*) from dim_document)

union all

select
    'mart_quality' as relation,
    (select count(*) from mart_quality) as mart_rows,
    (select count(*) from dim_document) as fact_rows
where (select count(*) from mart_quality) <> (select count(*) from dim_document)

union all

select
    'mart_submission' as relation,
    (select count(*) from mart_submission) as mart_rows,
    (select count(*) from dim_document) as fact_rows
where (select count(*) from mart_submission) <> (select count(*) from dim_document)

union all

select
    'mart_document_line' as relation,
    (select count(*) from mart_document_line) as mart_rows,
    (select count(*) from fact_line) as fact_rows
where (select count(*) from mart_document_line) <> (select count(*) from fact_line);
