-- question: how many marks does a document give, and how many does it claim?
-- grain: document
-- consumers: mart_rank
-- trap: weights that are missing make the sum too small; a printed total (dim_document) goes before it
-- renewed: office, plan, fiscal year
create table step_document_marks as
with
documents as (
    select * from dim_document
),

document_indicators as (
    select * from fact_indicator
)

select
    documents.document_key,
    documents.office_key,
    documents.plan_key,
    documents.fiscal_year_key,
    cast(sum(document_indicators.weight_marks) as decimal(18, 4)) as weight_marks,
    cast(sum(document_indicators.claimed_marks) as decimal(18, 4)) as claimed_marks
from documents
left join document_indicators on documents.document_key = document_indicators.document_key
group by documents.document_key, documents.office_key, documents.plan_key, documents.fiscal_year_key
order by documents.document_key asc nulls last;

comment on table step_document_marks is 'Marks that each document gives and claims; intermediate. || প্রতিটি নথির মোট মান ও দাবিকৃত নম্বর; মধ্যবর্তী ধাপ।';
comment on column step_document_marks.document_key is 'Key of the document. || নথির চাবি।';
comment on column step_document_marks.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column step_document_marks.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column step_document_marks.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column step_document_marks.weight_marks is 'Sum of the full marks of the indicators of the document; empty when none is printed. || নথির সূচকগুলোর মোট মান; কোনো মান মুদ্রিত না থাকলে খালি।';
comment on column step_document_marks.claimed_marks is 'Sum of the marks that the office claims; empty when it claims none. || কার্যালয়ের দাবিকৃত নম্বরের যোগফল; দাবি না থাকলে খালি।';
