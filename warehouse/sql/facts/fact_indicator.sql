-- question: what does a document say of an indicator for the whole year?
-- grain: document x indicator
-- consumers: steps and marts with an indicator
-- trap: year_to_date is a conclusion (see year_to_date_basis), the other figures are read; claimed_marks are the office's own
create table fact_indicator (
    indicator_result_key integer not null,
    document_key integer not null,
    indicator_key integer not null,
    office_key integer not null,
    plan_key integer not null,
    fiscal_year_key integer not null,
    row_no integer not null,
    section_marks decimal(9, 4),
    weight_marks decimal(9, 4),
    claimed_marks decimal(9, 4),
    unit_key integer not null,
    unit_raw varchar,
    responsible_raw varchar,
    annual_target_number decimal(18, 4),
    annual_target_date date,
    annual_target_text varchar,
    tier100_text varchar,
    tier90_text varchar,
    tier80_text varchar,
    tier70_text varchar,
    tier60_text varchar,
    total_actual_text varchar,
    achievement_raw varchar,
    remarks_raw varchar,
    year_to_date_number decimal(18, 4),
    year_to_date_date date,
    year_to_date_text varchar,
    year_to_date_status varchar not null,
    year_to_date_basis varchar,
    is_quarantined boolean not null,
    quarantine_reason_bn varchar,
    quarantine_reason_en varchar,
    first_line integer not null,
    source_lines varchar not null
);

