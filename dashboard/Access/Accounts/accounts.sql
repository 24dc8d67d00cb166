-- People, their sessions and keys: data/accounts.duckdb. Never part of a snapshot. Made when missing, at every opening.
create sequence if not exists person_number;
create table if not exists person (
    person_key integer primary key default nextval('person_number'),
    name varchar not null,
    name_folded varchar not null unique,
    roles varchar not null,
    office_code varchar,
    password_hash varchar not null,
    must_change_password boolean not null,
    failed_count integer not null,
    locked_until timestamp,
    created_at timestamp not null
);
create table if not exists session (
    session_hash varchar primary key,
    person_key integer not null,
    created_at timestamp not null,
    expires_at timestamp not null
);
create table if not exists api_key (
    key_code varchar primary key,
    person_key integer not null,
    name varchar not null,
    secret_hash varchar not null,
    created_at timestamp not null,
    expires_at timestamp not null,
    revoked_at timestamp
);
