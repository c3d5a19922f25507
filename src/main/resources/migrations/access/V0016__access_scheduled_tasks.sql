-- When each job is next due for each organiser (db-scheduler). The instance is the id of the organiser; nothing here is of any person.
create table access.scheduled_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index on access.scheduled_task (execution_time);
grant select, insert, update, delete on access.scheduled_task to styrkedja_app;
