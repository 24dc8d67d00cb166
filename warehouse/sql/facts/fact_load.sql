-- question: what became of each file that was handed in?
-- grain: load x file
-- consumers: mart_load
-- trap: a refused file is not in the archive, so its hash and the reason here are all that is known of it
create table fact_load (
    load_file_key integer not null primary key,
    load_key integer not null,
    file_no integer not null,
    file_name varchar not null,
    sha256 varchar not null,
    outcome varchar not null,
    document_count integer not null,
    code varchar,
    message_bn varchar,
    message_en varchar
);

comment on table fact_load is 'Audit of loads: every file that was handed in, and what became of it. || লোডের নিরীক্ষা: দাখিলকৃত প্রতিটি ফাইল ও তার পরিণতি।';
comment on column fact_load.load_file_key is 'Key of the row, in order of time. || সারির চাবি, সময়ের ক্রমে।';
comment on column fact_load.load_key is 'Key of the load. || লোডের চাবি।';
comment on column fact_load.file_no is 'Place of the file in its load, from 1. || লোডের মধ্যে ফাইলের ক্রম, ১ থেকে।';
comment on column fact_load.file_name is 'Name of the file as it was handed in. || দাখিলকৃত ফাইলের নাম।';
comment on column fact_load.sha256 is 'SHA-256 hash of the file. || ফাইলের SHA-256 হ্যাশ।';
comment on column fact_load.outcome is 'What became of the file: accepted, known (loaded before) or refused. || ফাইলের পরিণতি: accepted (গৃহীত), known (আগেই গৃহীত) বা refused (প্রত্যাখ্যাত)।';
comment on column fact_load.document_count is 'Number of documents that the file brought; 0 unless accepted. || ফাইলটিতে আসা নথির সংখ্যা; গৃহীত না হলে ০।';
comment on column fact_load.code is 'Code of the finding for which the file was refused; empty unless refused. || যে পর্যবেক্ষণের জন্য ফাইলটি প্রত্যাখ্যাত তার কোড; প্রত্যাখ্যাত না হলে খালি।';
comment on column fact_load.message_bn is 'Why the file was refused, in Bangla. || ফাইলটি কেন প্রত্যাখ্যাত, বাংলায়।';
comment on column fact_load.message_en is 'Why the file was refused, in English. || ফাইলটি কেন প্রত্যাখ্যাত, ইংরেজিতে।';
