create schema fetching;
grant usage on schema fetching to styrkedja_app;

-- What a source answered, whole, as it came. One that comes again as it was is not kept twice.
create table fetching.answer (
    answer_id    bigint generated always as identity primary key,
    organiser_id uuid        not null,
    file         text        not null check (file <> ''),
    address      text        not null check (address <> ''),
    etag         text        not null,
    modified     text        not null,
    sha256       text        not null,
    figures      int         not null check (figures >= 0),
    body         text        not null
);

-- When it came, and each time the source has said since that it is the same.
create table fetching.seen (
    answer_id    bigint      not null references fetching.answer,
    at           timestamptz not null,
    organiser_id uuid        not null,
    primary key (answer_id, at)
);

-- That it was read. Without a delivery where there was nothing in it to take in.
create table fetching.taken_in (
    answer_id    bigint primary key references fetching.answer,
    organiser_id uuid        not null,
    at           timestamptz not null,
    delivery_id  uuid        references indicators.delivery
);

-- A time that the sources were asked. One that has not ended was interrupted.
create table fetching.run (
    run_id       uuid primary key,
    organiser_id uuid        not null,
    municipality text        not null check (municipality ~ '^[0-9]{4}$'),
    began_at     timestamptz not null,
    by_whom      text        not null,
    nightly      boolean     not null
);

create table fetching.run_end (
    run_id       uuid primary key references fetching.run,
    organiser_id uuid        not null,
    at           timestamptz not null
);

create table fetching.result (
    run_id       uuid not null references fetching.run,
    place        int  not null,
    organiser_id uuid not null,
    source       text not null,
    question     text not null,
    fresh        int  not null,
    same         int  not null,
    absent       int  not null,
    primary key (run_id, place)
);

create table fetching.trouble (
    run_id       uuid not null,
    place        int  not null,
    number       int  not null,
    organiser_id uuid not null,
    file         text not null,
    reason       text not null,
    detail       text not null,
    primary key (run_id, place, number),
    foreign key (run_id, place) references fetching.result
);

-- Whether the sources are asked every night, as it was last said.
create table fetching.nightly (
    nightly_id   bigint generated always as identity primary key,
    organiser_id uuid        not null,
    municipality text        not null,
    is_on        boolean     not null,
    said_by      text        not null,
    said_at      timestamptz not null default now()
);

call access.keep_to_organiser('fetching', 'answer', 'seen', 'taken_in', 'run', 'run_end', 'result', 'trouble', 'nightly');
create index on fetching.answer (organiser_id, file, answer_id desc);
create index on fetching.run (organiser_id, began_at desc);
