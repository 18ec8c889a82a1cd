-- What service-starter needs in every service's database; lives in the schema "platform" with a history of its own.

create table outbox (
    id           bigint generated always as identity primary key,
    event_id     uuid        not null,
    topic        text        not null,
    message_key  text        not null,
    type         text        not null,
    payload      bytea       not null,
    trace_parent text,
    created_at   timestamptz not null
);

create table inbox (
    event_id   uuid        not null,
    handler    text        not null,
    handled_at timestamptz not null,
    primary key (event_id, handler)
);
create index inbox_handled_at on inbox (handled_at);

create table idempotency_key (
    caller        text        not null,
    key           text        not null check (length(key) between 1 and 64),
    request_hash  bytea       not null,
    -- Who works on it: a claim that ran out (its process died) may be taken over by a repetition of the request.
    claim         uuid        not null,
    claimed_until timestamptz not null,
    -- Null until the effect is committed, together with which it is written.
    status        integer,
    location      text,
    body          bytea,
    created_at    timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_created_at on idempotency_key (created_at);

create table dead_letter (
    id          uuid primary key,
    topic       text        not null,
    partition   integer     not null,
    "offset"    bigint      not null,
    message_key text,
    event_id    uuid,
    type        text,
    payload     bytea       not null,
    error       text        not null,
    status      text        not null check (status in ('WAITING', 'REPLAYED')),
    received_at timestamptz not null,
    replayed_at timestamptz,
    replayed_by text,
    unique (topic, partition, "offset")
);

create table approval_request (
    id           uuid primary key,
    kind         text        not null,
    subject      text        not null,
    after        jsonb       not null,
    maker        text        not null,
    status       text        not null check (status in ('PENDING', 'APPLIED', 'REJECTED', 'FAILED')),
    failure_code text,
    requested_at timestamptz not null,
    checker      text,
    decided_at   timestamptz
);

create table end_of_day_run (
    date                 date primary key,
    run_id               uuid        not null,
    next_date            date        not null,
    clock_offset_seconds bigint      not null,
    requested_at         timestamptz not null,
    completed_at         timestamptz
);

create table end_of_day_step (
    date         date        not null references end_of_day_run,
    step         text        not null,
    completed_at timestamptz not null,
    primary key (date, step)
);

-- The table of db-scheduler, as its documentation asks for it.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
