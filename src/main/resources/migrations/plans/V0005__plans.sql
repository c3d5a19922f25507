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
    primary key (area_id, version)
);

create table plans.area_cause (
    area_id      uuid not null references plans.area,
    organiser_id uuid not null,
    cause_id     uuid not null references dialogues.cause,
    primary key (area_id, cause_id)
);

-- The findings it rests on, as they were.
create table plans.area_result (
    area_id      uuid not null references plans.area,
    organiser_id uuid not null,
    position     int  not null,
    point        text not null,
    address      text not null,
    primary key (area_id, position)
);

create table plans.area_step (
    area_id      uuid not null references plans.area,
    organiser_id uuid not null,
    step         text not null check (step in ('DECIDED', 'CLOSED')),
    on_day       date not null,
    by_whom      text not null,
    outcome      text not null default '' check ((step = 'CLOSED') = (outcome <> '')),
    reason       text not null default '',
    primary key (area_id, step)
);

create table plans.goal (
    goal_id         uuid primary key,
    organiser_id    uuid not null,
    area_id         uuid not null references plans.area,
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
    made_at         timestamptz not null default now(),
    check ((indicator <> '') = (target is not null)),
    check ((indicator = '') = (in_words <> ''))
);
create index on plans.goal (area_id);

create table plans.activity (
    activity_id  uuid primary key,
    organiser_id uuid not null,
    area_id      uuid not null references plans.area,
    what         text not null,
    level        text not null check (level in ('CLASSROOM', 'ORGANISATION')),
    owner        text not null,
    owner_account uuid references access.account,
    starts       date not null,
    due          date not null check (due >= starts),
    agreement    text not null default '',
    made_at      timestamptz not null default now()
);
create index on plans.activity (area_id);

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
    support      text not null check (support in ('SUPPORTED', 'CONTRADICTED', 'NOT_TESTABLE')),
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

call access.keep_to_organiser('plans',
    'area_limit', 'area', 'area_before', 'area_version', 'area_cause', 'area_result', 'area_step', 'goal', 'activity',
    'activity_report', 'follow_up');

create view plans.open_area with (security_invoker = true) as
select a.area_id, a.node, a.school_year_start, v.name, v.written_on, '/utvecklingsomraden/' || a.area_id as address
from plans.area a
join plans.area_version v on v.area_id = a.area_id
where not exists (select from plans.area_version later where later.area_id = v.area_id and later.version > v.version)
  and not exists (select from plans.area_step s where s.area_id = a.area_id and s.step = 'CLOSED');

-- As in every room: see dialogues.waiting. Of an area that is not under way the next step waits: a goal, then an activity, then the
-- decision, within a month and until the school year is over.
create view plans.waiting with (security_invoker = true) as
select 'ACTIVITY' as kind, c.due, c.what, o.node, c.owner_account as assigned, 'READ_WORK' as reads, 'FOLLOW_UP' as asks,
       o.address || '#aktiviteter' as address, cast(null as date) as until, cast('{}' as uuid[]) as spoken
from plans.activity c
join plans.open_area o on o.area_id = c.area_id
where (select r.state from plans.activity_report r where r.activity_id = c.activity_id order by r.version desc limit 1)
      in ('NOT_BEGUN', 'ONGOING')
union all
select 'FOLLOW_UP', g.due, g.wording, o.node, null, 'READ_WORK', 'FOLLOW_UP',
       o.address || '/mal/' || g.goal_id || '/uppfoljning', null, '{}'
from plans.goal g
join plans.open_area o on o.area_id = g.area_id
where not exists (select from plans.follow_up f where f.goal_id = g.goal_id)
union all
select n.kind, o.written_on + 30, o.name, o.node, null, 'READ_WORK', 'DECIDE_AREA', o.address,
       make_date(o.school_year_start + 1, 6, 30), '{}'
from plans.open_area o
cross join lateral (
    select case
               when not exists (select from plans.goal g where g.area_id = o.area_id) then 'SET_GOAL'
               when not exists (
                   select from plans.activity c
                   where c.area_id = o.area_id
                     and (select r.state from plans.activity_report r
                          where r.activity_id = c.activity_id order by r.version desc limit 1) <> 'CANCELLED')
                   then 'PLAN_ACTIVITY'
               when not exists (select from plans.area_step s where s.area_id = o.area_id and s.step = 'DECIDED')
                   then 'DECIDE_AREA'
           end as kind) n
where n.kind is not null;
grant select on plans.open_area, plans.waiting to styrkedja_app;

-- As in every room that a year wheel follows: see dialogues.achieved. The areas of a year are decided when none is left to decide, and
-- its goals followed up when every goal of a decided area is.
create view plans.achieved with (security_invoker = true) as
select 'DECIDED_AREAS' as kind, a.node, a.school_year_start, max(d.on_day) as on_day
from plans.area a
left join plans.area_step d on d.area_id = a.area_id and d.step = 'DECIDED'
left join plans.area_step c on c.area_id = a.area_id and c.step = 'CLOSED'
group by a.node, a.school_year_start
having count(d.area_id) > 0 and count(*) filter (where d.area_id is null and c.area_id is null) = 0
union all
select 'FOLLOWED_UP_GOALS', a.node, a.school_year_start, max(f.on_day)
from plans.area a
join plans.area_step d on d.area_id = a.area_id and d.step = 'DECIDED'
join plans.goal g on g.area_id = a.area_id
left join plans.follow_up f on f.goal_id = g.goal_id and f.version = 1
group by a.node, a.school_year_start
having count(*) = count(f.goal_id);
grant select on plans.achieved to styrkedja_app;