comment on table fact_indicator is 'What one document says of an indicator for the whole year: weight, targets, criteria, claim and year-to-date figure. || কোনো সূচক সম্পর্কে একটি নথির সারা বছরের তথ্য: মান, লক্ষ্যমাত্রা, নির্ণায়ক, দাবিকৃত নম্বর ও বছরের এ পর্যন্ত অর্জন।';
comment on column fact_indicator.indicator_result_key is 'Key of the row, in order of arrival. || সারির চাবি, আগমনের ক্রমে।';
comment on column fact_indicator.document_key is 'Key of the document. || নথির চাবি।';
comment on column fact_indicator.indicator_key is 'Key of the indicator. || কর্মসম্পাদন সূচকের চাবি।';
comment on column fact_indicator.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column fact_indicator.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column fact_indicator.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column fact_indicator.row_no is 'Place of the row among the indicators of the document, from 1. || নথির সূচকগুলোর মধ্যে সারির ক্রম, ১ থেকে।';
comment on column fact_indicator.section_marks is 'Marks of the section, as printed. || মুদ্রিত অংশের মান।';
comment on column fact_indicator.weight_marks is 'Full mark (weight) of the indicator; empty when it could not be read. || সূচকের মান (পূর্ণ নম্বর); পড়া না গেলে খালি।';
comment on column fact_indicator.claimed_marks is 'Mark the office gives itself for the indicator; not a final mark [S]. || সূচকের জন্য কার্যালয়ের নিজের দাবিকৃত নম্বর; চূড়ান্ত নম্বর নয় [S]।';
comment on column fact_indicator.unit_key is 'Key of the effective unit, by the criteria first and the printed unit second [I]. || কার্যকর এককের চাবি; আগে নির্ণায়ক, পরে মুদ্রিত একক দেখে [I]।';
comment on column fact_indicator.unit_raw is 'Unit as printed. || মুদ্রিত একক।';
comment on column fact_indicator.responsible_raw is 'Person or unit responsible, as printed. || বাস্তবায়নের দায়িত্বপ্রাপ্ত ব্যক্তি বা পদ, যেমন মুদ্রিত।';
comment on column fact_indicator.annual_target_number is 'Target for the year as a number; percent without its sign, money in taka. || বার্ষিক লক্ষ্যমাত্রা, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়।';
comment on column fact_indicator.annual_target_date is 'Target for the year as a day. || বার্ষিক লক্ষ্যমাত্রা, তারিখে।';
comment on column fact_indicator.annual_target_text is 'Target for the year in canonical text: ASCII digits, ISO dates, parts joined by a semicolon. || বার্ষিক লক্ষ্যমাত্রা, প্রমিত পাঠে: ইংরেজি অঙ্ক, আইএসও তারিখ, অংশগুলো সেমিকোলনে যুক্ত।';
comment on column fact_indicator.tier100_text is 'Criterion for full mark, in canonical text; empty when the form has none. || পূর্ণ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column fact_indicator.tier90_text is 'Criterion for 90 % of the mark, in canonical text; empty when the form has none. || ৯০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column fact_indicator.tier80_text is 'Criterion for 80 % of the mark, in canonical text; empty when the form has none. || ৮০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column fact_indicator.tier70_text is 'Criterion for 70 % of the mark, in canonical text; empty when the form has none. || ৭০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column fact_indicator.tier60_text is 'Criterion for 60 % of the mark, in canonical text; empty when the form has none. || ৬০ শতাংশ নম্বর পাওয়ার নির্ণায়ক, প্রমিত পাঠে; ছকে না থাকলে খালি।';
comment on column fact_indicator.total_actual_text is 'Total achievement that the form prints, in canonical text. || ছকে মুদ্রিত মোট অর্জন, প্রমিত পাঠে।';
comment on column fact_indicator.achievement_raw is 'Achievement cell as printed (e-Gov forms). || অর্জনের ঘর, যেমন মুদ্রিত (ই-গভর্ন্যান্স ছক)।';
comment on column fact_indicator.remarks_raw is 'Remarks as printed. || মন্তব্য, যেমন মুদ্রিত।';
comment on column fact_indicator.year_to_date_number is 'Best supported figure for the year so far; percent without its sign, money in taka. || বছরের এ পর্যন্ত সবচেয়ে সমর্থিত অর্জন, সংখ্যায়; শতকরা চিহ্ন ছাড়া, অর্থ টাকায়।';
comment on column fact_indicator.year_to_date_date is 'Day achieved, when the indicator is a single date. || অর্জনের তারিখ, সূচকটি একক তারিখের হলে।';
comment on column fact_indicator.year_to_date_text is 'Year-to-date achievement in canonical text. || বছরের এ পর্যন্ত অর্জন, প্রমিত পাঠে।';
comment on column fact_indicator.year_to_date_status is 'Outcome of the year-to-date figure: value, blank, not_applicable, unreadable or not_due. || বছরের এ পর্যন্ত অর্জনের অবস্থা: value, blank, not_applicable, unreadable বা not_due।';
comment on column fact_indicator.year_to_date_basis is 'How the year-to-date figure was found: achievement cell, sum or mean of quarters, remark, total and so on. || বছরের এ পর্যন্ত অর্জন কীভাবে পাওয়া: অর্জনের ঘর, ত্রৈমাসিকের যোগফল বা গড়, মন্তব্য, মোট ইত্যাদি।';
comment on column fact_indicator.is_quarantined is 'True when the row waits for a person''s decision and is not scored; never the same as 0. || সারিটি মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত ও অমূল্যায়িত থাকলে সত্য; এটি শূন্য নয়।';
comment on column fact_indicator.quarantine_reason_bn is 'Why the row is quarantined, in Bangla. || সারি স্থগিত রাখার কারণ, বাংলায়।';
comment on column fact_indicator.quarantine_reason_en is 'Why the row is quarantined, in English. || সারি স্থগিত রাখার কারণ, ইংরেজিতে।';
comment on column fact_indicator.first_line is 'First line of the document on which the row is printed, from 1. || নথির যে লাইনে সারিটি শুরু, ১ থেকে।';
comment on column fact_indicator.source_lines is 'All lines on which the row is printed, as 12-14,16. || সারিটি যেসব লাইনে মুদ্রিত, যেমন 12-14,16।';
