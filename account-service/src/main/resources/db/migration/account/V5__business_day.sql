-- The bank's date, the days that have ended, and which service has finished which of them.

create table business_day (
    id          integer primary key check (id = 1),
    date        date    not null,
    offset_days integer not null check (offset_days >= 0)
);

create table business_day_run (
    date     date primary key,
    run_id   uuid        not null unique,
    ended_at timestamptz not null
);

create table business_day_answer (
    date         date        not null,
    service      varchar(64) not null,
    completed_at timestamptz not null,
    primary key (date, service)
);
