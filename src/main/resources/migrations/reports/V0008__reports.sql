create schema reports;
grant usage on schema reports to styrkedja_app;

-- What people write in the places of a report. Each writing is one more version; two who write at once cannot both write the same.
create table reports.text (
    organiser_id uuid not null,
    report       text not null,
    place        text not null,
    version      int  not null check (version > 0),
    body         text not null,
    written_by   text not null, -- also when somebody else has moved it here
    moved_by     text not null default '', -- empty when it was written here
    written_on   date not null,
    primary key (organiser_id, report, place, version)
);

-- A report as it was decided: its files as they were, and the deliveries its numbers came from. A board's decision is recorded
-- in governance; the plan of a node is decided by the one who leads it, and has none there.
create table reports.publication (
    publication_id uuid primary key,
    organiser_id   uuid not null,
    report         text not null,
    node           text not null,
    title          text not null,
    decision_id    uuid references governance.decision,
    decided_on     date not null,
    recorded_on    date not null check (recorded_on >= decided_on),
    deliveries     uuid[] not null,
    published_by   text not null,
    made_at        timestamptz not null default clock_timestamp(),
    sequence       bigint generated always as identity
);
create table reports.published_file (
    publication_id uuid not null references reports.publication,
    organiser_id   uuid not null,
    name           text not null,
    media_type     text not null,
    content        bytea not null,
    primary key (publication_id, name)
);

-- The figures that a report stands on, as they were shown when it was decided; what was hidden then is hidden here.
create table reports.used_figure (
    publication_id uuid    not null references reports.publication,
    organiser_id   uuid    not null,
    indicator      text    not null,
    level          text    not null,
    code           text    not null,
    period         text    not null,
    breakdown      text    not null,
    value          numeric, -- null for a mark
    shown          text    not null, -- the number with its unit, or the word for the mark
    delivery_id    uuid    not null,
    stands         boolean not null, -- whether the report shows the figure itself, and not only what was computed from it
    primary key (publication_id, indicator, code, level, period, breakdown)
);
create index on reports.used_figure (indicator, code) where stands;

-- The decided plans of its units that a report carried with it when it was decided.
create table reports.carried (
    publication_id uuid not null references reports.publication,
    organiser_id   uuid not null,
    carried_id     uuid not null references reports.publication,
    primary key (publication_id, carried_id)
);

-- That a decided report was made public. From then on anybody may read it, whoever's it is.
create table reports.release (
    publication_id uuid primary key references reports.publication,
    organiser_id   uuid not null,
    released_by    text not null,
    released_on    date not null
);
-- That a later decision of the same report has taken the place of one: the next one, and whose decision it is.
create table reports.replacement (
    publication_id uuid primary key references reports.publication,
    organiser_id   uuid not null,
    decided_on     date not null,
    decided_by     text not null
);
call access.keep_to_organiser('reports', 'text', 'publication', 'published_file', 'used_figure', 'carried', 'release', 'replacement');
create policy released on reports.replacement for select
    using (exists (select from reports.release r where r.publication_id = replacement.publication_id));
create policy released on reports.release for select using (true);
create policy released on reports.publication for select
    using (exists (select from reports.release r where r.publication_id = publication.publication_id));
create policy released on reports.published_file for select
    using (exists (select from reports.release r where r.publication_id = published_file.publication_id));

-- That a draft was sent to somebody to be talked of. The latest counts, until the report is decided.
create table reports.discussion (
    discussion_id bigint generated always as identity primary key,
    organiser_id  uuid not null,
    report        text not null,
    sent_to       text not null check (sent_to <> ''),
    answer_by     date not null check (answer_by >= sent_on),
    sent_by       text not null,
    sent_on       date not null,
    -- how many times the report had been decided when it was sent: one decision more closes the talk, also the same day
    decided       int not null check (decided >= 0)
);
-- A short note beside a place of a draft, and what became of it: answered, or struck as no longer of use.
create table reports.comment (
    comment_id   uuid primary key,
    organiser_id uuid not null,
    report       text not null,
    place        text not null,
    body         text not null check (body <> ''),
    written_by   text not null,
    written_on   date not null,
    sequence     bigint generated always as identity
);
create index on reports.comment (report);
-- That a comment went with its text to another place, because its own was gone. The latest counts.
create table reports.comment_moved (
    comment_id   uuid not null references reports.comment,
    organiser_id uuid not null,
    place        text not null,
    sequence     bigint generated always as identity
);
create index on reports.comment_moved (comment_id);
create table reports.comment_settled (
    comment_id   uuid primary key references reports.comment,
    organiser_id uuid not null,
    answer       text not null, -- empty when it was struck
    settled_by   text not null,
    settled_on   date not null
);

