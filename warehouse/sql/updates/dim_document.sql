-- question: which document stands for its quarter, and which for its office, plan and year?
-- grain: one document
-- consumers: step_document, mart_enothi
-- trap: of two copies of one report the whole one stands, not the one that lost a page; rows that are right already stay untouched, so
--     that a snapshot that is renewed for one office changes no other
update dim_document
set
    report_no = placed.report_no,
    is_latest_of_quarter = placed.is_latest_of_quarter,
    is_current = placed.is_current
from (
    select
        document_key,
        cast(row_number() over report_order as integer) as report_no,
        lead(document_key) over quarter_order is null as is_latest_of_quarter,
        lead(document_key) over report_order is null as is_current
    from dim_document
    window
        report_order as (
            partition by office_key, plan_key, fiscal_year_key
            order by
                quarter_key asc nulls first,
                document_date asc nulls first,
                indicator_count asc nulls last,
                sha256 asc nulls last
        ),
        quarter_order as (
            partition by office_key, plan_key, fiscal_year_key, quarter_key
            order by
                document_date asc nulls first,
                indicator_count asc nulls last,
                sha256 asc nulls last
        )
) as placed
where
    dim_document.document_key = placed.document_key
    and (
        dim_document.report_no <> placed.report_no
        or dim_document.is_latest_of_quarter <> placed.is_latest_of_quarter
        or dim_document.is_current <> placed.is_current
    );
