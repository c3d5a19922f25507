-- The application's role: may read and add, never owns a table and so never passes row-level security.
do $$
begin
    create role styrkedja_app nologin;
exception
    when duplicate_object then null;
end
$$;

create schema access;
grant usage on schema access to styrkedja_app;

-- Who did what, written in the same transaction as the deed. Only ever added to.
create table access.deed (
    deed_id      bigint generated always as identity primary key,
    organiser_id uuid,
    at           timestamptz not null default now(),
    actor        text        not null,
    permitted    text        not null,
    what         text        not null
);
alter table access.deed enable row level security;
alter table access.deed force row level security;
create policy own_deeds on access.deed
    using (organiser_id is null or organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
grant select, insert on access.deed to styrkedja_app;
