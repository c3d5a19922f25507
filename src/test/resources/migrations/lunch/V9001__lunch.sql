create schema lunch;
create table lunch.taste (
    organiser_id uuid        not null,
    node         text        not null,
    said         text        not null,
    said_at      timestamptz not null default now(),
    primary key (organiser_id, node, said_at)
);
call access.keep_to_organiser('lunch', 'taste');
grant usage on schema lunch to styrkedja_app;
create view lunch.waiting with (security_invoker = true) as
select 'ANSWER_TASTE' as kind, t.said_at::date + 7 as due, t.said as what, t.node, cast(null as uuid) as assigned,
       cast('{1}' as text[]) as thing, cast(null as date) as until, cast('{}' as uuid[]) as spoken, 0 as version
from lunch.taste t;
grant select on lunch.waiting to styrkedja_app;
