-- question: what was planned for a quarter, and what was achieved?
-- grain: document x indicator x quarter
-- consumers: step_document_cell, mart_quarter_result, mart_indicator_sheet, mart_enothi
-- trap: the reported quarter of the document and the quarter of a row differ; read the status before the number, for a
--     missing figure is never 0
create table fact_quarter (
    quarter_result_key integer not null,
    document_key integer not null,
    indicator_key integer not null,
    quarter_key integer not null,
    target_number decimal(18, 4),
    target_date date,
    target_text varchar,
    target_status varchar not null,
    target_raw varchar,
    target_line integer,
    target_field integer,
    target_is_repaired boolean not null,
    actual_number decimal(18, 4),
    actual_date date,
    actual_text varchar,
    actual_status varchar not null,
    actual_raw varchar,
    actual_line integer,
    actual_field integer,
    actual_is_repaired boolean not null
);

comment on table fact_quarter is 'Target and achievement of an indicator in one quarter, as one document states them. || একটি নথি অনুযায়ী কোনো সূচকের এক ত্রৈমাসিকের লক্ষ্যমাত্রা ও অর্জন।';
comment on column fact_quarter.quarter_result_key is 'Key of the row: four to an indicator row, in order of quarters. || সারির চাবি: প্রতি সূচক-সারিতে চারটি, ত্রৈমাসিকের ক্রমে।';
comment on column fact_quarter.document_key is 'Key of the document. || নথির চাবি।';
comment on column fact_quarter.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column fact_quarter.quarter_key is 'Key of the quarter that the row is about, as 20201; not the quarter that the document reports. || সারিটি যে ত্রৈমাসিকের তার চাবি, যেমন ২০২০১; নথির প্রতিবেদিত ত্রৈমাসিক নয়।';
comment on column fact_quarter.target_number is 'Target of the quarter as a number; percent without its sign, money in taka; empty unless the status is value. || ত্রৈমাসিকের লক্ষ্যমাত্রা, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column fact_quarter.target_date is 'Target of the quarter as a day; empty unless it is a date. || ত্রৈমাসিকের লক্ষ্যমাত্রা, তারিখে; তারিখ না হলে খালি।';
comment on column fact_quarter.target_text is 'Target of the quarter, final, in canonical text: ASCII digits, ISO dates, parts joined by a semicolon; empty unless the status is value. || ত্রৈমাসিকের লক্ষ্যমাত্রা, চূড়ান্ত, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত; অবস্থা value না হলে খালি।';
comment on column fact_quarter.target_status is 'Target of the quarter: value, blank, not_applicable, unreadable or not_due; a missing figure is never 0. || ত্রৈমাসিকের লক্ষ্যমাত্রা: অবস্থা value (মান আছে), blank (ফাঁকা), not_applicable (প্রযোজ্য নয়), unreadable (অপাঠ্য) বা not_due (সময় হয়নি); না থাকা মান কখনো শূন্য নয়।';
comment on column fact_quarter.target_raw is 'Target of the quarter as printed. || ত্রৈমাসিকের লক্ষ্যমাত্রা, যেমন মুদ্রিত।';
comment on column fact_quarter.target_line is 'Target of the quarter: line of the document on which it is printed, from 1. || ত্রৈমাসিকের লক্ষ্যমাত্রা: নথির যে লাইনে মুদ্রিত, ১ থেকে।';
comment on column fact_quarter.target_field is 'Target of the quarter: field of that line, from 1; 0 is the whole line. || ত্রৈমাসিকের লক্ষ্যমাত্রা: সেই লাইনের যে ঘরে মুদ্রিত, ১ থেকে; ০ মানে পুরো লাইন।';
comment on column fact_quarter.target_is_repaired is 'Target of the quarter: true when the final value differs from the printed one, with proof in the findings. || ত্রৈমাসিকের লক্ষ্যমাত্রা: চূড়ান্ত মান মুদ্রিত মান থেকে ভিন্ন হলে সত্য; প্রমাণ পর্যবেক্ষণে আছে।';
comment on column fact_quarter.actual_number is 'Achievement of the quarter as a number; percent without its sign, money in taka; empty unless the status is value. || ত্রৈমাসিকের অর্জন, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়; অবস্থা value না হলে খালি।';
comment on column fact_quarter.actual_date is 'Achievement of the quarter as a day; empty unless it is a date. || ত্রৈমাসিকের অর্জন, তারিখে; তারিখ না হলে খালি।';
comment on column fact_quarter.actual_text is 'Achievement of the quarter, final, in canonical text: ASCII digits, ISO dates, parts joined by a semicolon; empty unless the status is value. || ত্রৈমাসিকের অর্জন, চূড়ান্ত, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত; অবস্থা value না হলে খালি।';
comment on column fact_quarter.actual_status is 'Achievement of the quarter: value, blank, not_applicable, unreadable or not_due; a missing figure is never 0. || ত্রৈমাসিকের অর্জন: অবস্থা value (মান আছে), blank (ফাঁকা), not_applicable (প্রযোজ্য নয়), unreadable (অপাঠ্য) বা not_due (সময় হয়নি); না থাকা মান কখনো শূন্য নয়।';
comment on column fact_quarter.actual_raw is 'Achievement of the quarter as printed. || ত্রৈমাসিকের অর্জন, যেমন মুদ্রিত।';
comment on column fact_quarter.actual_line is 'Achievement of the quarter: line of the document on which it is printed, from 1. || ত্রৈমাসিকের অর্জন: নথির যে লাইনে মুদ্রিত, ১ থেকে।';
comment on column fact_quarter.actual_field is 'Achievement of the quarter: field of that line, from 1; 0 is the whole line. || ত্রৈমাসিকের অর্জন: সেই লাইনের যে ঘরে মুদ্রিত, ১ থেকে; ০ মানে পুরো লাইন।';
comment on column fact_quarter.actual_is_repaired is 'Achievement of the quarter: true when the final value differs from the printed one, with proof in the findings. || ত্রৈমাসিকের অর্জন: চূড়ান্ত মান মুদ্রিত মান থেকে ভিন্ন হলে সত্য; প্রমাণ পর্যবেক্ষণে আছে।';
