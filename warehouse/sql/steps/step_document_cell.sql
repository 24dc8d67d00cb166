-- question: what stands in each cell of a document that was read as a figure or a text?
-- grain: document x indicator x column, quarter columns ('q1_target' ... 'q4_actual') among them
-- consumers: mart_document_cell, mart_indicator_sheet, checks on values
-- trap: only columns that the form has
create view step_document_cell as
with
indicator_cells as (
    select * from fact_indicator_cell
),

quarter_rows as (
    select
        fact_quarter.*,
        dim_quarter.quarter_no
    from fact_quarter
    inner join dim_quarter on fact_quarter.quarter_key = dim_quarter.quarter_key
)

select
    document_key,
    indicator_key,
    column_code,
    value_number,
    value_date,
    value_text,
    value_status,
    value_raw,
    value_line,
    value_field,
    value_is_repaired
from indicator_cells

union all

select
    document_key,
    indicator_key,
    'q' || quarter_no || '_target' as column_code,
    target_number as value_number,
    target_date as value_date,
    target_text as value_text,
    target_status as value_status,
    target_raw as value_raw,
    target_line as value_line,
    target_field as value_field,
    target_is_repaired as value_is_repaired
from quarter_rows

union all

select
    document_key,
    indicator_key,
    'q' || quarter_no || '_actual' as column_code,
    actual_number as value_number,
    actual_date as value_date,
    actual_text as value_text,
    actual_status as value_status,
    actual_raw as value_raw,
    actual_line as value_line,
    actual_field as value_field,
    actual_is_repaired as value_is_repaired
from quarter_rows;

comment on view step_document_cell is 'Every cell that was read, those of the quarters among them; intermediate. || পঠিত প্রতিটি ঘর, ত্রৈমাসিকের ঘরসহ; মধ্যবর্তী ধাপ।';
comment on column step_document_cell.document_key is 'Key of the document. || নথির চাবি।';
comment on column step_document_cell.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column step_document_cell.column_code is 'Column of the form: weight, unit, annual_target, tier100, q1_target, achievement and so on. || ছকের কলাম: weight, unit, annual_target, tier100, q1_target, achievement ইত্যাদি।';
comment on column step_document_cell.value_number is 'Value of the cell as a number; percent without its sign, money in taka; empty unless the status is value. || ঘরের মান, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column step_document_cell.value_date is 'Value of the cell as a day; empty unless it is a date. || ঘরের মান, তারিখে; তারিখ না হলে খালি।';
comment on column step_document_cell.value_text is 'Value of the cell, final, in canonical text: ASCII digits, ISO dates, parts joined by a semicolon; empty unless the status is value. || ঘরের মান, চূড়ান্ত, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত; অবস্থা value না হলে খালি।';
comment on column step_document_cell.value_status is 'Value of the cell: value, blank, not_applicable, unreadable or not_due; a missing figure is never 0. || ঘরের মান: অবস্থা value (মান আছে), blank (ফাঁকা), not_applicable (প্রযোজ্য নয়), unreadable (অপাঠ্য) বা not_due (সময় হয়নি); না থাকা মান কখনো শূন্য নয়।';
comment on column step_document_cell.value_raw is 'Value of the cell as printed. || ঘরের মান, যেমন মুদ্রিত।';
comment on column step_document_cell.value_line is 'Value of the cell: line of the document on which it is printed, from 1. || ঘরের মান: নথির যে লাইনে মুদ্রিত, ১ থেকে।';
comment on column step_document_cell.value_field is 'Value of the cell: field of that line, from 1; 0 is the whole line. || ঘরের মান: সেই লাইনের যে ঘরে মুদ্রিত, ১ থেকে; ০ মানে পুরো লাইন।';
comment on column step_document_cell.value_is_repaired is 'Value of the cell: true when the final value differs from the printed one, with proof in the findings. || ঘরের মান: চূড়ান্ত মান মুদ্রিত মান থেকে ভিন্ন হলে সত্য; প্রমাণ পর্যবেক্ষণে আছে।';
