-- question: what did this snapshot change against the one before it?
-- grain: one figure, mark, score, rank or document that differs
-- consumers: mart_change
-- trap: the only relation that is no function of archive, journal and code: it depends on which snapshot was in use before
create table fact_change (
    change_key integer not null,
    kind varchar not null,
    office_code varchar not null,
    plan_code varchar not null,
    fiscal_year_code varchar not null,
    indicator_no varchar,
    indicator_name varchar,
    column_code varchar not null,
    text_before varchar,
    text_after varchar,
    cause varchar not null,
    cause_document_key integer,
    cause_file_name varchar
);

comment on table fact_change is 'What this snapshot changed against the one that was in use before it. || এর আগে ব্যবহৃত সংস্করণের তুলনায় এই সংস্করণে যা বদলেছে।';
comment on column fact_change.change_key is 'Key of the change. || পরিবর্তনের চাবি।';
comment on column fact_change.kind is 'What changed: document, figure, score or rank. || কী বদলেছে: document (নথি), figure (সংখ্যা), score (নম্বর) বা rank (ক্রম)।';
comment on column fact_change.office_code is 'Short code of the office. || কার্যালয়ের সংক্ষিপ্ত কোড।';
comment on column fact_change.plan_code is 'Code of the plan. || পরিকল্পনার কোড।';
comment on column fact_change.fiscal_year_code is 'Fiscal year as 2020-21. || অর্থবছর, যেমন 2020-21।';
comment on column fact_change.indicator_no is 'Number of the indicator, with ASCII digits; empty unless a figure changed. || সূচকের ক্রমিক, ইংরেজি অঙ্কে; কোনো সংখ্যা না বদলালে খালি।';
comment on column fact_change.indicator_name is 'Name of the performance indicator as printed; empty unless a figure changed. || মুদ্রিত কর্মসম্পাদন সূচকের নাম; কোনো সংখ্যা না বদলালে খালি।';
comment on column fact_change.column_code is 'What of it changed: sha256 of the current document, weight_marks, annual_target, year_to_date, claimed_marks, earned_marks, score_percent, rank_competition and so on. || এর কী বদলেছে: চলতি নথির sha256, weight_marks, annual_target, year_to_date, claimed_marks, earned_marks, score_percent, rank_competition ইত্যাদি।';
comment on column fact_change.text_before is 'Value in the snapshot before, in canonical text; empty when there was none. || আগের সংস্করণের মান, প্রমিত পাঠে; না থাকলে খালি।';
comment on column fact_change.text_after is 'Value in this snapshot, in canonical text; empty when there is none. || এই সংস্করণের মান, প্রমিত পাঠে; না থাকলে খালি।';
comment on column fact_change.cause is 'Why: new_document, document_left, corrected (a person decided upon the same document), read_again (the same document, with new evidence or by newer code), method_changed (another default method) or other_offices (a rank that others moved). || কারণ: new_document (নতুন নথি), document_left (নথি বাদ), corrected (একই নথিতে ব্যক্তির সংশোধন), read_again (একই নথি, নতুন প্রমাণ বা নতুন প্রোগ্রামে আবার পঠিত), method_changed (নির্ধারিত পদ্ধতি বদল) বা other_offices (অন্য কার্যালয়ের কারণে ক্রম বদল)।';
comment on column fact_change.cause_document_key is 'Key of the document that caused it; empty when it left, or when another method or documents of other offices did. || যে নথির কারণে বদল তার চাবি; নথিটি বাদ গেলে, বা পদ্ধতি বদল বা অন্য কার্যালয়ের নথির কারণে হলে খালি।';
comment on column fact_change.cause_file_name is 'Name of the document that caused it; of other offices the first three; of another method the codes of both. || যে নথির কারণে বদল তার নাম; অন্য কার্যালয়ের হলে প্রথম তিনটি; পদ্ধতি বদল হলে দুটি পদ্ধতির কোড।';
