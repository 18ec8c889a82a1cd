-- Transfers to other customers and to other banks. The id is the reference at the card network. The key is unique among
-- those that have not failed: what a customer asks twice is written down once.

create table transfer (
    id              uuid primary key,
    customer_id     uuid        not null references customer (customer_id),
    idempotency_key varchar(64) not null,
    content_hash    varchar(64) not null,
    from_account    uuid        not null references account (id),
    to_account      uuid references account (id),
    payee_masked    varchar(32) not null,
    bank_code       varchar(32),
    card_cipher     bytea,
    name_cipher     bytea,
    amount          bigint      not null check (amount > 0),
    note            varchar(50),
    status          varchar(16) not null check (status in ('REQUESTED', 'HELD', 'SENT', 'SUCCEEDED', 'FAILED')),
    failure         varchar(32),
    hold_id         uuid        not null,
    posting_id      uuid        not null,
    attempt         integer     not null,
    business_date   date        not null,
    created_at      timestamptz not null,
    requested_at    timestamptz not null,
    sent_at         timestamptz,
    finished_at     timestamptz,
    check (to_account is null or to_account <> from_account),
    check ((to_account is null) = (card_cipher is not null and name_cipher is not null and bank_code is not null)),
    check ((status = 'FAILED') = (failure is not null)),
    check ((status in ('SUCCEEDED', 'FAILED')) = (finished_at is not null))
);
create unique index transfer_key on transfer (customer_id, idempotency_key) where status <> 'FAILED';
create index transfer_out on transfer (from_account, business_date);
create index transfer_in on transfer (to_account, business_date) where to_account is not null;
create index transfer_requested on transfer (requested_at) where status = 'REQUESTED';
