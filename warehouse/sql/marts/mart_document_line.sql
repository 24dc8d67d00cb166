-- question: what does a document say, line by line?
-- grain: document x line
-- consumers: page /documents/{id}
-- trap: the text is as extracted, before any repair
create view mart_document_line as
with
lines as (
    select * from fact_line
)

select
    lines.document_key,
    lines.line_no,
    lines.text
from lines;

comment on view mart_document_line is 'The lines of each document as extracted, before any repair. || প্রতিটি নথির লাইন, যেমন আহরিত, কোনো সংশোধনের আগে।';
comment on column mart_document_line.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_document_line.line_no is 'Number of the line, from 1. || লাইনের ক্রমিক, ১ থেকে।';
comment on column mart_document_line.text is 'Text of the line as extracted. || লাইনের পাঠ, যেমন আহরিত।';
