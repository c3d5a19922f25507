create schema plans;
grant usage on schema plans to styrkedja_app;

-- How many areas a unit may decide in a school year, from a day. Of those that cover a day the one that begins last applies, and of
-- those that begin on one day the one written last.
create table plans.area_limit (
    limit_id     bigint generated always as identity primary key,
    organiser_id uuid    not null,
    valid_from   date    not null,
    valid_to     date check (valid_to >= valid_from), -- null: until something else is set
    most         int     not null check (most between 1 and 20),
    hard         boolean not null,
    motive       text    not null check (motive <> ''),
    set_by       text    not null,
    set_on       date    not null
);

-- A development area: who it belongs to and where it comes from. What stands in it is in its versions.
create table plans.area (
    area_id           uuid primary key,
    organiser_id      uuid not null,
    node              text not null,
    school_year_start int  not null,
    lineage           text not null check (lineage in ('NEW', 'CONTINUES', 'RENAMED')),
    made_at           timestamptz not null default now()
);
create index on plans.area (organiser_id, node, school_year_start);

create table plans.area_before (
    area_id      uuid not null references plans.area,
    organiser_id uuid not null,
    before_id    uuid not null references plans.area,
    primary key (area_id, before_id)
);

-- Each writing is one more version; two who write at once cannot both write the same number.
create table plans.area_version (
    area_id         uuid not null references plans.area,
    version         int  not null check (version > 0),
    organiser_id    uuid not null,
    name            text not null,
    why             text not null,
    effect_short    text not null,
    effect_long     text not null,
    owner           text not null,
    owner_account   uuid references access.account, -- null: one without an account
    research        text not null,
    research_source text not null,
    higher_goal     text not null,
    written_by      text not null,
    written_on      date not null,
    written_at      timestamptz not null default now(),
    primary key (area_id, version)
);

-- What it rests on. Each choice is one more version, the first is the proposal.
create table plans.area_grounds (
    area_id      uuid not null references plans.area,
    version      int  not null check (version > 0),
    organiser_id uuid not null,
    written_by   text not null,
    written_on   date not null,
    primary key (area_id, version)
);

create table plans.area_cause (
    area_id      uuid not null,
    version      int  not null,
    organiser_id uuid not null,
    cause_id     uuid not null references dialogues.cause,
    primary key (area_id, version, cause_id),
    foreign key (area_id, version) references plans.area_grounds
);

-- The findings it rests on, as they were.
create table plans.area_result (
    area_id      uuid not null,
    version      int  not null,
    organiser_id uuid not null,
    position     int  not null,
    point        text not null,
    meaning      text not null, -- what may be said of chance, as it read then
    address      text not null,
    explained    boolean not null, -- by one of the causes of that version
    primary key (area_id, version, position),
    foreign key (area_id, version) references plans.area_grounds
);

-- What has been settled of an area, the latest last. It is decided once; closed and opened again as often as there is reason to.
create table plans.area_step (
    step_id      bigint generated always as identity primary key,
    area_id      uuid not null references plans.area,
    organiser_id uuid not null,
    step         text not null check (step in ('DECIDED', 'CLOSED', 'REOPENED')),
    on_day       date not null,
    by_whom      text not null,
    outcome      text not null default '' check ((step = 'CLOSED') = (outcome <> '')),
    reason       text not null default '',
    made_at      timestamptz not null default now()
);
create index on plans.area_step (area_id);
create unique index on plans.area_step (area_id) where step = 'DECIDED';

create table plans.goal (
    goal_id      uuid primary key,
    organiser_id uuid not null,
    area_id      uuid not null references plans.area,
    made_at      timestamptz not null default now()
);
create index on plans.goal (area_id);

-- What a goal says: each writing is one more version.
create table plans.goal_version (
    goal_id         uuid not null references plans.goal,
    version         int  not null check (version > 0),
    organiser_id    uuid not null,
    wording         text not null,
    due             date not null,
    indicator       text not null default '', -- empty: measured in words
    title           text not null default '',
    in_words        text not null default '',
    target          numeric,
    shown_target    text not null default '',
    baseline        numeric, -- null: there was none, or it was hidden
    shown_baseline  text not null default '',
    baseline_period text not null default '',
    baseline_n      int  not null default 0,
    baseline_at     text not null default '',
    written_by      text not null,
    written_on      date not null,
    written_at      timestamptz not null default now(),
    primary key (goal_id, version),
    check ((indicator <> '') = (target is not null)),
    check ((indicator = '') = (in_words <> ''))
);

create table plans.activity (
    activity_id  uuid primary key,
    organiser_id uuid not null,
    area_id      uuid not null references plans.area,
    made_at      timestamptz not null default now()
);
create index on plans.activity (area_id);

