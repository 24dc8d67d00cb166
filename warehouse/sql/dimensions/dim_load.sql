-- question: when did which documents come in?
-- grain: one load; rows from the journal of loads
-- consumers: fact_load, mart_load; dim_document carries its key
-- trap: the time is that of the load, kept in the journal, so that a rebuild gives the same rows; a load that only met known documents
--     publishes nothing and is not here
create table dim_load (
    load_key integer not null primary key,
    loaded_at timestamp not null,
    code_version varchar not null
);

comment on table dim_load is 'Loads: each time that documents came in. || লোড: প্রতিবার যখন নথি এসেছে।';
comment on column dim_load.load_key is 'Key of the load, in order of time. || লোডের চাবি, সময়ের ক্রমে।';
comment on column dim_load.loaded_at is 'Time of the load, UTC. || লোডের সময়, ইউটিসি।';
comment on column dim_load.code_version is 'Version of the program that took the documents in. || যে প্রোগ্রাম-সংস্করণ নথিগুলো গ্রহণ করেছে।';
