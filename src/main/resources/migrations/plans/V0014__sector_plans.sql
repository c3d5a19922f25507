-- Sector plans: areas of the organiser that several school directors own together. Each writing is one more version; two who write at
-- once cannot both write the same number.
create table plans.sector_plan (
    plan_id      uuid primary key,
    organiser_id uuid not null
);

create table plans.sector_plan_version (
    plan_id           uuid   not null references plans.sector_plan,
    version           int    not null check (version > 0),
    organiser_id      uuid   not null,
    title             text   not null check (title <> ''),
    school_year_start int    not null,
    agreement         text   not null, -- what the numbers of its measures come from; may be empty
    why               text   not null check (why <> ''),
    school_forms      text[] not null check (school_forms <> '{}'), -- their codes
    written_by        text   not null,
    written_on        date   not null,
    primary key (plan_id, version)
);

create table plans.sector_plan_owner (
    plan_id       uuid not null,
    version       int  not null,
    owner         text not null,
    owner_account uuid not null references access.account,
    organiser_id  uuid not null,
    primary key (plan_id, version, owner_account),
    foreign key (plan_id, version) references plans.sector_plan_version
);

create table plans.sector_plan_area (
    plan_id      uuid not null,
    version      int  not null,
    area_id      uuid not null references plans.area,
    organiser_id uuid not null,
    primary key (plan_id, version, area_id),
    foreign key (plan_id, version) references plans.sector_plan_version
);

call access.keep_to_organiser('plans', 'sector_plan', 'sector_plan_version', 'sector_plan_owner', 'sector_plan_area');
