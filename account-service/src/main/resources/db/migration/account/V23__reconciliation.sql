-- The card network's daily file against our entries, and the cases that came of it.

create table reconciliation_run (
    date        date primary key,
    file_sha256 varchar(64) not null,
    lines       integer     not null,
    matched     integer     not null,
    breaks      integer     not null,
    still_open  integer     not null,
    pulled      bigint      not null,
    pushed      bigint      not null,
    compared_at timestamptz not null
);

create table reconciliation_break (
    id           uuid primary key,
    date         date        not null,
    kind         varchar(16) not null check (kind in ('OURS_ONLY', 'THEIRS_ONLY', 'AMOUNT_DIFFERS')),
    reference    varchar(64) not null,
    direction    varchar(4)  not null check (direction in ('PULL', 'PUSH')),
    our_amount   bigint,
    their_amount bigint,
    status       varchar(8)  not null check (status in ('OPEN', 'ASSIGNED', 'FIXING', 'FIXED', 'GONE')),
    owner        varchar(64),
    journal_id   uuid,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    unique (date, kind, reference),
    check ((status in ('FIXED', 'GONE')) = (closed_at is not null))
);
create index reconciliation_break_status on reconciliation_break (status, id);
create index payment_in_file on payment (business_date);
create index transfer_in_file on transfer (business_date) where to_account is null;
