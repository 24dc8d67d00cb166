-- question: does any value lack the line of the document on which it was printed?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: bundles of generated data have no lines, and only they; this is the promise that every number can be traced; a line must exist in the document, not only have a number
select
    step_document_cell.document_key,
    step_document_cell.indicator_key,
    step_document_cell.column_code,
    step_document_cell.value_line
from step_document_cell
inner join dim_document on step_document_cell.document_key = dim_document.document_key
left join fact_line
    on step_document_cell.document_key = fact_line.document_key
    and step_document_cell.value_line = fact_line.line_no
where
    step_document_cell.value_status = 'value'
    and fact_line.line_no is null
    and not (dim_document.bundle_sha256 is not null and dim_document.is_synthetic);
