-- The situation analysis of a node and a school year: what is said of it, what it is known by, and what matters most.
create table plans.situation (
    situation_id      uuid primary key,
    organiser_id      uuid not null,
    node              text not null,
    school_year_start int  not null,
    day               date not null,
    votes_each        int  not null check (votes_each between 1 and 10),
    begun_by          text not null,
    begun_at          timestamptz not null default now(),
    unique (organiser_id, node, school_year_start)
);

create table plans.situation_closing (
    situation_id uuid primary key references plans.situation,
    organiser_id uuid not null,
    held_on      date not null,
    closed_on    date not null,
    closed_by    text not null
);

-- Who took part. The latest row of a group counts.
create table plans.situation_participation (
    participation_id bigint generated always as identity primary key,
    organiser_id     uuid not null,
    situation_id     uuid not null references plans.situation,
    took_part        text not null,
    persons          int  not null check (persons >= 0),
    manner           text not null,
    written_by       text not null
);
create index on plans.situation_participation (situation_id);

create table plans.statement (
    statement_id uuid primary key,
    sequence     bigint generated always as identity,
    organiser_id uuid not null,
    situation_id uuid not null references plans.situation,
    since_start  int  not null -- the school year it was first said
);
create index on plans.statement (situation_id);

-- Each writing is one more version; two who write at once cannot both write the same number.
create table plans.statement_version (
    statement_id uuid not null references plans.statement,
    version      int  not null check (version > 0),
    organiser_id uuid not null,
    kind         text not null check (kind in ('STRENGTH', 'SHORTCOMING')),
    theme        text not null,
    wording      text not null,
    evidence     text not null check (evidence in ('FINDING', 'DOCUMENT', 'EXPERIENCE', 'LACKING')),
    known_by     text not null check ((evidence = 'LACKING') = (known_by = '')),
    finding_key  text not null check ((evidence = 'FINDING') = (finding_key <> '')),
    meaning      text not null, -- of a finding: what may be said of chance, as it read then
    shown        text not null,
    address      text not null,
    written_by   text not null,
    written_on   date not null,
    primary key (statement_id, version)
);

create table plans.statement_struck (
    statement_id uuid primary key references plans.statement,
    organiser_id uuid not null,
    reason       text not null check (reason <> ''),
    struck_by    text not null,
    struck_on    date not null
);

-- What is said this year of a statement of last year's; only one says it.
create table plans.statement_carry_over (
    situation_id uuid not null references plans.situation,
    before_id    uuid not null references plans.statement,
    organiser_id uuid not null,
    answer       text not null check (answer in ('HOLDS', 'CHANGED', 'GONE')),
    statement_id uuid references plans.statement, -- null: it is gone
    because      text not null check ((answer = 'GONE') = (because <> '')),
    answered_by  text not null,
    answered_on  date not null,
    primary key (situation_id, before_id),
    check ((answer = 'GONE') = (statement_id is null))
);

-- A vote that is given or taken back. The latest of a voter on a statement counts. Kept by account so that it can be moved; the
-- moment is not kept, and nothing but the voter's own is read by voter.
create table plans.statement_vote (
    vote_id      bigint generated always as identity primary key,
    organiser_id uuid not null,
    statement_id uuid not null references plans.statement,
    voter        uuid not null,
    given        boolean not null
);
create index on plans.statement_vote (statement_id);

-- What changes outside and concerns the organiser, numbered in the order it was first seen. A number is never used again.
create table plans.outside_change (
    change_id        uuid primary key,
    organiser_id     uuid not null,
    number           int  not null check (number > 0),
    node             text not null, -- from where it was seen
    first_seen_start int  not null, -- the school year
    unique (organiser_id, number)
);

create table plans.outside_change_version (
    change_id    uuid not null references plans.outside_change,
    version      int  not null check (version > 0),
    organiser_id uuid not null,
    what         text not null,
    source       text not null,
    address      text not null,
    response     text not null,
    written_by   text not null,
    written_on   date not null,
    primary key (change_id, version)
);

create table plans.outside_change_effect (
    change_id    uuid not null,
    version      int  not null,
    organiser_id uuid not null,
    school_form  text not null, -- its code; empty for all
    effect       text not null check (effect <> ''),
    primary key (change_id, version, school_form),
    foreign key (change_id, version) references plans.outside_change_version
);

create table plans.outside_change_end (
    change_id    uuid primary key references plans.outside_change,
    organiser_id uuid not null,
    since_start  int  not null, -- the school year from which it counts no longer
    because      text not null check (because <> ''),
    ended_by     text not null,
    ended_on     date not null
);

-- Who took part in looking outside, at each node. The latest row of a group counts.
create table plans.outside_participation (
    participation_id  bigint generated always as identity primary key,
    organiser_id      uuid not null,
    school_year_start int  not null,
    node              text not null,
    took_part         text not null,
    persons           int  not null check (persons >= 0),
    manner            text not null,
    written_by        text not null
);

call access.keep_to_organiser('plans',
    'situation', 'situation_closing', 'situation_participation', 'statement', 'statement_version', 'statement_struck',
    'statement_carry_over', 'statement_vote', 'outside_change', 'outside_change_version', 'outside_change_effect',
    'outside_change_end', 'outside_participation');

-- As in every room: see dialogues.waiting. An open analysis waits for who leads it, and until its day for those who are to say something.
create view plans.waiting_analyses with (security_invoker = true) as
select w.kind, s.day as due, s.school_year_start || '/' || right(cast(s.school_year_start + 1 as text), 2) as what, s.node,
       cast(null as uuid) as assigned, array[cast(s.situation_id as text)] as thing,
       case when w.kind = 'SPEAK_IN_ANALYSIS' then s.day end as until,
       array(select v.added_by from plans.statement t join plans.statement_version v using (statement_id)
             where t.situation_id = s.situation_id
             union
             select v.voter from plans.statement t join plans.statement_vote v using (statement_id)
             where t.situation_id = s.situation_id) as spoken,
       0 as version
from plans.situation s
cross join (values ('HOLD_ANALYSIS'), ('SPEAK_IN_ANALYSIS')) as w (kind)
where not exists (select from plans.situation_closing c where c.situation_id = s.situation_id);
grant select on plans.waiting_analyses to styrkedja_app;

-- As in every room that a year wheel follows: see dialogues.achieved. The analysis of a year belongs to the wheel of the year after, as its talk.
create view plans.achieved_analyses with (security_invoker = true) as
select 'CLOSED_ANALYSIS' as kind, s.node, s.school_year_start + 1 as school_year_start, '' as part, c.closed_on as on_day, cast(null as date) as over_on
from plans.situation s
join plans.situation_closing c on c.situation_id = s.situation_id;
grant select on plans.achieved_analyses to styrkedja_app;
