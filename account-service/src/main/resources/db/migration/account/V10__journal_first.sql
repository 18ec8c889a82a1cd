-- The journal comes first (docs/adr/0012): one writer owns the balances in memory and appends what it decides in groups.
-- The account table becomes a checkpoint: it is what the journal said up to the place that ledger_checkpoint names.

-- Who writes. The row is locked in share mode by each group that commits; a takeover raises the epoch.
create table ledger_owner (
    id       integer primary key check (id = 1),
    epoch    bigint      not null,
    instance varchar(64) not null,
    url      varchar(256),
    taken_at timestamptz not null
);
-- Apart from the row above, so that a sign of life waits for no group.
create table ledger_heartbeat (
    id      integer primary key check (id = 1),
    epoch   bigint      not null,
    beat_at timestamptz not null
);

-- One row for each group: the places in the journal that it filled, and a hash over them and the hash before.
create table ledger_group (
    number      bigint primary key,
    epoch       bigint      not null,
    first_entry bigint      not null,
    last_entry  bigint      not null check (last_entry >= first_entry - 1),
    booked_at   timestamptz not null,
    hash        bytea       not null check (length(hash) = 32)
);

-- One row: up to which place the account table is written.
create table ledger_checkpoint (
    id           integer primary key check (id = 1),
    group_number bigint      not null,
    last_entry   bigint      not null,
    booked_at    timestamptz not null
);

drop trigger journal_is_append_only on ledger_transfer;
drop view ledger_breach;
alter table ledger_open_hold drop constraint ledger_open_hold_hold_id_fkey;
alter table ledger_transfer rename to ledger_transfer_before_groups;

-- By month of booking; each partition is made ahead. Nothing refers to it by a foreign key, and no row is ever locked.
create table ledger_transfer (
    number               bigint       not null,
    transfer_id          uuid         not null,
    phase                varchar(16)  not null
        check (phase in ('POST', 'HOLD', 'POST_HOLD', 'VOID_HOLD', 'REVERSAL')),
    debit_account        bigint       not null,
    credit_account       bigint       not null,
    amount               bigint       not null check (amount > 0),
    debit_balance_after  bigint       not null,
    debit_sequence       bigint       not null,
    credit_balance_after bigint       not null,
    credit_sequence      bigint       not null,
    booked_at            timestamptz  not null,
    -- The first eight bytes of the row's own hash: names a changed row.
    row_check            bigint       not null,
    code                 varchar(64)  not null,
    reference            varchar(128) not null,
    -- What an end of a hold has released.
    released             bigint       not null default 0,
    hold_id              uuid,
    hold_timeout_millis  bigint,
    expires_at           timestamptz,
    reverses_id          uuid,
    -- What a balancing transfer had asked for.
    asked                bigint,
    balancing            varchar(8),
    check (debit_account <> credit_account),
    check ((phase in ('POST_HOLD', 'VOID_HOLD')) = (hold_id is not null)),
    check ((phase = 'REVERSAL') = (reverses_id is not null))
) partition by range (booked_at);
create index ledger_transfer_number on ledger_transfer (number);
create index ledger_transfer_debit on ledger_transfer (debit_account, debit_sequence);
create index ledger_transfer_credit on ledger_transfer (credit_account, credit_sequence);

-- Every id that was ever decided, once: unique across the months. Place 0: it was refused (ledger_rejection).
create table ledger_transfer_id (
    transfer_id uuid primary key,
    number      bigint      not null,
    booked_at   timestamptz not null
);

-- What happened to accounts, in one numbering with the transfers.
create table ledger_account_event (
    number     bigint primary key,
    account    bigint       not null,
    kind       varchar(32)  not null check (kind in ('OPENED', 'STATUS_CHANGED', 'FROZEN_AMOUNT_CHANGED')),
    code       varchar(160) not null,
    type       varchar(16)  not null,
    balance_limit varchar(40) not null,
    status     varchar(16)  not null,
    frozen     bigint       not null,
    sequence   bigint       not null,
    booked_at  timestamptz  not null,
    row_check  bigint       not null
);

create index ledger_account_event_account on ledger_account_event (account, number);

-- Each hold and how it ended. Updated in the group that ends it: a hold ends at most once.
create table ledger_hold (
    hold_id    uuid primary key,
    expires_at timestamptz,
    state      varchar(16) not null check (state in ('HELD', 'HOLD_POSTED', 'HOLD_VOIDED'))
) with (fillfactor = 80);
create index ledger_hold_expiry on ledger_hold (expires_at) where state = 'HELD' and expires_at is not null;

-- What was taken back, at most once.
create table ledger_reversal (
    original_id uuid primary key,
    reversal_id uuid not null
);

alter table ledger_account alter column number drop identity;
alter table ledger_account drop column last_booked_at;
alter table ledger_account add column frozen bigint not null default 0 check (frozen >= 0);

-- One partition for each month of booking, in the bank's own time; asking again changes nothing.
create function ledger_make_partition(month date) returns void language plpgsql as $$
declare
    name text := 'ledger_transfer_' || to_char(month, 'YYYYMM');
