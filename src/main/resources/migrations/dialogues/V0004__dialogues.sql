-- Dialogues: every text is added, none is changed. Who changes an older text than the latest meets a number that is taken.
create schema dialogues;
grant usage on schema dialogues to styrkedja_app;

create table dialogues.dialogue (
    dialogue_id       uuid primary key,
    sequence          bigint generated always as identity,
    organiser_id      uuid not null,
    node              text not null,
    school_year_start int  not null,
    made_by           text not null,
    made_at           timestamptz not null default now()
);
create index on dialogues.dialogue (node);

-- What a dialogue is to be. The latest version counts, and none is added once the package is sent.
create table dialogues.agenda (
    dialogue_id   uuid not null references dialogues.dialogue,
    version       int  not null check (version > 0),
    organiser_id  uuid not null,
    kind          text not null check (kind in ('RESULT', 'QUALITY')),
    deeper_reason text not null, -- empty when it goes no deeper than usual
    day           date not null,
    invited       text not null,
    questions     text not null,
    written_by    text not null,
    written_at    timestamptz not null default now(),
    primary key (dialogue_id, version)
);

-- A topic of one version of an agenda, as it read when it was chosen.
create table dialogues.topic (
    topic_id     uuid primary key,
    dialogue_id  uuid not null,
    version      int  not null,
    position     int  not null,
    organiser_id uuid not null,
    key          text not null, -- empty when it was written by hand
    point        text not null,
    meaning      text not null,
    reason       text not null,
    value        text not null,
    address      text not null,
    foreign key (dialogue_id, version) references dialogues.agenda,
    unique (dialogue_id, version, position)
);

-- The states of a dialogue, each the row of an event.
create table dialogues.sending (
    dialogue_id  uuid primary key references dialogues.dialogue,
    organiser_id uuid not null,
    sent_on      date not null,
    sent_by      text not null
);
create table dialogues.meeting (
    dialogue_id  uuid primary key references dialogues.sending,
    organiser_id uuid not null,
    held_on      date not null,
    concluded_by text not null
);
create table dialogues.reconciliation (
    dialogue_id   uuid primary key references dialogues.meeting,
    organiser_id  uuid not null,
    reconciled_on date not null,
    reconciled_by text not null
);
create table dialogues.replacement (
    dialogue_id  uuid primary key references dialogues.dialogue,
    organiser_id uuid not null,
    replaced_by  text not null,
    reason       text not null,
    replaced_on  date not null,
    written_by   text not null
);

-- Why a result is what it is. One that takes the place of another points at it; each is replaced once.
create table dialogues.cause (
    cause_id     uuid primary key,
    sequence     bigint generated always as identity,
    topic_id     uuid not null references dialogues.topic,
    organiser_id uuid not null,
    text         text not null check (text <> ''),
    support      text not null,
    written_by   text not null,
    written_by_account uuid,
    written_on   date not null,
    supersedes   uuid unique references dialogues.cause
);
create index on dialogues.cause (topic_id);

-- That nobody knows yet, and who finds out. The latest of a topic counts.
create table dialogues.inquiry (
    inquiry_id   bigint generated always as identity primary key,
    topic_id     uuid not null references dialogues.topic,
    organiser_id uuid not null,
    who          text not null check (who <> ''),
    who_account  uuid references access.account,
    until        date not null,
    written_by   text not null,
    written_on   date not null
);
create index on dialogues.inquiry (topic_id);

create table dialogues.point (
    point_id     uuid primary key,
    sequence     bigint generated always as identity,
    dialogue_id  uuid not null references dialogues.dialogue,
    organiser_id uuid not null
);
create index on dialogues.point (dialogue_id);

-- What was agreed: each writing is one more version.
create table dialogues.point_version (
    point_id      uuid not null references dialogues.point,
    version       int  not null check (version > 0),
    organiser_id  uuid not null,
    what          text not null check (what <> ''),
    owner         text not null check (owner <> ''),
    owner_account uuid references access.account,
    due           date not null,
    written_by    text not null,
    written_on    date not null,
    primary key (point_id, version)
);