-- What an activity is: each writing is one more version.
create table plans.activity_version (
    activity_id   uuid not null references plans.activity,
    version       int  not null check (version > 0),
    organiser_id  uuid not null,
    what          text not null,
    level         text not null check (level in ('CLASSROOM', 'ORGANISATION')),
    owner         text not null,
    owner_account uuid references access.account,
    starts        date not null,
    due           date not null check (due >= starts),
    agreement     text not null default '',
    written_by    text not null,
    written_on    date not null,
    written_at    timestamptz not null default now(),
    primary key (activity_id, version)
);

-- Each report is one more version, and none is lost; two who report at once cannot both write the same number.
create table plans.activity_report (
    activity_id  uuid not null references plans.activity,
    version      int  not null check (version > 0),
    organiser_id uuid not null,
    state        text not null check (state in ('NOT_BEGUN', 'ONGOING', 'DONE', 'CANCELLED')),
    note         text not null,
    by_whom      text not null,
    on_day       date not null,
    primary key (activity_id, version)
);

create table plans.follow_up (
    goal_id      uuid not null references plans.goal,
    version      int  not null check (version > 0),
    organiser_id uuid not null,
    outcome      text not null check (outcome in ('REACHED', 'PARTLY', 'NOT', 'NOT_YET_MEASURABLE')),
    support      text not null check (support in (
        'SUPPORTED', 'CONTRADICTED', 'IN_WORDS', 'NO_FIGURE', 'NOT_NEWER', 'NO_CHANGE', 'CHANCE',
        'NEAR_TARGET', 'NO_N', 'NO_SPREAD', 'NO_MIX')),
    after        numeric,
    shown_after  text not null,
    after_period text not null default '',
    after_n      int  not null default 0,
    after_at     text not null default '',
    comment      text not null,
    lesson       text not null,
    plan         text not null check ((outcome = 'NOT_YET_MEASURABLE') = (plan <> '')),
    by_whom      text not null,
    on_day       date not null,
    primary key (goal_id, version)
);

-- What has been taken back of what was chosen, and restored, the latest step last.
create table plans.withdrawal (
    withdrawal_id bigint generated always as identity primary key,
    organiser_id  uuid not null,
    area_id       uuid not null references plans.area,
    thing_id      uuid not null, -- the area itself, or a goal or an activity of it
    step          text not null check (step in ('TAKEN_BACK', 'RESTORED')),
    reason        text not null check ((step = 'TAKEN_BACK') = (reason <> '')),
    by_whom       text not null,
    on_day        date not null,
    made_at       timestamptz not null default clock_timestamp()
);
create index on plans.withdrawal (thing_id, withdrawal_id);
create index on plans.withdrawal (area_id);

call access.keep_to_organiser('plans',
    'area_limit', 'area', 'area_before', 'area_version', 'area_grounds', 'area_cause', 'area_result', 'area_step', 'goal',
    'goal_version', 'activity', 'activity_version', 'activity_report', 'follow_up', 'withdrawal');

-- What is taken back now: what was restored is not.
create view plans.taken_back with (security_invoker = true) as
select w.thing_id, w.area_id
from plans.withdrawal w
where w.step = 'TAKEN_BACK'
  and not exists (
      select from plans.withdrawal later
      where later.thing_id = w.thing_id and later.withdrawal_id > w.withdrawal_id);

-- The areas that are not taken back. All that counts or lists areas begins here, and all that counts or lists goals and activities
-- in goal_now and activity_now.
create view plans.area_now with (security_invoker = true) as
select a.area_id, a.node, a.school_year_start, a.lineage, a.made_at
from plans.area a
where not exists (select from plans.taken_back t where t.thing_id = a.area_id);
grant select on plans.taken_back, plans.area_now to styrkedja_app;

-- The causes that an area rests on now.
create view plans.area_cause_now with (security_invoker = true) as
select c.area_id, c.cause_id
from plans.area_cause c
where c.version = (select max(g.version) from plans.area_grounds g where g.area_id = c.area_id);
grant select on plans.area_cause_now to styrkedja_app;

-- The closing of an area that is closed now: one that was opened again has none.
create view plans.area_closing with (security_invoker = true) as
select s.area_id, s.on_day, s.by_whom, s.outcome, s.reason
from plans.area_step s
where s.step = 'CLOSED'
  and not exists (
      select from plans.area_step later
      where later.area_id = s.area_id and later.step in ('CLOSED', 'REOPENED') and later.step_id > s.step_id);

-- Goals and activities that are not taken back, as they read now, and whether they were written after the area was decided.
create view plans.goal_now with (security_invoker = true) as
select g.goal_id, g.area_id, g.made_at, v.version, v.wording, v.due, v.indicator, v.title, v.in_words, v.target, v.shown_target,
       v.baseline, v.shown_baseline, v.baseline_period, v.baseline_n, v.baseline_at, v.written_by, v.written_on,
       exists (select from plans.area_step d
               where d.area_id = g.area_id and d.step = 'DECIDED' and d.made_at < v.written_at) as after_decision
