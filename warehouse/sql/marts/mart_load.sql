-- question: what was handed in, when, and what became of it?
-- grain: load x file
-- consumers: page /quality, OData Loads
-- trap: loads of a snapshot that was rolled back are here too: this is the history, not the content
create view mart_load as
with
loads as (
    select * from dim_load
),

files as (
    select * from fact_load
)

select
    files.load_file_key,
    files.load_key,
    files.file_no,
    loads.loaded_at,
    loads.code_version,
    files.file_name,
    files.sha256,
    files.outcome,
    files.document_count,
    files.code,
    files.message_bn,
    files.message_en
from files
inner join loads on files.load_key = loads.load_key;

comment on view mart_load is 'Audit of loads: every file that was handed in, when, and what became of it. || লোডের নিরীক্ষা: দাখিলকৃত প্রতিটি ফাইল, সময় ও পরিণতি।';
comment on column mart_load.load_file_key is 'Key of the row, in order of time. || সারির চাবি, সময়ের ক্রমে।';
comment on column mart_load.load_key is 'Key of the load. || লোডের চাবি।';
comment on column mart_load.file_no is 'Place of the file in its load, from 1. || লোডের মধ্যে ফাইলের ক্রম, ১ থেকে।';
comment on column mart_load.loaded_at is 'Time of the load, UTC. || লোডের সময়, ইউটিসি।';
comment on column mart_load.code_version is 'Version of the program that took the documents in. || যে প্রোগ্রাম-সংস্করণ নথিগুলো গ্রহণ করেছে।';
comment on column mart_load.file_name is 'Name of the file as it was handed in. || দাখিলকৃত ফাইলের নাম।';
comment on column mart_load.sha256 is 'SHA-256 hash of the file; empty when it could not be read. || ফাইলের SHA-256 হ্যাশ; পড়া না গেলে খালি।';
comment on column mart_load.outcome is 'What became of the file: accepted, known (loaded before) or refused. || ফাইলের পরিণতি: accepted (গৃহীত), known (আগেই গৃহীত) বা refused (প্রত্যাখ্যাত)।';
comment on column mart_load.document_count is 'Number of documents that the file brought; 0 unless accepted. || ফাইলটিতে আসা নথির সংখ্যা; গৃহীত না হলে ০।';
comment on column mart_load.code is 'Code of the finding for which the file was refused; empty unless refused. || যে পর্যবেক্ষণের জন্য ফাইলটি প্রত্যাখ্যাত তার কোড; প্রত্যাখ্যাত না হলে খালি।';
comment on column mart_load.message_bn is 'Why the file was refused, in Bangla. || ফাইলটি কেন প্রত্যাখ্যাত, বাংলায়।';
comment on column mart_load.message_en is 'Why the file was refused, in English. || ফাইলটি কেন প্রত্যাখ্যাত, ইংরেজিতে।';
