-- The double-entry ledger. Amounts in fen. One journal row moves one amount between two accounts, so debits equal
-- credits by construction; the account table is the sum of the journal, kept in the same transaction.

create table ledger_account (
    number         bigint generated always as identity primary key,
    code           varchar(160) not null unique,
    type           varchar(16)  not null check (type in ('ASSET', 'LIABILITY', 'INCOME', 'EXPENSE', 'EQUITY')),
    balance_limit  varchar(40)  not null
        check (balance_limit in ('NONE', 'DEBITS_MUST_NOT_EXCEED_CREDITS', 'CREDITS_MUST_NOT_EXCEED_DEBITS')),
    status         varchar(16)  not null check (status in ('ACTIVE', 'FROZEN', 'CLOSED')),
    debits_posted  bigint       not null default 0 check (debits_posted >= 0),
    credits_posted bigint       not null default 0 check (credits_posted >= 0),
    debits_pending bigint       not null default 0 check (debits_pending >= 0),
    credits_pending bigint      not null default 0 check (credits_pending >= 0),
    sequence       bigint       not null default 0,
    opened_at      timestamptz  not null,
    last_booked_at timestamptz  not null,
    -- The last guard against an overdraft, whatever the program believes.
    constraint no_overdraft check (
        balance_limit <> 'DEBITS_MUST_NOT_EXCEED_CREDITS' or debits_posted + debits_pending <= credits_posted),
    constraint no_reversed_asset check (
        balance_limit <> 'CREDITS_MUST_NOT_EXCEED_DEBITS' or credits_posted + credits_pending <= debits_posted),
    constraint closed_is_empty check (
        status <> 'CLOSED' or (debits_posted = credits_posted and debits_pending = 0 and credits_pending = 0))
) with (fillfactor = 40);

create table ledger_transfer (
    number               bigint generated always as identity primary key,
    transfer_id          uuid         not null unique,
    phase                varchar(16)  not null check (phase in ('POST', 'HOLD', 'POST_HOLD', 'VOID_HOLD')),
    debit_account        bigint       not null references ledger_account (number),
    credit_account       bigint       not null references ledger_account (number),
    amount               bigint       not null check (amount > 0),
    code                 varchar(64)  not null,
    reference            varchar(128) not null,
    hold_id              uuid,
    hold_timeout_millis  bigint,
    expires_at           timestamptz,
    debit_balance_after  bigint       not null,
    debit_sequence       bigint       not null,
    credit_balance_after bigint       not null,
    credit_sequence      bigint       not null,
    booked_at            timestamptz  not null,
    check (debit_account <> credit_account),
    check ((phase in ('POST_HOLD', 'VOID_HOLD')) = (hold_id is not null)),
    -- A hold ends at most once.
    unique (hold_id),
    unique (debit_account, debit_sequence),
    unique (credit_account, credit_sequence)
);

create function refuse_change_of_journal() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is only ever added to';
end $$;

create trigger journal_is_append_only before update or delete or truncate on ledger_transfer
    for each statement execute function refuse_change_of_journal();

-- Which holds are open: what a scan of the journal would say, kept small.
create table ledger_open_hold (
    hold_id    uuid primary key references ledger_transfer (transfer_id),
    expires_at timestamptz
);
create index ledger_open_hold_expiry on ledger_open_hold (expires_at) where expires_at is not null;

-- First results that were refusals: a repeated id gets the same answer.
create table ledger_rejection (
    transfer_id         uuid primary key,
    phase               varchar(16)  not null,
    debit_code          varchar(200),
    credit_code         varchar(200),
    amount              bigint       not null,
    code                varchar(200) not null,
    hold_id             uuid,
    hold_timeout_millis bigint,
    result              varchar(40)  not null,
    rejected_at         timestamptz  not null
);

-- Commands that came over Kafka and their first answers.
create table ledger_command (
    command_id uuid primary key,
    failures   jsonb       not null,
    decided_at timestamptz not null
);

-- Empty in a sound ledger: whatever is in it keeps the day open.
create view ledger_breach as
select 'TRIAL_BALANCE' as kind, null::varchar as account,
       sum(debits_posted) - sum(credits_posted) as difference
from ledger_account having sum(debits_posted) <> sum(credits_posted)
union all
select 'PENDING_BALANCE', null, sum(debits_pending) - sum(credits_pending)
from ledger_account having sum(debits_pending) <> sum(credits_pending)
union all
select 'ACCOUNT_AND_JOURNAL', a.code,
       (a.debits_posted - coalesce(d.total, 0)) - (a.credits_posted - coalesce(c.total, 0))
from ledger_account a
left join (select debit_account, sum(amount) as total from ledger_transfer
           where phase in ('POST', 'POST_HOLD') group by debit_account) d on d.debit_account = a.number
left join (select credit_account, sum(amount) as total from ledger_transfer
           where phase in ('POST', 'POST_HOLD') group by credit_account) c on c.credit_account = a.number
where a.debits_posted <> coalesce(d.total, 0) or a.credits_posted <> coalesce(c.total, 0);
