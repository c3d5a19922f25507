create schema organisation;
grant usage on schema organisation to styrkedja_app;

-- What sources say about the organisation of schools. Published registers have no organiser and are read by all; facts are added,
-- and a delivery that is withdrawn takes its facts with it.
create table organisation.fact (
    fact_id           bigint generated always as identity primary key,
    organiser_id      uuid,
    delivery_id       uuid not null,
    about             text not null check (about in ('municipality', 'organiser', 'unit', 'unit-during', 'other-name', 'group')),
    code              text not null,
    name              text not null,
    municipality_code text not null default '',
    municipality_name text not null default '',
    organiser_code    text not null default '',
    organiser_name    text not null default '',
    organiser_kind    text not null default 'UNKNOWN',
    school_forms      text not null default '',
    members           text not null default '',
    as_of             date not null,
    valid_from        date, -- null: not known; only of what holds over a time
    valid_to          date check (valid_to >= valid_from), -- null: still
    area              text not null default '',
    successor         text not null default '',
    grades            text not null default '', -- of compulsory school: '7 8 9'; empty: not said
    check (about = 'unit-during' or (valid_from is null and valid_to is null and area = '' and successor = ''))
);
create index on organisation.fact (delivery_id);
create index on organisation.fact (organiser_code) where about in ('unit', 'unit-during');
alter table organisation.fact enable row level security;
alter table organisation.fact force row level security;
create policy published_or_own on organisation.fact
    using (organiser_id is null or organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
grant select, insert on organisation.fact to styrkedja_app;

create table organisation.withdrawal (
    delivery_id  uuid primary key,
    organiser_id uuid
);
alter table organisation.withdrawal enable row level security;
alter table organisation.withdrawal force row level security;
create policy published_or_own on organisation.withdrawal
    using (organiser_id is null or organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
grant select, insert on organisation.withdrawal to styrkedja_app;
