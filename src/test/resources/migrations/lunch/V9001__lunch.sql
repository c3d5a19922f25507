create schema lunch;
create table lunch.taste (
    organiser_id uuid        not null,
    node         text        not null,
    said         text        not null,
    said_at      timestamptz not null default now(),
    primary key (organiser_id, node, said_at)
);
call access.keep_to_organiser('lunch', 'taste');
grant usage on schema lunch to styrkedja_app;
