create schema reports;
grant usage on schema reports to styrkedja_app;

-- What people write in the places of a report. Each writing is one more version; two who write at once cannot both write the same.
create table reports.text (
    organiser_id uuid not null,
    report       text not null,
    place        text not null,
    version      int  not null check (version > 0),
    body         text not null,
    written_by   text not null,
    written_on   date not null,
    primary key (organiser_id, report, place, version)
);

-- A report as it was decided: its files as they were, and the deliveries its numbers came from.
create table reports.publication (
    publication_id uuid primary key,
    organiser_id   uuid not null,
    report         text not null,
    title          text not null,
    decision_id    uuid not null references governance.decision,
    deliveries     uuid[] not null,
    published_by   text not null,
    published_on   date not null,
    sequence       bigint generated always as identity
);
create table reports.published_file (
    publication_id uuid not null references reports.publication,
    organiser_id   uuid not null,
    name           text not null,
    media_type     text not null,
    content        bytea not null,
    primary key (publication_id, name)
);
call access.keep_to_organiser('reports', 'text', 'publication', 'published_file');
