create schema indicators;
grant usage on schema indicators to styrkedja_app;

-- One file that was taken in. Published figures have no organiser and are read by all.
create table indicators.delivery (
    delivery_id   uuid primary key,
    sequence      bigint generated always as identity,
    organiser_id  uuid,
    file          text        not null,
    sha256        text        not null,
    taken_back    int         not null, -- how many deliveries of the same bytes had been withdrawn before this one
    layout        text        not null,
    kind          text        not null check (kind in ('EXPORT', 'API', 'KOLADA', 'TABLE')),
    own           boolean     not null, -- holds the organiser's own figures, whole; what is small is hidden when it is read
    publication   text        not null, -- who published the figures of an exchange table and where, as was said when it was taken in
    taken_in_at   timestamptz not null default now(),
    taken_in_by   text        not null,
    observed_rows int         not null,
    refused_rows  int         not null,
    notes         text        not null,
    -- Of an exchange table somebody says whose its figures are; what is own is so until it is withdrawn.
    check (case when kind = 'TABLE' and observed_rows > 0 then own = (publication = '') else not own and publication = '' end)
);
-- The same bytes count once: whoever takes them in while they count would have the same number, however many ask at once.
create unique index delivery_counts_once on indicators.delivery (
    sha256, (coalesce(organiser_id, '00000000-0000-0000-0000-000000000000'::uuid)), taken_back);
alter table indicators.delivery enable row level security;
alter table indicators.delivery force row level security;
create policy published_or_own on indicators.delivery
    using (organiser_id is null or organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
grant select, insert on indicators.delivery to styrkedja_app;

-- What was wrong or worth a look in a delivered file.
create table indicators.delivery_problem (
    delivery_id  uuid   not null references indicators.delivery,
    organiser_id uuid,
    refused      boolean not null,
    code         text   not null,
    line         bigint not null,
    column_name  text   not null,
    detail       text[] not null
);
create index on indicators.delivery_problem (delivery_id);
alter table indicators.delivery_problem enable row level security;
alter table indicators.delivery_problem force row level security;
create policy published_or_own on indicators.delivery_problem
    using (organiser_id is null or organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
grant select, insert on indicators.delivery_problem to styrkedja_app;

-- A delivery that no longer counts. What was published from it stays as it was.
create table indicators.withdrawal (
    delivery_id  uuid primary key references indicators.delivery,
    organiser_id uuid,
    at           timestamptz not null default now(),
    by_whom      text        not null,
    reason       text        not null
);
alter table indicators.withdrawal enable row level security;
alter table indicators.withdrawal force row level security;
create policy published_or_own on indicators.withdrawal
    using (organiser_id is null or organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
grant select, insert on indicators.withdrawal to styrkedja_app;

-- What a publisher calls and counts as a measure that does not come with the house. It is nobody's own: read by all, as what is published.
create table indicators.definition (
    definition_id bigint generated always as identity primary key,
    delivery_id   uuid    not null references indicators.delivery,
    organiser_id  uuid    check (organiser_id is null),
    indicator     text    not null,
    title         text    not null,
    scale         text    not null,
    levels        text    not null,
    breakdowns    text    not null,
    school_form   text    not null,
    source        text    not null,
    definition    text    not null,
    pitfalls      text    not null,
    source_ids    text    not null,
    has_figures   boolean not null -- whether the delivery has figures of it; until one has, nobody meets it on a page
);
alter table indicators.definition enable row level security;
alter table indicators.definition force row level security;
create policy published on indicators.definition using (organiser_id is null);
grant select, insert on indicators.definition to styrkedja_app;

-- One figure as one delivery states it, with the spot it stood at. The published scale is kept: the unit stands in the indicator.
create table indicators.observation (
    observation_id bigint generated always as identity primary key,
    delivery_id    uuid   not null references indicators.delivery,
    organiser_id   uuid,
    indicator      text   not null,
    level          text   not null check (level in ('unit', 'municipality', 'organiser', 'country', 'group')),
    code           text   not null,
    period         text   not null,
    breakdown      text   not null,
    kind           text   not null check (kind in ('KNOWN', 'TOO_FEW', 'NEARLY_ALL', 'NEARLY_NONE', 'NOT_APPLICABLE', 'MISSING', 'CANCELLED')),
    value          numeric check ((kind = 'KNOWN') = (value is not null)),
    raw            text   not null,
    persons        int check (persons >= 0),
    source         text   not null,
    line           bigint not null,
    column_name    text   not null,
    column_index   int    not null,
    pointer        text   not null,
    cell           text   not null,
    -- What has been told of an own figure since its delivery was accepted: whoever read it knows it, whatever is hidden or withdrawn since.
    told           text check (told in ('SHOWN', 'NEARLY_ALL', 'NEARLY_NONE', 'HIDDEN'))
);
create index on indicators.observation (code, indicator);
create index on indicators.observation (indicator, period);
create index on indicators.observation (delivery_id) where organiser_id is not null;
alter table indicators.observation enable row level security;
alter table indicators.observation force row level security;
create policy published_or_own on indicators.observation
    using (organiser_id is null or organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
grant select, insert on indicators.observation to styrkedja_app;

-- As in every room that a year wheel follows: see dialogues.achieved. The results of a year are in when a delivery that counts has grades of it
-- for a unit of the organiser; they belong to the wheel of the year after.
create view indicators.achieved with (security_invoker = true) as
select 'RESULTS_IN' as kind, 'organiser' as node, cast(left(o.period, 4) as int) + 1 as school_year_start, '' as part,
       cast(min(d.taken_in_at) as date) as on_day, cast(null as date) as over_on
from indicators.observation o
join indicators.delivery d on d.delivery_id = o.delivery_id
where o.indicator in ('merit-average-y9', 'all-subjects-y9', 'all-subjects-y6', 'grade-points-leavers', 'grade-points-diploma')
  and o.level = 'unit'
  and o.kind <> 'MISSING'
  and o.period ~ '^[0-9]{4}/[0-9]{2}$'
  and o.code in (
      select f.code
      from organisation.fact f
      join access.tenant t on t.code = f.organiser_code
      where f.about in ('unit', 'unit-during') and t.organiser_id = nullif(current_setting('app.organiser', true), '')::uuid)
  and not exists (select from indicators.withdrawal w where w.delivery_id = o.delivery_id)
group by o.period;
grant select on indicators.achieved to styrkedja_app;
