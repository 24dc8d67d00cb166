-- question: which build of the warehouse is this?
-- grain: one row, the snapshot that this file is
-- consumers: every page's footer, `shuddhachar snapshots`
-- trap: a snapshot is a function of archive and code; it carries no time of day
create table dim_snapshot (
    snapshot_number integer not null primary key,
    code_version varchar not null,
    document_count integer not null
);

comment on table dim_snapshot is 'The build of the warehouse that this file is; one row. || এই ফাইলটি তথ্যভাণ্ডারের যে সংস্করণ; একটিমাত্র সারি।';
comment on column dim_snapshot.snapshot_number is 'Number of the snapshot; a number is never used twice. || সংস্করণের ক্রমিক; একই ক্রমিক দুবার ব্যবহৃত হয় না।';
comment on column dim_snapshot.code_version is 'Version of the program that built it. || যে প্রোগ্রাম-সংস্করণে এটি তৈরি।';
comment on column dim_snapshot.document_count is 'Number of documents in it. || এতে নথির সংখ্যা।';
