-- question: what was read in each cell of a document, and where was it printed?
-- grain: document x indicator x column
-- consumers: page /documents/{id}
-- trap: quarter columns are called q1_target ... q4_actual here; a column that the form does not have has no row
create view mart_document_cell as
with
indicators as (
    select * from dim_indicator
),

cells as (
    select * from step_document_cell
)

select
    cells.document_key,
    cells.indicator_key,
    indicators.indicator_no,
    cells.column_code,
    cells.value_number,
    cells.value_date,
    cells.value_text,
    cells.value_status,
    cells.value_raw,
    cells.value_line,
    cells.value_field,
    cells.value_is_repaired
from cells
inner join indicators on cells.indicator_key = indicators.indicator_key;

comment on view mart_document_cell is 'Every cell that was read, with its place in the document. || পঠিত প্রতিটি ঘর এবং নথিতে তার স্থান।';
comment on column mart_document_cell.document_key is 'Key of the document. || নথির চাবি।';
comment on column mart_document_cell.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column mart_document_cell.indicator_no is 'Number of the indicator, with ASCII digits; NIS forms number activities only, so it equals the activity''s there. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; শুদ্ধাচার ছকে কেবল কার্যক্রমের ক্রমিক থাকে, তাই সেখানে দুটি এক।';
comment on column mart_document_cell.column_code is 'Column of the form: weight, unit, annual_target, tier100, q1_target, achievement and so on. || ছকের কলাম: weight, unit, annual_target, tier100, q1_target, achievement ইত্যাদি।';
comment on column mart_document_cell.value_number is 'Value of the cell as a number; percent without its sign, money in taka; empty unless the status is value. || ঘরের মান, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column mart_document_cell.value_date is 'Value of the cell as a day; empty unless it is a date. || ঘরের মান, তারিখে; তারিখ না হলে খালি।';
comment on column mart_document_cell.value_text is 'Value of the cell, final, in canonical text: ASCII digits, ISO dates, parts joined by a semicolon; empty unless the status is value. || ঘরের মান, চূড়ান্ত, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত; অবস্থা value না হলে খালি।';
comment on column mart_document_cell.value_status is 'Value of the cell: value, blank, not_applicable, unreadable or not_due; a missing figure is never 0. || ঘরের মান: অবস্থা value (মান আছে), blank (ফাঁকা), not_applicable (প্রযোজ্য নয়), unreadable (অপাঠ্য) বা not_due (সময় হয়নি); না থাকা মান কখনো শূন্য নয়।';
comment on column mart_document_cell.value_raw is 'Value of the cell as printed. || ঘরের মান, যেমন মুদ্রিত।';
comment on column mart_document_cell.value_line is 'Value of the cell: line of the document on which it is printed, from 1. || ঘরের মান: নথির যে লাইনে মুদ্রিত, ১ থেকে।';
comment on column mart_document_cell.value_field is 'Value of the cell: field of that line, from 1; 0 is the whole line. || ঘরের মান: সেই লাইনের যে ঘরে মুদ্রিত, ১ থেকে; ০ মানে পুরো লাইন।';
comment on column mart_document_cell.value_is_repaired is 'Value of the cell: true when the final value differs from the printed one, with proof in the findings. || ঘরের মান: চূড়ান্ত মান মুদ্রিত মান থেকে ভিন্ন হলে সত্য; প্রমাণ পর্যবেক্ষণে আছে।';
