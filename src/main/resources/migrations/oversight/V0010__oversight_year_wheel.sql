create schema oversight;
grant usage on schema oversight to styrkedja_app;

-- An event as it recurs. Each revision is one more row, with who, when and why; a retired one comes into no more wheels.
create table oversight.event_revision (
    template_id    uuid not null,
    revision       int  not null check (revision > 0),
    organiser_id   uuid not null,
    within         text not null,
    what           text not null check (what <> ''),
    how            text not null,
    rule           text not null check (rule <> ''),
    by_role        text not null,
    with_roles     text[] not null,
    reach          text not null,
    forms          text[] not null,
    input          text not null,
    input_address  text not null,
    output         text not null,
    output_address text not null,
    output_register text not null, -- what in the house shows that the output is there; NONE when only people know
    theme          text not null,
    retired        boolean not null,
    why            text not null check (why <> ''),
    written_by     text not null,
    written_on     date not null,
    primary key (template_id, revision)
);

-- The wheel of one school year, and the events in it: each as its template stood when the wheel was made.
create table oversight.year_wheel (
    organiser_id      uuid not null,
    school_year_start int  not null,
    made_by           text not null,
    made_on           date not null,
    primary key (organiser_id, school_year_start)
);
create table oversight.wheel_event (
    event_id          uuid primary key,
    organiser_id      uuid not null,
    school_year_start int  not null,
    template_id       uuid not null,
    revision          int  not null,
    first_day         date not null,
    last_day          date not null check (last_day >= first_day),
    foreign key (organiser_id, school_year_start) references oversight.year_wheel,
    foreign key (template_id, revision) references oversight.event_revision,
    unique (organiser_id, school_year_start, template_id)
);

-- Other days for one year, or none at all; the last one counts.
create table oversight.event_change (
    change_id    bigint generated always as identity primary key,
    organiser_id uuid not null,
    event_id     uuid not null references oversight.wheel_event,
    first_day    date not null,
    last_day     date not null check (last_day >= first_day),
    called_off   boolean not null,
    why          text not null check (why <> ''),
    written_by   text not null,
    written_on   date not null
);
create index on oversight.event_change (event_id);

-- That it was done at a node, or why not, or that what was said before is taken back; the last one counts.
create table oversight.event_mark (
    mark_id      bigint generated always as identity primary key,
    organiser_id uuid not null,
    event_id     uuid not null references oversight.wheel_event,
    node         text not null,
    said         text not null check (said in ('DONE', 'NOT_DONE', 'TAKEN_BACK')),
    note         text not null,
    written_by   text not null,
    written_on   date not null,
    check (said <> 'NOT_DONE' or note <> '')
);
create index on oversight.event_mark (event_id, node);

-- Whether a person wants to be reminded by mail; the last choice counts, and nobody who has not chosen is left out.
create table oversight.reminder_choice (
    choice_id    bigint generated always as identity primary key,
    organiser_id uuid        not null,
    account_id   uuid        not null references access.account,
    wanted       boolean     not null,
    chosen_at    timestamptz not null
);
create index on oversight.reminder_choice (account_id, choice_id);

-- How the organiser judges a year's quality work itself. Each writing is one more version; two who write at once cannot both write the
-- same number.
create table oversight.evaluation (
    organiser_id      uuid not null,
    school_year_start int  not null,
    version           int  not null check (version > 0),
    process           text not null check (process <> ''), -- how the work has been done
    effect            text not null check (effect <> ''), -- what it has led to
    change            text not null, -- what is done otherwise next year; may be empty
    written_by        text not null,
    written_on        date not null,
    primary key (organiser_id, school_year_start, version)
);

call access.keep_to_organiser('oversight',
    'event_revision', 'year_wheel', 'wheel_event', 'event_change', 'event_mark', 'reminder_choice', 'evaluation');

-- The address of a person's calendar: only the hash of its secret is kept, and the last one made counts. Outside the policies, since it
-- is read before anybody is known; through the functions, and in no other way. A row without a hash closes the calendar.
create table oversight.calendar_address (
    address_id  bigint generated always as identity primary key,
    account_id  uuid not null references access.account,
    secret_hash bytea not null,
    made_at     timestamptz not null default now()
);
create index on oversight.calendar_address (secret_hash);
create index on oversight.calendar_address (account_id, address_id);
grant insert on oversight.calendar_address to styrkedja_app;

create function oversight.calendar_owner(given_hash bytea) returns uuid
    language sql stable security definer set search_path = '' as $$
select c.account_id
from oversight.calendar_address c
where c.secret_hash = given_hash
  and given_hash <> ''
  and not exists (
      select from oversight.calendar_address newer
      where newer.account_id = c.account_id and newer.address_id > c.address_id)
$$;

-- The day a person's address was made; nothing when there is none, or it is closed.
create function oversight.calendar_made_at(given_account uuid) returns timestamptz
    language sql stable security definer set search_path = '' as $$
select case when c.secret_hash <> '' then c.made_at end
from oversight.calendar_address c
where c.account_id = given_account
order by c.address_id desc
limit 1
$$;
revoke execute on all routines in schema oversight from public;
grant execute on all functions in schema oversight to styrkedja_app;