from plans.goal g
join plans.goal_version v on v.goal_id = g.goal_id
where not exists (select from plans.goal_version later where later.goal_id = v.goal_id and later.version > v.version)
  and not exists (select from plans.taken_back t where t.thing_id = g.goal_id);

create view plans.activity_now with (security_invoker = true) as
select c.activity_id, c.area_id, c.made_at, v.version, v.what, v.level, v.owner, v.owner_account, v.starts, v.due, v.agreement,
       v.written_by, v.written_on,
       exists (select from plans.area_step d
               where d.area_id = c.area_id and d.step = 'DECIDED' and d.made_at < v.written_at) as after_decision
from plans.activity c
join plans.activity_version v on v.activity_id = c.activity_id
where not exists (
    select from plans.activity_version later where later.activity_id = v.activity_id and later.version > v.version)
  and not exists (select from plans.taken_back t where t.thing_id = c.activity_id);
grant select on plans.area_closing, plans.goal_now, plans.activity_now to styrkedja_app;

create view plans.open_area with (security_invoker = true) as
select a.area_id, a.node, a.school_year_start, v.name, v.written_on
from plans.area_now a
join plans.area_version v on v.area_id = a.area_id
where not exists (select from plans.area_version later where later.area_id = v.area_id and later.version > v.version)
  and not exists (select from plans.area_closing s where s.area_id = a.area_id);

-- As in every room: see dialogues.waiting. Of an area that is not under way the next step waits: a goal, then an activity, then a
-- cause, then the decision, within a month and until the school year is over.
create view plans.waiting with (security_invoker = true) as
select 'ACTIVITY' as kind, c.due, c.what, o.node, c.owner_account as assigned,
       array[cast(o.area_id as text), cast(c.activity_id as text)] as thing, cast(null as date) as until, cast('{}' as uuid[]) as spoken,
       (select max(r.version) from plans.activity_report r where r.activity_id = c.activity_id) as version
from plans.activity_now c
join plans.open_area o on o.area_id = c.area_id
where (select r.state from plans.activity_report r where r.activity_id = c.activity_id order by r.version desc limit 1)
      in ('NOT_BEGUN', 'ONGOING')
union all
select 'FOLLOW_UP', g.due, g.wording, o.node, null,
       array[cast(o.area_id as text), cast(g.goal_id as text)], null, '{}', 0
from plans.goal_now g
join plans.open_area o on o.area_id = g.area_id
where not exists (select from plans.follow_up f where f.goal_id = g.goal_id)
union all
select n.kind, o.written_on + 30, o.name, o.node, null, array[cast(o.area_id as text)],
       make_date(o.school_year_start + 1, 6, 30), '{}', 0
from plans.open_area o
cross join lateral (
    select case
               when not exists (select from plans.goal_now g where g.area_id = o.area_id) then 'SET_GOAL'
               when not exists (
                   select from plans.activity_now c
                   where c.area_id = o.area_id
                     and (select r.state from plans.activity_report r
                          where r.activity_id = c.activity_id order by r.version desc limit 1) <> 'CANCELLED')
                   then 'PLAN_ACTIVITY'
               when not exists (select from plans.area_cause_now x where x.area_id = o.area_id) then 'GIVE_CAUSE'
               when not exists (select from plans.area_step s where s.area_id = o.area_id and s.step = 'DECIDED')
                   then 'DECIDE_AREA'
           end as kind) n
where n.kind is not null;
grant select on plans.open_area, plans.waiting to styrkedja_app;

-- As in every room that a year wheel follows: see dialogues.achieved. The areas of a year are its parts, but for what was closed before it was
-- decided; to follow up are all goals of the decided areas, each time anew. Where an area is closed, with what came of it, its goals are
-- answered for that day, and nobody follows them up after it.
create view plans.achieved with (security_invoker = true) as
select 'DECIDED_AREAS' as kind, a.node, a.school_year_start, cast(a.area_id as text) as part, d.on_day, cast(null as date) as over_on
from plans.area_now a
left join plans.area_step d on d.area_id = a.area_id and d.step = 'DECIDED'
left join plans.area_closing c on c.area_id = a.area_id
where d.area_id is not null or c.area_id is null
union all
select 'FOLLOWED_UP_GOALS', a.node, a.school_year_start, cast(g.goal_id as text), f.on_day, c.on_day
from plans.area_now a
join plans.area_step d on d.area_id = a.area_id and d.step = 'DECIDED'
join plans.goal_now g on g.area_id = a.area_id
left join plans.follow_up f on f.goal_id = g.goal_id
left join plans.area_closing c on c.area_id = a.area_id
union all
select 'FOLLOWED_UP_GOALS', a.node, a.school_year_start, cast(g.goal_id as text), c.on_day, c.on_day
from plans.area_now a
join plans.area_step d on d.area_id = a.area_id and d.step = 'DECIDED'
join plans.goal_now g on g.area_id = a.area_id
join plans.area_closing c on c.area_id = a.area_id;
grant select on plans.achieved to styrkedja_app;
