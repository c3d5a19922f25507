create schema goals;
grant usage on schema goals to styrkedja_app;

-- What a goal says, letter by letter. A goal that is kept has the same text in both periods.
create table goals.text (
    text_id      uuid primary key,
    organiser_id uuid   not null,
    wording      text   not null check (wording <> ''),
    origin       text   not null check (origin in ('COUNCIL', 'BOARD', 'CURRICULUM', 'LAW')),
    source       text   not null,
    nodes        text[] not null check (nodes <> '{}'),
    forms        text[] not null, -- empty: all
    written_by   text   not null,
    written_at   timestamptz not null default now()
);

create table goals.gauge (
    text_id      uuid    not null references goals.text,
    position     int     not null check (position > 0),
    organiser_id uuid    not null,
    indicator    text    not null,
    title        text    not null,
    bound        text    not null check (bound in ('AT_LEAST', 'AT_MOST')),
    target       numeric not null, -- in the unit of the indicator
    shown_target text    not null,
    primary key (text_id, position)
);

-- A goal that the board has decided for a period. The decision is told in words: it lives in a room above.
create table goals.goal (
    goal_id      uuid primary key,
    organiser_id uuid not null,
    period       text not null,
    first_day    date not null,
    last_day     date not null check (last_day > first_day),
    number       int  not null check (number > 0),
    text_id      uuid not null references goals.text,
    before_id    uuid references goals.goal, -- null: it was not there before
    board        text not null check (board <> ''),
    case_number  text not null check (case_number <> ''),
    paragraph    text not null check (paragraph <> ''),
    decided_on   date not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null default now(),
    unique (organiser_id, period, number)
);

-- Each judgement is one more version; two who judge at once cannot both write the same number.
create table goals.assessment (
    goal_id      uuid not null references goals.goal,
    version      int  not null check (version > 0),
    organiser_id uuid not null,
    outcome      text not null check (outcome in ('MET', 'PARTLY_MET', 'NOT_MET', 'NOT_ASSESSED')),
    motive       text not null check (motive <> ''),
    by_whom      text not null,
    on_day       date not null,
    primary key (goal_id, version)
);

-- What the figure of a gauge was when the goal was judged. Where there was none there is no row.
create table goals.reading (
    goal_id      uuid    not null,
    version      int     not null,
    position     int     not null,
    organiser_id uuid    not null,
    value        numeric not null, -- in the unit of the indicator
    shown_value  text    not null,
    period       text    not null,
    persons      int     not null, -- 0: no source says
    whom         text    not null,
    address      text    not null,
    timely       boolean not null,
    primary key (goal_id, version, position),
    foreign key (goal_id, version) references goals.assessment
);

-- What is proposed for a period, goal by goal. The key is the goal there was, or one made for a new goal.
create table goals.proposal_line (
    line_id      bigint generated always as identity primary key,
    organiser_id uuid not null,
    next_period  text not null,
    key          uuid not null,
    before_id    uuid references goals.goal,
    kind         text not null check (kind in ('KEPT', 'REWORDED', 'DROPPED', 'NEW', 'TAKEN_BACK')),
    text_id      uuid references goals.text,
    reason       text not null default '',
    by_whom      text not null,
    on_day       date not null,
    check ((kind in ('KEPT', 'REWORDED', 'NEW')) = (text_id is not null)),
    check ((kind in ('KEPT', 'REWORDED', 'DROPPED')) = (before_id is not null)),
    check ((kind = 'DROPPED') = (reason <> ''))
);
create index on goals.proposal_line (organiser_id, next_period, key);

-- The periods for which the board has decided what was proposed, and where in its minutes.
create table goals.settled (
    organiser_id uuid not null,
    period       text not null,
    board        text not null,
    case_number  text not null,
    paragraph    text not null,
    decided_on   date not null,
    recorded_by  text not null,
    recorded_at  timestamptz not null default now(),
    primary key (organiser_id, period)
);

-- What has been taken back of what was recorded, and restored, the latest step last.
create table goals.withdrawal (
    withdrawal_id bigint generated always as identity primary key,
    organiser_id  uuid not null,
    goal_id       uuid not null references goals.goal,
    step          text not null check (step in ('TAKEN_BACK', 'RESTORED')),
    reason        text not null check ((step = 'TAKEN_BACK') = (reason <> '')),
    by_whom       text not null,
    on_day        date not null
);
create index on goals.withdrawal (goal_id, withdrawal_id);

call access.keep_to_organiser('goals',
    'text', 'gauge', 'goal', 'assessment', 'reading', 'proposal_line', 'settled', 'withdrawal');

-- The goals that are not taken back. All that lists, counts or waits for goals begins here.
create view goals.goal_now with (security_invoker = true) as
select g.goal_id, g.period, g.first_day, g.last_day, g.number, g.text_id, g.before_id, g.board, g.case_number, g.paragraph, g.decided_on
from goals.goal g
where not exists (
    select from goals.withdrawal w
    where w.goal_id = g.goal_id and w.step = 'TAKEN_BACK'
      and not exists (
          select from goals.withdrawal later
          where later.goal_id = w.goal_id and later.withdrawal_id > w.withdrawal_id));
grant select on goals.goal_now to styrkedja_app;

-- As in every room: see dialogues.waiting. Goals whose period is over are one thing to do, however many they are.
create view goals.waiting with (security_invoker = true) as
select distinct 'ASSESS_GOALS' as kind, g.last_day as due, g.period as what, 'organiser' as node, cast(null as uuid) as assigned,
       array[g.period] as thing,
       cast(null as date) as until, cast('{}' as uuid[]) as spoken, 0 as version
from goals.goal_now g
where not exists (select from goals.assessment a where a.goal_id = g.goal_id);
grant select on goals.waiting to styrkedja_app;
