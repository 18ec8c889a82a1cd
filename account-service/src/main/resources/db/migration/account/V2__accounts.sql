-- What is known here of customers, and their accounts; the money of an account is in the ledger under customer:<id>.

create table customer (
    customer_id uuid primary key,
    status      varchar(16) not null check (status in ('UNVERIFIED', 'VERIFIED', 'FROZEN', 'CLOSED')),
    verification_level varchar(16) not null check (verification_level in ('REAL_NAME', 'FACE')),
    changed_at  timestamptz not null,
    version     integer     not null
);

create sequence account_number;

create table account (
    id          uuid primary key,
    customer_id uuid        not null references customer (customer_id),
    number      varchar(18) not null unique,
    class       varchar(4)  not null check (class in ('II', 'III')),
    status      varchar(16) not null check (status in ('ACTIVE', 'FROZEN', 'CLOSED')),
    opened_at   timestamptz not null,
    version     integer     not null,
    unique (customer_id, class)
);