-- What somebody has typed in a place and not saved: hers alone, changed while she types and gone when she saves. The one table of
-- the room that is changed; the application reaches it through the functions below only.
create table reports.unfinished (
    organiser_id uuid not null,
    account_id   uuid not null,
    report       text not null,
    place        text not null,
    body         text not null,
    based_on     int  not null check (based_on >= 0),
    kept_at      timestamptz not null,
    primary key (organiser_id, account_id, report, place)
);
call access.keep_to_organiser('reports', 'discussion', 'comment', 'comment_moved', 'comment_settled', 'unfinished');
-- The comments where they stand now.
create view reports.comment_now with (security_invoker = true) as
select c.comment_id, c.organiser_id, c.report, c.body, c.written_by, c.written_on, c.sequence,
       coalesce(
           (select m.place from reports.comment_moved m where m.comment_id = c.comment_id order by m.sequence desc limit 1),
           c.place) as place
from reports.comment c;
grant select on reports.comment_now to styrkedja_app;
revoke insert on reports.unfinished from styrkedja_app;

create function reports.keep_unfinished(
    given_account uuid, given_report text, given_place text, given_body text, given_base int, given_time timestamptz)
    returns boolean language sql volatile security definer set search_path = '' as $$
insert into reports.unfinished (account_id, report, place, body, based_on, kept_at)
values (given_account, given_report, given_place, given_body, given_base, given_time)
on conflict (organiser_id, account_id, report, place)
    do update set body = excluded.body, based_on = excluded.based_on, kept_at = excluded.kept_at
returning true
$$;
create function reports.forget_unfinished(given_account uuid, given_report text, given_place text)
    returns boolean language sql volatile security definer set search_path = '' as $$
with gone as (
    delete from reports.unfinished
    where account_id = given_account and report = given_report and place = given_place
    returning 1)
select count(*) > 0 from gone
$$;
revoke execute on function reports.keep_unfinished(uuid, text, text, text, int, timestamptz),
    reports.forget_unfinished(uuid, text, text) from public;
grant execute on function reports.keep_unfinished(uuid, text, text, text, int, timestamptz),
    reports.forget_unfinished(uuid, text, text) to styrkedja_app;

-- As in every room: see dialogues.waiting. A report is named by its kind, its code and its period.
create view reports.waiting with (security_invoker = true) as
select 'COMMENT_ON_DRAFT' as kind, d.answer_by as due, n.period as what, 'organiser' as node, cast(null as uuid) as assigned,
       array[split_part(d.report, '/', 2), replace(n.period, '/', '-')] as thing,
       d.answer_by as until,
       array(select c.added_by from reports.comment c where c.report = d.report) as spoken,
       0 as version
from reports.discussion d
cross join lateral (select regexp_replace(d.report, '^[^/]*/[^/]*/', '') as period) n
where not exists (
          select from reports.discussion later where later.report = d.report and later.discussion_id > d.discussion_id)
  and d.decided >= (
          select count(*) from reports.publication p
          where p.report = d.report and p.organiser_id = d.organiser_id);
grant select on reports.waiting to styrkedja_app;

-- As in every room that a year wheel follows: see dialogues.achieved. A report is named quality-report/9901/2025/26 and belongs to the wheel of
-- the year after. One that is decided is written. The plan of a unit is named unit-plan/unit:99000001/2026/27: what it held when it was decided is
-- decided, whatever is proposed after that.
create view reports.achieved with (security_invoker = true) as
select k.kind, p.node, cast(split_part(p.report, '/', 3) as int) + 1 as school_year_start, '' as part,
       p.decided_on as on_day, cast(null as date) as over_on
from reports.publication p
cross join (values ('DECIDED_REPORT'), ('WRITTEN_REPORT')) k (kind)
where p.report like 'quality-report/%' and p.organiser_id = nullif(current_setting('app.organiser', true), '')::uuid
union all
select 'DECIDED_AREAS', p.node, cast(left(right(p.report, 7), 4) as int), '', p.decided_on, null
from reports.publication p
where p.report like 'unit-plan/%' and p.organiser_id = nullif(current_setting('app.organiser', true), '')::uuid;
grant select on reports.achieved to styrkedja_app;
