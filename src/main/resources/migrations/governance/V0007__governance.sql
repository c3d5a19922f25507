create schema governance;
grant usage on schema governance to styrkedja_app;

-- What a board has decided. Never without somebody who answers for it and a day for reporting back.
create table governance.decision (
    decision_id    uuid primary key,
    organiser_id   uuid not null,
    board          text not null check (board <> ''),
    case_number    text not null check (case_number <> ''),
    paragraph      text not null check (paragraph <> ''),
    decided_on     date not null,
    what           text not null check (what <> ''),
    responsible    text not null check (responsible <> ''),
    responsible_account uuid references access.account, -- null: one without an account
    report_back_by date not null check (report_back_by >= decided_on),
    recorded_by    text not null,
    recorded_at    timestamptz not null default now(),
    unique (organiser_id, board, case_number, paragraph, decided_on, what)
);

-- Each report is one more version, and none is lost.
create table governance.report_back (
    decision_id  uuid not null references governance.decision,
    version      int  not null check (version > 0),
    organiser_id uuid not null,
    text         text not null check (text <> ''),
    written_by   text not null,
    told_on      date not null,
    primary key (decision_id, version)
);

-- A decision that another one has taken the place of: the board is told of the one that is valid.
create table governance.replacement (
    decision_id  uuid primary key references governance.decision,
    organiser_id uuid not null,
    later_id     uuid not null references governance.decision check (later_id <> decision_id)
);

call access.keep_to_organiser('governance', 'decision', 'report_back', 'replacement');

-- As in every room: see dialogues.waiting.
create view governance.waiting with (security_invoker = true) as
select 'REPORT_BACK' as kind, d.report_back_by as due, d.case_number || ' § ' || d.paragraph || ': ' || d.what as what, 'organiser' as node,
       d.responsible_account as assigned, cast('{}' as text[]) as thing,
       cast(null as date) as until, cast('{}' as uuid[]) as spoken, 0 as version
from governance.decision d
where not exists (select from governance.report_back r where r.decision_id = d.decision_id)
  and not exists (select from governance.replacement r where r.decision_id = d.decision_id);
grant select on governance.waiting to styrkedja_app;
