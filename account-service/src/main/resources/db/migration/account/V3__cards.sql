-- Cards and their bindings. Numbers are encrypted and found by a keyed hash.

create table card_binding (
    id               uuid primary key,
    customer_id      uuid        not null references customer (customer_id),
    number_cipher    bytea       not null,
    number_hash      varchar(64) not null,
    bank             varchar(64) not null,
    otp_challenge_id uuid        not null,
    status           varchar(16) not null check (status in ('PENDING', 'CONFIRMED')),
    created_at       timestamptz not null,
    expires_at       timestamptz not null,
    version          integer     not null
);
create index card_binding_customer on card_binding (customer_id);

create table card (
    id            uuid primary key,
    customer_id   uuid        not null references customer (customer_id),
    number_cipher bytea       not null,
    number_hash   varchar(64) not null,
    masked_number varchar(24) not null,
    bank          varchar(64) not null,
    ordinal       integer     not null check (ordinal >= 1),
    bound_at      timestamptz not null,
    unbound_at    timestamptz,
    version       integer     not null
);
create index card_customer on card (customer_id);
-- A card is bound by one customer at a time.
create unique index card_bound_once on card (number_hash) where unbound_at is null;

create table step_up_use (
    token_id   varchar(64) primary key,
    expires_at timestamptz not null
);
