-- question: what stands in each cell of an indicator that belongs to no quarter?
-- grain: document x indicator x column
-- consumers: step_document_cell, step_tier, mart_enothi
-- trap: a column that the form does not have has no row; a cell that is there and empty has one, with status blank
create table fact_indicator_cell (
    document_key integer not null,
    indicator_key integer not null,
    column_code varchar not null,
    value_number decimal(18, 4),
    value_date date,
    value_text varchar,
    value_status varchar not null,
    value_raw varchar,
    value_line integer,
    value_field integer,
    value_is_repaired boolean not null
);

comment on table fact_indicator_cell is 'Each cell of an indicator that belongs to no quarter, as read and as printed. || কোনো সূচকের যে ঘরগুলো ত্রৈমাসিকের নয়, সেগুলোর পঠিত ও মুদ্রিত রূপ।';
comment on column fact_indicator_cell.document_key is 'Key of the document. || নথির চাবি।';
comment on column fact_indicator_cell.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column fact_indicator_cell.column_code is 'Column of the form: section_weight, weight, unit, annual_target, tier100 to tier60, total_actual, awarded_score, achievement or remarks. || ছকের কলাম: section_weight, weight, unit, annual_target, tier100 থেকে tier60, total_actual, awarded_score, achievement বা remarks।';
comment on column fact_indicator_cell.value_number is 'Value of the cell as a number; percent without its sign, money in taka; empty unless the status is value. || ঘরের মান, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column fact_indicator_cell.value_date is 'Value of the cell as a day; empty unless it is a date. || ঘরের মান, তারিখে; তারিখ না হলে খালি।';
comment on column fact_indicator_cell.value_text is 'Value of the cell, final, in canonical text: ASCII digits, ISO dates, parts joined by a semicolon; empty unless the status is value. || ঘরের মান, চূড়ান্ত, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত; অবস্থা value না হলে খালি।';
comment on column fact_indicator_cell.value_status is 'Value of the cell: value, blank, not_applicable, unreadable or not_due; a missing figure is never 0. || ঘরের মান: অবস্থা value (মান আছে), blank (ফাঁকা), not_applicable (প্রযোজ্য নয়), unreadable (অপাঠ্য) বা not_due (সময় হয়নি); না থাকা মান কখনো শূন্য নয়।';
comment on column fact_indicator_cell.value_raw is 'Value of the cell as printed. || ঘরের মান, যেমন মুদ্রিত।';
comment on column fact_indicator_cell.value_line is 'Value of the cell: line of the document on which it is printed, from 1. || ঘরের মান: নথির যে লাইনে মুদ্রিত, ১ থেকে।';
comment on column fact_indicator_cell.value_field is 'Value of the cell: field of that line, from 1; 0 is the whole line. || ঘরের মান: সেই লাইনের যে ঘরে মুদ্রিত, ১ থেকে; ০ মানে পুরো লাইন।';
comment on column fact_indicator_cell.value_is_repaired is 'Value of the cell: true when the final value differs from the printed one, with proof in the findings. || ঘরের মান: চূড়ান্ত মান মুদ্রিত মান থেকে ভিন্ন হলে সত্য; প্রমাণ পর্যবেক্ষণে আছে।';
