create schema reports;
grant usage on schema reports to styrkedja_app;

-- What people write in the places of a report. Each writing is one more version; two who write at once cannot both write the same.
create table reports.text (
    organiser_id uuid not null default nullif(current_setting('app.organiser', true), '')::uuid,
    report       text not null,
    place        text not null,
    version      int  not null check (version > 0),
    body         text not null,
    written_by   text not null,
    written_on   date not null,
    primary key (organiser_id, report, place, version)
);
alter table reports.text enable row level security;
alter table reports.text force row level security;
create policy own on reports.text
    using (organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
grant select, insert on reports.text to styrkedja_app;
