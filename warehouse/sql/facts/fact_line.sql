-- question: what does the document itself say?
-- grain: document x line
-- consumers: mart_document_line, checks/number_has_line
-- trap: for sheets and word files a line is a row of a table; the text is as extracted, before any repair
create table fact_line (
    document_key integer not null,
    line_no integer not null,
    text varchar not null
);

comment on table fact_line is 'The text of each document, line by line, before any repair. || প্রতিটি নথির পাঠ, লাইন ধরে, কোনো সংশোধনের আগে।';
comment on column fact_line.document_key is 'Key of the document. || নথির চাবি।';
comment on column fact_line.line_no is 'Number of the line, from 1. || লাইনের ক্রমিক, ১ থেকে।';
comment on column fact_line.text is 'Text of the line as extracted. || লাইনের পাঠ, যেমন আহরিত।';
