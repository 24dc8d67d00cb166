-- question: which scores and ranks were published for the nation?
-- grain: one published line: fiscal year x plan x office as named by the source
-- consumers: mart_published_score
-- trap: decided by the National Committee, not computed here; never mixed with scores of ours; two lists tie differently
create table fact_published (
    published_key integer not null primary key,
    fiscal_year_key integer not null,
    plan_key integer not null,
    office_key integer,
    office_name_en varchar not null,
    rank_printed integer not null,
    score_marks decimal(9, 4) not null,
    offices_ranked integer,
    source varchar not null
);

comment on table fact_published is 'Scores and ranks published for the nation, as their source prints them. || জাতীয়ভাবে প্রকাশিত নম্বর ও অবস্থান, উৎসে যেভাবে মুদ্রিত।';
comment on column fact_published.published_key is 'Key of the published line. || প্রকাশিত সারির চাবি।';
comment on column fact_published.fiscal_year_key is 'Key of the fiscal year: the year in which it starts, 2020 for 2020-21. || অর্থবছরের চাবি: যে সালে শুরু, যেমন ২০২০-২১ এর জন্য ২০২০।';
comment on column fact_published.plan_key is 'Key of the plan. || পরিকল্পনার চাবি।';
comment on column fact_published.office_key is 'Key of the office; empty when the printed name matches none. || কার্যালয়ের চাবি; মুদ্রিত নাম কারো সঙ্গে না মিললে খালি।';
comment on column fact_published.office_name_en is 'Name of the office as the source prints it, in English. || উৎসে মুদ্রিত কার্যালয়ের ইংরেজি নাম।';
comment on column fact_published.rank_printed is 'Rank as the source prints it; lists tie in two ways (6, 6, 6, 9 and 8, 8, 9) [S]. || উৎসে মুদ্রিত অবস্থান; সমতার নিয়ম তালিকাভেদে ভিন্ন (৬, ৬, ৬, ৯ এবং ৮, ৮, ৯) [S]।';
comment on column fact_published.score_marks is 'Published score, in marks of 100. || প্রকাশিত নম্বর, ১০০-এর মধ্যে।';
comment on column fact_published.offices_ranked is 'Number of offices on that published ranking; empty when the source does not say. || সেই প্রকাশিত র‍্যাংকিংয়ে কার্যালয়ের সংখ্যা; উৎসে না থাকলে খালি।';
comment on column fact_published.source is 'Where it was read. || কোথায় পাওয়া গেছে।';