begin
    if to_regclass(name) is not null then
        return;
    end if;
    execute format(
        'create table %I partition of ledger_transfer for values from (%L) to (%L)',
        name,
        date_trunc('month', month)::timestamp at time zone 'Asia/Shanghai',
        (date_trunc('month', month) + interval '1 month')::timestamp at time zone 'Asia/Shanghai');
    execute format(
        'create trigger journal_is_not_emptied before truncate on %I for each statement
         execute function refuse_change_of_journal()', name);
end $$;

-- Row by row, because such a trigger holds for each partition as well, whoever names it.
create trigger journal_is_append_only before update or delete on ledger_transfer
    for each row execute function refuse_change_of_journal();
create trigger journal_is_not_emptied before truncate on ledger_transfer
    for each statement execute function refuse_change_of_journal();
create trigger journal_is_append_only before update or delete or truncate on ledger_group
    for each statement execute function refuse_change_of_journal();
create trigger journal_is_append_only before update or delete or truncate on ledger_account_event
    for each statement execute function refuse_change_of_journal();
create trigger journal_is_append_only before update or delete or truncate on ledger_transfer_id
    for each statement execute function refuse_change_of_journal();

-- What was booked before there were groups comes first; it is group 0, which no hash covers.
select ledger_make_partition(month::date)
from generate_series(
    (select date_trunc('month', min(booked_at) at time zone 'Asia/Shanghai') from ledger_transfer_before_groups),
    (select date_trunc('month', max(booked_at) at time zone 'Asia/Shanghai') from ledger_transfer_before_groups),
    interval '1 month') as month;
insert into ledger_transfer (number, transfer_id, phase, debit_account, credit_account, amount, debit_balance_after,
    debit_sequence, credit_balance_after, credit_sequence, booked_at, row_check, code, reference, released, hold_id,
    hold_timeout_millis, expires_at)
select t.number, t.transfer_id, t.phase, t.debit_account, t.credit_account, t.amount, t.debit_balance_after,
    t.debit_sequence, t.credit_balance_after, t.credit_sequence, t.booked_at, 0, t.code, t.reference,
    coalesce(h.amount, 0), t.hold_id, t.hold_timeout_millis, t.expires_at
from ledger_transfer_before_groups t
left join ledger_transfer_before_groups h on h.transfer_id = t.hold_id;
insert into ledger_transfer_id (transfer_id, number, booked_at)
select transfer_id, number, booked_at from ledger_transfer
union all
select transfer_id, 0, rejected_at from ledger_rejection;
insert into ledger_hold (hold_id, expires_at, state)
select h.transfer_id, h.expires_at, case e.phase when 'POST_HOLD' then 'HOLD_POSTED' when 'VOID_HOLD' then 'HOLD_VOIDED'
    else 'HELD' end
from ledger_transfer h left join ledger_transfer e on e.hold_id = h.transfer_id
where h.phase = 'HOLD';
insert into ledger_group (number, epoch, first_entry, last_entry, booked_at, hash)
select 0, 0, 1, coalesce(max(number), 0), coalesce(max(booked_at), 'epoch'), decode(repeat('00', 32), 'hex')
from ledger_transfer;
insert into ledger_checkpoint (id, group_number, last_entry, booked_at)
select 1, 0, last_entry, booked_at from ledger_group;
insert into ledger_owner (id, epoch, instance, taken_at) values (1, 0, '', 'epoch');
insert into ledger_heartbeat (id, epoch, beat_at) values (1, 0, 'epoch');
drop table ledger_open_hold;
drop table ledger_transfer_before_groups;

alter table ledger_rejection
    add column balancing varchar(8),
    add column reverses_id uuid;

-- The account table as it is now: the checkpoint, and what the journal says after it.
create view ledger_standing as
select a.number, a.code, a.type,
       a.debits_posted + coalesce(t.debits_posted, 0) as debits_posted,
       a.credits_posted + coalesce(t.credits_posted, 0) as credits_posted,
       a.debits_pending + coalesce(t.debits_pending, 0) as debits_pending,
       a.credits_pending + coalesce(t.credits_pending, 0) as credits_pending
from ledger_account a
left join (
    select leg.account,
           sum(leg.posted) filter (where leg.is_debit) as debits_posted,
           sum(leg.posted) filter (where not leg.is_debit) as credits_posted,
           sum(leg.pending) filter (where leg.is_debit) as debits_pending,
           sum(leg.pending) filter (where not leg.is_debit) as credits_pending
    from ledger_transfer r
    cross join lateral (values (r.debit_account, true), (r.credit_account, false)) as side (account, is_debit)
    cross join lateral (
        select side.account, side.is_debit,
               case when r.phase in ('POST', 'POST_HOLD', 'REVERSAL') then r.amount else 0 end as posted,
               case when r.phase = 'HOLD' then r.amount else -r.released end as pending) as leg
    where r.number > (select last_entry from ledger_checkpoint)
      and r.booked_at >= (select booked_at from ledger_checkpoint)
    group by leg.account) t on t.account = a.number;

-- Empty in a sound ledger: whatever is in it keeps the day open.
create view ledger_breach as
select 'TRIAL_BALANCE' as kind, null::varchar as account,
       sum(debits_posted) - sum(credits_posted) as difference
from ledger_standing having sum(debits_posted) <> sum(credits_posted)
union all
select 'PENDING_BALANCE', null, sum(debits_pending) - sum(credits_pending)
from ledger_standing having sum(debits_pending) <> sum(credits_pending)
union all
select 'ACCOUNT_AND_JOURNAL', a.code,
       (a.debits_posted - coalesce(d.total, 0)) - (a.credits_posted - coalesce(c.total, 0))
from ledger_account a
left join (select debit_account, sum(amount) as total from ledger_transfer
           where phase in ('POST', 'POST_HOLD', 'REVERSAL') and number <= (select last_entry from ledger_checkpoint)
           group by debit_account) d on d.debit_account = a.number
left join (select credit_account, sum(amount) as total from ledger_transfer
           where phase in ('POST', 'POST_HOLD', 'REVERSAL') and number <= (select last_entry from ledger_checkpoint)
           group by credit_account) c on c.credit_account = a.number
where a.debits_posted <> coalesce(d.total, 0) or a.credits_posted <> coalesce(c.total, 0);
