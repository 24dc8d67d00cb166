-- question: which documents were read?
-- grain: one accepted document; rows from etl
-- consumers: every fact and mart; OData Documents (through mart_document)
-- trap: several documents of an office, plan and year stand side by side; exactly one of them is_current; keys follow the order of
--     arrival, report_no that of the reports
create table dim_document (
    document_key integer not null primary key,
    load_key integer not null,
    bundle_sha256 varchar,
    sha256 varchar not null,
    file_name varchar not null,
    plan_key integer not null,
    office_key integer not null,
    fiscal_year_key integer not null,
    quarter_key integer,
    form_code varchar not null,
    title varchar,
    document_date date,
    plan_total_marks decimal(9, 4),
    claimed_total_marks decimal(9, 4),
    has_achievements boolean not null,
    line_count integer not null,
    indicator_count integer not null,
    cell_count integer not null,
    repaired_cell_count integer not null,
    quarantined_cell_count integer not null,
    error_count integer not null,
    warning_count integer not null,
    info_count integer not null,
    is_synthetic boolean not null,
    report_no integer not null,
    is_latest_of_quarter boolean not null,
    is_current boolean not null
);

comment on table dim_document is 'Documents that were accepted: plans and quarterly reports, with whose, of which year and how well read. || গৃহীত নথি: কর্মপরিকল্পনা ও ত্রৈমাসিক প্রতিবেদন; কার, কোন অর্থবছরের এবং কতটা পড়া গেছে।';
comment on column dim_document.document_key is 'Key of the document. || নথির চাবি।';
comment on column dim_document.sha256 is 'SHA-256 hash of the original file; its name in the archive. || মূল ফাইলের SHA-256 হ্যাশ; সংরক্ষণাগারে ফাইলটির নাম।';
comment on column dim_document.file_name is 'Name of the file as it was handed in. || দাখিলকৃত ফাইলের নাম।';
comment on column dim_document.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column dim_document.office_key is 'Key of the office. || কার্যালয়ের চাবি।';
comment on column dim_document.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column dim_document.quarter_key is 'Key of the quarter that the document reports, as 20201; empty for a plan without a reported quarter. || নথিতে প্রতিবেদিত ত্রৈমাসিকের চাবি, যেমন ২০২০১; প্রতিবেদিত ত্রৈমাসিক না থাকলে খালি।';
comment on column dim_document.form_code is 'Form (layout) that was recognised. || শনাক্তকৃত ছক।';
comment on column dim_document.title is 'Title of the document as printed; empty when its page is missing. || নথির মুদ্রিত শিরোনাম; শিরোনামের পাতা না থাকলে খালি।';
comment on column dim_document.document_date is 'Date of the document; empty when none is printed or it is impossible, as 31/02/2020. || নথির তারিখ; মুদ্রিত না থাকলে বা অসম্ভব হলে (যেমন ৩১/০২/২০২০) খালি।';
comment on column dim_document.plan_total_marks is 'Total marks of the plan as printed, else as summed by the reader; empty when unknown. || পরিকল্পনার মোট মান, মুদ্রিত, নইলে পাঠের সময় যোগ করা; জানা না থাকলে খালি।';
comment on column dim_document.claimed_total_marks is 'Total awarded that the document itself prints; the office''s claim, not a final score [S]. || নথিতে মুদ্রিত মোট প্রাপ্ত নম্বর; কার্যালয়ের দাবি, চূড়ান্ত নম্বর নয় [S]।';
comment on column dim_document.has_achievements is 'False for a plan that reports no achievement; such a document is never ranked. || কোনো অর্জন প্রতিবেদিত না হলে মিথ্যা; এমন নথির অবস্থান নির্ণয় করা হয় না।';
comment on column dim_document.line_count is 'Number of lines of the document. || নথির লাইনের সংখ্যা।';
comment on column dim_document.cell_count is 'Number of cells of the plan''s table that were looked at. || কর্মপরিকল্পনার ছকের যতগুলো ঘর দেখা হয়েছে।';
comment on column dim_document.repaired_cell_count is 'Cells whose value was repaired with evidence. || প্রমাণসহ সংশোধিত ঘরের সংখ্যা।';
comment on column dim_document.quarantined_cell_count is 'Cells of rows that wait for a person''s decision. || মানুষের সিদ্ধান্তের অপেক্ষায় স্থগিত ঘরের সংখ্যা।';
comment on column dim_document.is_current is 'True for the one document that stands for its office, plan and fiscal year; the others are superseded. || কার্যালয়, পরিকল্পনা ও অর্থবছরের প্রতিনিধিত্বকারী একমাত্র নথির জন্য সত্য; অন্যগুলো প্রতিস্থাপিত।';
comment on column dim_document.is_synthetic is 'True for a generated document, which is no report of any office. || তৈরি করা (কৃত্রিম) নথির জন্য সত্য; এটি কোনো কার্যালয়ের প্রতিবেদন নয়।';
comment on column dim_document.load_key is 'Key of the load that brought the document. || যে লোডে নথিটি এসেছে তার চাবি।';
comment on column dim_document.indicator_count is 'Number of indicators of the document. || নথির সূচকের সংখ্যা।';
comment on column dim_document.error_count is 'Number of findings that a person must settle. || যেসব পর্যবেক্ষণ একজনকে নিষ্পত্তি করতে হবে তার সংখ্যা।';
comment on column dim_document.warning_count is 'Number of findings to look at, repairs among them. || দেখার মতো পর্যবেক্ষণের সংখ্যা, সংশোধনসহ।';
comment on column dim_document.info_count is 'Number of findings for information. || অবগতির জন্য পর্যবেক্ষণের সংখ্যা।';
comment on column dim_document.report_no is 'Place of the document among those of its office, plan and fiscal year, from 1, by quarter, date and completeness. || কার্যালয়, পরিকল্পনা ও অর্থবছরের নথিগুলোর মধ্যে এর ক্রম, ১ থেকে; ত্রৈমাসিক, তারিখ ও সম্পূর্ণতা অনুযায়ী।';
comment on column dim_document.is_latest_of_quarter is 'True for the last document of its quarter; an earlier copy of the same report is superseded. || নিজ ত্রৈমাসিকের সর্বশেষ নথির জন্য সত্য; একই প্রতিবেদনের আগের কপি প্রতিস্থাপিত।';
comment on column dim_document.bundle_sha256 is 'Hash of the bundle with which a generated document came in bulk; empty for a document that was read. || তৈরি করা নথি যে গুচ্ছে এসেছে তার হ্যাশ; পঠিত নথির ক্ষেত্রে খালি।';
