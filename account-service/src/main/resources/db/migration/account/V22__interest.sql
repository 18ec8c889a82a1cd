-- Interest on demand deposits. An accrual is the balance at the end of a day and the rate of that day; products are added
-- up exactly and rounded once, when they are settled.

create table interest_accrual (
    account_id uuid          not null,
    date       date          not null,
    balance    bigint        not null check (balance > 0),
    rate       numeric(6, 5) not null check (rate >= 0),
    settled_on date,
    primary key (account_id, date)
);
create index interest_accrual_unsettled on interest_accrual (date) where settled_on is null;

create table interest_settlement (
    account_id  uuid   not null,
    period_end  date   not null,
    amount      bigint not null check (amount >= 0),
    transfer_id uuid   not null unique,
    status      varchar(4) not null check (status in ('DUE', 'PAID')),
    primary key (account_id, period_end)
);
create index interest_settlement_due on interest_settlement (transfer_id) where status = 'DUE';

-- What each end of day changed in the payable of the general ledger.
create table interest_booking (
    date        date primary key,
    delta       bigint  not null,
    transfer_id uuid    not null unique,
    posted      boolean not null
);
