-- The application's role: may read and add, never owns a table and so never passes row-level security.
do $$
begin
    create role styrkedja_app nologin;
exception
    when duplicate_object then null;
end
$$;

create schema access;
grant usage on schema access to styrkedja_app;

-- Keeps the tables of a room to their organiser: row-level security by its column, which fills itself in, and no right to change what stands.
-- Each row knows the account that added it, which fills itself in too; null for the command line and the clock. The names beside it are as
-- they were written then, for people to read: no two are compared.
create procedure access.keep_to_organiser(room text, variadic tables text[]) language plpgsql as $$
declare
    own text;
    organiser constant text := 'nullif(current_setting(''app.organiser'', true), '''')::uuid';
begin
    foreach own in array tables loop
        execute format('alter table %I.%I enable row level security', room, own);
        execute format('alter table %I.%I force row level security', room, own);
        execute format('create policy own on %I.%I using (organiser_id = %s)', room, own, organiser);
        execute format('alter table %I.%I alter column organiser_id set default %s', room, own, organiser);
        execute format('alter table %I.%I add column added_by uuid', room, own);
        execute format('alter table %I.%I alter column added_by set default nullif(current_setting(''app.account'', true), '''')::uuid', room, own);
        execute format('grant select, insert on %I.%I to styrkedja_app', room, own);
    end loop;
end
$$;

