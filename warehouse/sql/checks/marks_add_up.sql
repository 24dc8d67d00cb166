-- question: are the marks of a document, scored and the four kinds of unscored, its weights once, under each method?
-- grain: one row per violation; no row is the truth wanted
-- consumers: tests, and every publish of a snapshot
-- trap: a row that a method forgot would raise the score without a trace
with
weights_of_each_document as (
    select
        document_key,
        count(*) as row_count,
        coalesce(sum(weight_marks), 0) as weight_marks
    from fact_indicator
    group by document_key
)

select
    step_document_method_marks.document_key,
    step_document_method_marks.method_key,
    weights_of_each_document.row_count,
    weights_of_each_document.weight_marks
from step_document_method_marks
left join weights_of_each_document on step_document_method_marks.document_key = weights_of_each_document.document_key
where
    weights_of_each_document.document_key is null
    or step_document_method_marks.scored_marks
    + step_document_method_marks.quarantined_marks
    + step_document_method_marks.not_due_marks
    + step_document_method_marks.not_reported_marks
    + step_document_method_marks.not_applicable_marks
    <> weights_of_each_document.weight_marks
    or step_document_method_marks.graded_row_count
    + step_document_method_marks.quarantined_row_count
    + step_document_method_marks.not_due_row_count
    + step_document_method_marks.not_reported_row_count
    + step_document_method_marks.not_applicable_row_count
    <> weights_of_each_document.row_count;
