-- Top-ups and withdrawals. The id is the reference at the card network.

create table payment (
    id            uuid primary key,
    customer_id   uuid        not null references customer (customer_id),
    account_id    uuid        not null references account (id),
    card_id       uuid        not null references card (id),
    direction     varchar(16) not null check (direction in ('TOP_UP', 'WITHDRAWAL')),
    amount        bigint      not null check (amount > 0),
    status        varchar(16) not null check (status in ('REQUESTED', 'SENT', 'SUCCEEDED', 'FAILED')),
    failure       varchar(32),
    hold_id       uuid        not null,
    posting_id    uuid        not null,
    attempt       integer     not null,
    business_date date        not null,
    created_at    timestamptz not null,
    requested_at  timestamptz not null,
    sent_at       timestamptz,
    finished_at   timestamptz,
    version       integer     not null,
    check ((status = 'FAILED') = (failure is not null)),
    check ((status in ('SUCCEEDED', 'FAILED')) = (finished_at is not null))
);
create index payment_of_day on payment (customer_id, direction, business_date);
create index payment_on_card on payment (card_id, direction, created_at);