-- Who did what, written in the same transaction as the deed. Only ever added to. What is a kind that the program knows; the page is where
-- the thing stands in the house. Whoever was not let in is noted without an organiser and without a name.
create table access.deed (
    deed_id      bigint generated always as identity primary key,
    organiser_id uuid,
    at           timestamptz not null default now(),
    actor        text        not null,
    permitted    text        not null,
    what         text        not null,
    node         text        not null default 'organiser',
    page         text        not null default ''
);
alter table access.deed enable row level security;
alter table access.deed force row level security;
create policy own_deeds on access.deed
    using (organiser_id is null or organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
grant select, insert on access.deed to styrkedja_app;
alter table access.deed add column account_id uuid;
create index on access.deed (organiser_id, deed_id);

-- An organiser with accounts here. Outside the policies: its name is no secret, and it is read before the organiser is known.
create table access.tenant (
    organiser_id uuid primary key,
    code         text not null unique check (code ~ '^[0-9]{10}$'),
    name         text not null
);
grant select on access.tenant to styrkedja_app;

-- A person who can sign in. The password is kept as Argon2id with its salt; empty until one has been chosen.
create table access.account (
    account_id    uuid primary key,
    address       text        not null unique check (address = lower(address)),
    name          text        not null,
    password_hash text        not null default '',
    made_at       timestamptz not null default now()
);

-- A role somebody holds at a node and all below it, for a time. Ended by its last day, never taken away.
create table access.holding (
    holding_id   uuid primary key,
    organiser_id uuid not null references access.tenant,
    account_id   uuid not null references access.account,
    role         text not null,
    node         text not null,
    first_day    date not null,
    last_day     date not null default 'infinity' check (last_day >= first_day - 1), -- the day before the first: ended the day it was given
    decision     text not null default ''
);
create index on access.holding (account_id);
create index on access.holding (organiser_id);

-- A link that works once: to choose a password, or, without an account, to found the house. Only its hash is kept.
create table access.one_time_link (
    token_hash bytea primary key,
    account_id uuid references access.account,
    made_at    timestamptz not null default now(),
    until      timestamptz not null,
    used_at    timestamptz
);

-- By which name a service that people sign in with knows the owner of an account. Bound at the first sign-in, by the address; from then
-- on the address at the service does not matter, and nobody else there can become the owner.
create table access.identity (
    issuer     text        not null,
    subject    text        not null,
    account_id uuid        not null references access.account,
    bound_at   timestamptz not null default now(),
    primary key (issuer, subject),
    unique (account_id, issuer)
);

-- An organiser sees its own people. Not forced: the functions below run as the owner, since they answer before the organiser is known.
alter table access.holding enable row level security;
create policy own_people on access.holding
    using (organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
grant select, insert, update (last_day) on access.holding to styrkedja_app;
alter table access.account enable row level security;
create policy own_people on access.account for select
    using (exists (select from access.holding h where h.account_id = account.account_id));
create policy new_people on access.account for insert with check (password_hash = '');
grant select (account_id, address, name, made_at), insert on access.account to styrkedja_app;
alter table access.one_time_link enable row level security;
create policy new_links on access.one_time_link for insert with check (account_id is not null and used_at is null);
grant insert on access.one_time_link to styrkedja_app;
alter table access.identity enable row level security;
create policy own_people on access.identity for select
    using (exists (select from access.holding h where h.account_id = identity.account_id));
grant select (account_id, bound_at) on access.identity to styrkedja_app;

create function access.credentials(given_address text)
    returns table (account_id uuid, password_hash text)
    language sql stable security definer set search_path = '' as $$
select a.account_id, a.password_hash from access.account a where a.address = lower(given_address)
$$;

create function access.standing(given_account uuid)
    returns table (name text, address text, organiser_id uuid, organiser_code text, organiser_name text,
                   role text, node text, first_day date, last_day date, decision text)
    language sql stable security definer set search_path = '' as $$
select a.name, a.address, t.organiser_id, t.code, t.name, h.role, h.node, h.first_day, h.last_day, h.decision
from access.account a
join access.holding h on h.account_id = a.account_id
join access.tenant t on t.organiser_id = h.organiser_id
where a.account_id = given_account
order by t.name, h.first_day, h.role
$$;

create function access.account_of_address(given_address text) returns uuid
    language sql stable security definer set search_path = '' as $$
select account_id from access.account where address = lower(given_address)
$$;

-- Whether another organiser than the one in the transaction has given the account a role, at any time.
create function access.is_known_elsewhere(given_account uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
select exists (
    select from access.holding h
    where h.account_id = given_account
      and h.organiser_id is distinct from nullif(current_setting('app.organiser', true), '')::uuid)
$$;

-- Whose account it is that a service vouches for, when a role of it counts on the day; binds it at the first time. The address is empty
-- when the service vouches for none.
create function access.recognised(given_issuer text, given_subject text, given_address text, given_day date) returns uuid
    language sql volatile security definer set search_path = '' as $$
insert into access.identity (issuer, subject, account_id)
select given_issuer, given_subject, a.account_id
from access.account a
where a.address = lower(given_address)
  and exists (select from access.holding h where h.account_id = a.account_id and given_day between h.first_day and h.last_day)
on conflict do nothing;
select i.account_id
from access.identity i
where i.issuer = given_issuer
  and i.subject = given_subject
  and exists (select from access.holding h where h.account_id = i.account_id and given_day between h.first_day and h.last_day)
$$;

-- Whose link it is: no row when it is unknown, used or too old; an empty account when it founds the house.
create function access.link(given_hash bytea, given_time timestamptz)
    returns table (account_id uuid, name text, address text)
    language sql stable security definer set search_path = '' as $$
select l.account_id, coalesce(a.name, ''), coalesce(a.address, '')
from access.one_time_link l
left join access.account a on a.account_id = l.account_id
where l.token_hash = given_hash and l.used_at is null and l.until > given_time
$$;

-- Uses a link up and keeps the password; answers whose it was, or nothing when the link no longer works. Whoever is signed in to the account
-- is so no longer.
create function access.redeem(given_hash bytea, given_time timestamptz, given_password text) returns uuid
    language plpgsql volatile security definer set search_path = '' as $$
declare
    owner uuid;
begin
    update access.one_time_link set used_at = given_time
    where token_hash = given_hash and used_at is null and until > given_time and account_id is not null
    returning account_id into owner;
    update access.account set password_hash = given_password where account_id = owner;
    delete from access.session where principal_name = owner::text;
    return owner;
end
$$;

-- Changes a password for one who knows the old one: false when that no longer is the one. Whoever is signed in to the account is so no
-- longer.
create function access.change_password(given_account uuid, given_old text, given_new text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
begin
    update access.account set password_hash = given_new
    where account_id = given_account and password_hash = given_old and given_old <> '';
    if not found then return false; end if;
    delete from access.session where principal_name = given_account::text;
    return true;
end
$$;

-- Lets every service forget whose the account is, for an organiser that has given it a role. Whoever is signed in to it is so no longer.
create function access.unbind(given_account uuid) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
begin
    delete from access.identity i
    where i.account_id = given_account
      and exists (
          select from access.holding h
          where h.account_id = i.account_id
            and h.organiser_id = nullif(current_setting('app.organiser', true), '')::uuid);
    if not found then return false; end if;
    delete from access.session where principal_name = given_account::text;
    return true;
end
$$;

-- Makes the link that founds the house, as long as nobody has an account in it. The older ones stop working.
create function access.offer_founding(given_hash bytea, given_until timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
begin
    if exists (select from access.account) then return false; end if;
    delete from access.one_time_link where account_id is null;
    insert into access.one_time_link (token_hash, until) values (given_hash, given_until);
    return true;
end
$$;

-- An organiser and its first account, in exchange for the link.
create function access.found(given_hash bytea, given_time timestamptz, given_organiser uuid, given_code text,
                             given_organiser_name text, given_account uuid, given_address text, given_name text,
                             given_password text) returns boolean
    language plpgsql volatile security definer set search_path = '' as $$
begin
    update access.one_time_link set used_at = given_time
    where token_hash = given_hash and used_at is null and until > given_time and account_id is null;
    if not found then return false; end if;
    insert into access.tenant (organiser_id, code, name) values (given_organiser, given_code, given_organiser_name);
    insert into access.account (account_id, address, name, password_hash)
    values (given_account, lower(given_address), given_name, given_password);
    return true;
end
$$;
revoke execute on all routines in schema access from public;
grant execute on all functions in schema access to styrkedja_app;

-- Sessions of the pages, outside the policies: they are found by a secret of 256 bits. As Spring Session expects them.
create table access.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index on access.session (expiry_time);
create index on access.session (principal_name);
create table access.session_attributes (
    session_primary_id char(36)     not null references access.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on access.session, access.session_attributes to styrkedja_app;

-- The forms that have had their effect, by the key that each rendering of a form carries, and the address the answer led to. Outside
-- the policies: a key is random, and says neither who sent the form nor what stood in it. Kept for a month.
create table access.sent_form (
    form_key uuid        primary key,
    sent_at  timestamptz not null default now()
);
create index on access.sent_form (sent_at);
create table access.sent_form_answer (
    form_key uuid primary key references access.sent_form on delete cascade,
    answer   text not null,
    deed     text not null,
    content  text not null -- SHA-256 of what was sent; empty where it is not told
);
grant select, insert on access.sent_form, access.sent_form_answer to styrkedja_app;

create function access.forget_sent_forms() returns void
    language sql security definer set search_path = '' as $$
    delete from access.sent_form where sent_at < now() - interval '30 days'
$$;
revoke execute on function access.forget_sent_forms() from public;
grant execute on function access.forget_sent_forms() to styrkedja_app;

-- Forms that were refused since the session had ended, until whoever sent them has signed in again. Outside the policies: each is found by a
-- secret of 256 bits that only the browser has, and sealed with a key made of it. Kept for half an hour.
create table access.refused_post (
    post_no     bigint generated always as identity unique,
    post_id     text primary key,
    secret_hash bytea       not null,
    account_id  uuid        not null, -- whom the form was made for
    form_key    text        not null,
    length      int         not null, -- of what was typed, in characters
    sent_at     timestamptz not null,
    sealed      bytea       not null
);
create index on access.refused_post (secret_hash);
create index on access.refused_post (sent_at);
create table access.refused_file (
    post_id text   not null references access.refused_post on delete cascade,
    file_no int    not null,
    field   text   not null,
    called  bytea  not null, -- sealed, as what is in it
    size    bigint not null,
    sealed  bytea  not null,
    primary key (post_id, file_no)
);
grant select, insert, delete on access.refused_post, access.refused_file to styrkedja_app;