-- How it goes with a point, and in which dialogue that was said. The latest counts.
create table dialogues.follow_up (
    follow_up_id bigint generated always as identity primary key,
    point_id     uuid not null references dialogues.point,
    dialogue_id  uuid not null references dialogues.dialogue,
    organiser_id uuid not null,
    done         boolean not null,
    note         text not null,
    written_by   text not null,
    written_on   date not null
);
create index on dialogues.follow_up (point_id);

-- Who took part (skollagen 4 kap. 4 paragraph). The latest row of a group counts; none means the group did not.
create table dialogues.participation (
    participation_id bigint generated always as identity primary key,
    dialogue_id      uuid not null references dialogues.dialogue,
    organiser_id     uuid not null,
    took_part        text not null
        check (took_part in ('PUPILS', 'TEACHERS', 'OTHER_STAFF', 'GUARDIANS', 'CHILDREN', 'MANAGERS')),
    persons          int  not null check (persons >= 0),
    manner           text not null check (manner in ('MEETING', 'SURVEY', 'COUNCIL')),
    written_by       text not null
);
create index on dialogues.participation (dialogue_id);

create table dialogues.note (
    dialogue_id  uuid not null references dialogues.dialogue,
    version      int  not null check (version > 0),
    organiser_id uuid not null,
    text         text not null,
    written_by   text not null,
    written_on   date not null,
    primary key (dialogue_id, version)
);

-- An organiser reads and writes its own alone, and may add but never change or delete.
call access.keep_to_organiser('dialogues',
    'dialogue', 'agenda', 'topic', 'sending', 'meeting', 'reconciliation', 'replacement', 'cause', 'inquiry', 'point',
    'point_version', 'follow_up', 'participation', 'note');

-- Points as they read now.
create view dialogues.point_now with (security_invoker = true) as
select p.point_id, p.sequence, p.dialogue_id, p.organiser_id, v.version, v.what, v.owner, v.owner_account, v.due
from dialogues.point p
join dialogues.point_version v on v.point_id = p.point_id
where not exists (select from dialogues.point_version later where later.point_id = v.point_id and later.version > v.version);
grant select on dialogues.point_now to styrkedja_app;

-- What somebody has promised to find out: until the topic has a cause, as long as one can be written.
create view dialogues.open_inquiry with (security_invoker = true) as
select i.topic_id, t.point, t.dialogue_id, d.node, i.who, i.who_account, i.until, i.written_by, i.written_on
from dialogues.inquiry i
join dialogues.topic t on t.topic_id = i.topic_id
join dialogues.dialogue d on d.dialogue_id = t.dialogue_id
where not exists (select from dialogues.inquiry later where later.topic_id = i.topic_id and later.inquiry_id > i.inquiry_id)
  and not exists (select from dialogues.cause c where c.topic_id = i.topic_id)
  and not exists (select from dialogues.reconciliation r where r.dialogue_id = d.dialogue_id)
  and not exists (select from dialogues.replacement r where r.dialogue_id = d.dialogue_id);
grant select on dialogues.open_inquiry to styrkedja_app;

-- What is to be done, for my page: one shape in every room, so that all of it is one question. What each kind asks for, and its addresses,
-- are said beside the pages; thing is what they are made of. Assigned is the account that was picked to see to it. After the day in until it waits no
-- longer. Spoken are the accounts that have had their say; the statement that reads it asks only whether the reader is among them. Version is what
-- had been said of it, where it is answered on my page itself.
create view dialogues.waiting with (security_invoker = true) as
select case when s.dialogue_id is null then 'SEND_PACKAGE' else 'HOLD_DIALOGUE' end as kind,
       a.day as due, '' as what, d.node, cast(null as uuid) as assigned,
       array[cast(d.dialogue_id as text)] as thing, cast(null as date) as until, cast('{}' as uuid[]) as spoken,
       0 as version
