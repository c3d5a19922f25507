-- What is done beside the areas for a time: programmes and projects, missions of lead teachers, reinforced support to a unit.
create table plans.effort (
    effort_id    uuid primary key,
    organiser_id uuid not null,
    kind         text not null check (kind in ('PROGRAMME', 'MISSION', 'SUPPORT')),
    node         text not null
);
create index on plans.effort (organiser_id, node);

-- Each writing is one more version; two who write at once cannot both write the same number.
create table plans.effort_version (
    effort_id    uuid not null references plans.effort,
    version      int  not null check (version > 0),
    organiser_id uuid not null,
    title        text not null check (title <> ''),
    starts_on    date not null,
    ends_on      date not null, -- the last day, as it is planned
    responsible  text not null,
    responsible_account uuid references access.account,
    about        text not null, -- what a programme is for, what a mission is, in what form support is given
    because      text not null, -- why it was changed
    written_by   text not null,
    written_on   date not null,
    primary key (effort_id, version),
    check (ends_on >= starts_on),
    check ((version = 1) = (because = ''))
);

create table plans.effort_area (
    effort_id    uuid not null,
    version      int  not null,
    area_id      uuid not null references plans.area,
    organiser_id uuid not null,
    primary key (effort_id, version, area_id),
    foreign key (effort_id, version) references plans.effort_version
);
create index on plans.effort_area (area_id);

create table plans.programme (
    effort_id    uuid primary key references plans.effort,
    organiser_id uuid not null,
    partner      text not null,
    funding      text not null,
    kronor       numeric(12) check (kronor >= 0) -- whole kronor; null when nobody has said
);

-- What is kept of a programme when it is over; that nothing is kept has a reason too. Said once.
create table plans.programme_keeping (
    effort_id    uuid primary key references plans.effort,
    organiser_id uuid not null,
    kept         text not null, -- empty when nothing is
    because      text not null check (because <> ''),
    said_by      text not null,
    said_on      date not null
);

-- A mission names a member of staff, and is read only where the work of the node is read.
create table plans.mission (
    effort_id    uuid primary key references plans.effort,
    organiser_id uuid not null,
    teacher      text not null,
    teacher_account uuid references access.account
);

create table plans.mission_evaluation (
    effort_id    uuid primary key references plans.effort,
    organiser_id uuid not null,
    changed      text not null check (changed <> ''), -- in teaching
    seen_by      text not null check (seen_by <> ''), -- how one has seen it
    written_by   text not null,
    written_on   date not null
);

-- The figures and followed-up goals that a support rests on, as they read when it was given.
create table plans.support_evidence (
    effort_id    uuid not null references plans.effort,
    position     int  not null,
    organiser_id uuid not null,
    point        text not null,
    address      text not null,
    primary key (effort_id, position)
);

-- What the board or its director has seen. The latest row says until when the support goes on, and in what form.
create table plans.support_follow_up (
    follow_up_id bigint generated always as identity primary key,
    effort_id    uuid not null references plans.effort,
    organiser_id uuid not null,
    seen_on      date not null,
    seen         text not null check (seen <> ''),
    course       text not null check (course in ('GOES_ON', 'CHANGED', 'ENDS')),
    form         text not null,
    until        date, -- null when it ends
    written_by   text not null,
    check ((course = 'ENDS') = (until is null)),
    check ((course = 'CHANGED') = (form <> ''))
);
create index on plans.support_follow_up (effort_id);

call access.keep_to_organiser('plans',
    'effort', 'effort_version', 'effort_area', 'programme', 'programme_keeping', 'mission', 'mission_evaluation', 'support_evidence',
    'support_follow_up');

-- The open areas and the efforts without last words, with the account that was picked to see to each.
create view plans.assigned with (security_invoker = true) as
select 'AREA' as kind, v.owner_account as assigned
from plans.open_area o
join plans.area_version v on v.area_id = o.area_id
where v.version = (select max(l.version) from plans.area_version l where l.area_id = v.area_id)
union all
select 'EFFORT', w.responsible_account
from plans.effort e
join plans.effort_version w on w.effort_id = e.effort_id
where w.version = (select max(l.version) from plans.effort_version l where l.effort_id = w.effort_id)
  and not exists (select from plans.programme_keeping k where k.effort_id = e.effort_id)
  and not exists (select from plans.mission_evaluation m where m.effort_id = e.effort_id)
  and coalesce((select f.course from plans.support_follow_up f where f.effort_id = e.effort_id order by f.follow_up_id desc limit 1), '')
      <> 'ENDS';
grant select on plans.assigned to styrkedja_app;
