-- Freezes of accounts, postings by hand, and who of the staff has looked at which account.

create table account_freeze (
    id         uuid primary key,
    account_id uuid        not null references account (id),
    kind       varchar(8)  not null check (kind in ('WHOLE', 'AMOUNT')),
    cause      varchar(16) not null check (cause in ('JUDICIAL', 'FRAUD')),
    amount     bigint check (amount > 0),
    reason     varchar(500) not null,
    document   varchar(100),
    status     varchar(8)  not null check (status in ('ORDERED', 'ACTIVE', 'LIFTING', 'LIFTED')),
    maker      varchar(64) not null,
    checker    varchar(64) not null check (checker <> maker),
    ordered_at timestamptz not null,
    lifted_at  timestamptz,
    check ((kind = 'AMOUNT') = (amount is not null)),
    check ((status = 'LIFTED') = (lifted_at is not null))
);
create index account_freeze_account on account_freeze (account_id);

create table manual_journal (
    id         uuid primary key,
    reason     varchar(500) not null,
    subject    varchar(128),
    status     varchar(8)   not null check (status in ('ORDERED', 'POSTED', 'REFUSED')),
    failure    varchar(40),
    maker      varchar(64)  not null,
    checker    varchar(64)  not null check (checker <> maker),
    ordered_at timestamptz  not null,
    posted_at  timestamptz,
    check ((status = 'REFUSED') = (failure is not null))
);

create table manual_journal_line (
    journal_id uuid         not null references manual_journal (id),
    number     integer      not null,
    debit      varchar(160) not null,
    credit     varchar(160) not null,
    amount     bigint       not null check (amount > 0),
    primary key (journal_id, number)
);

create table access_record (
    id      uuid primary key,
    at      timestamptz not null,
    actor   varchar(64) not null,
    action  varchar(40) not null,
    subject varchar(64) not null
);
create index access_record_subject on access_record (subject, id);
create trigger access_record_is_append_only before update or delete or truncate on access_record
    for each statement execute function refuse_change_of_journal();