from dialogues.dialogue d
join dialogues.agenda a on a.dialogue_id = d.dialogue_id
left join dialogues.sending s on s.dialogue_id = d.dialogue_id
where not exists (
          select from dialogues.agenda later where later.dialogue_id = a.dialogue_id and later.version > a.version)
  and not exists (select from dialogues.meeting m where m.dialogue_id = d.dialogue_id)
  and not exists (select from dialogues.replacement r where r.dialogue_id = d.dialogue_id)
union all
-- A point is followed up in its own dialogue while that is open, else in the latest of its node that is; where none is, it waits for the
-- next dialogue and for nobody. One that is answered there from its day on has been followed up, and waits for the next dialogue too.
select 'AGREED_POINT', p.due, p.what, d.node, p.owner_account,
       array[cast(o.dialogue_id as text), cast(p.point_id as text)], null, '{}',
       (select cast(count(*) as int) from dialogues.follow_up f where f.point_id = p.point_id)
from dialogues.point_now p
join dialogues.dialogue d on d.dialogue_id = p.dialogue_id
cross join lateral (
    select i.dialogue_id
    from dialogues.dialogue i
    join dialogues.sending s on s.dialogue_id = i.dialogue_id
    where i.organiser_id = d.organiser_id and i.node = d.node
      and not exists (select from dialogues.reconciliation r where r.dialogue_id = i.dialogue_id)
      and not exists (select from dialogues.replacement x where x.dialogue_id = i.dialogue_id)
    order by i.dialogue_id = d.dialogue_id desc, i.sequence desc
    limit 1) o
where not coalesce(
          (select f.done from dialogues.follow_up f where f.point_id = p.point_id order by f.follow_up_id desc limit 1),
          false)
  and not exists (
          select from dialogues.follow_up f
          where f.point_id = p.point_id and f.dialogue_id = o.dialogue_id and f.written_on >= p.due)
union all
select 'FIND_CAUSE', i.until, i.point, i.node, i.who_account, array[cast(i.dialogue_id as text)], null, '{}', 0
from dialogues.open_inquiry i
union all
-- What is sent is there to write causes on, until the day of the dialogue, for each who has written none.
select 'WRITE_CAUSE', a.day, '', d.node, null, array[cast(d.dialogue_id as text)], a.day,
       array(select c.written_by_account
             from dialogues.cause c
             join dialogues.topic t on t.topic_id = c.topic_id
             where t.dialogue_id = d.dialogue_id and c.written_by_account is not null),
       0
from dialogues.dialogue d
join dialogues.sending s on s.dialogue_id = d.dialogue_id
join dialogues.agenda a on a.dialogue_id = d.dialogue_id
where not exists (
          select from dialogues.agenda later where later.dialogue_id = a.dialogue_id and later.version > a.version)
  and not exists (select from dialogues.meeting m where m.dialogue_id = d.dialogue_id)
  and not exists (select from dialogues.replacement r where r.dialogue_id = d.dialogue_id);
grant select on dialogues.waiting to styrkedja_app;

-- As in every room that a year wheel follows: what has been achieved where, of which school year's wheel, and when; on_day is null for what is
-- not there yet. All parts of a kind are to be there; what was over on a day is no part of what comes after it. The talk of a year's results
-- belongs to the wheel of the year after.
create view dialogues.achieved with (security_invoker = true) as
select a.kind || '_DIALOGUE' as kind, d.node, d.school_year_start + 1 as school_year_start, '' as part, m.held_on as on_day,
       cast(null as date) as over_on
from dialogues.meeting m
join dialogues.dialogue d on d.dialogue_id = m.dialogue_id
join dialogues.agenda a on a.dialogue_id = d.dialogue_id
where not exists (
    select from dialogues.agenda later where later.dialogue_id = a.dialogue_id and later.version > a.version);
grant select on dialogues.achieved to styrkedja_app;
