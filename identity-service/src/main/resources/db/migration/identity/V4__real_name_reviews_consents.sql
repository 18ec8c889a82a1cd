create table real_name_quota (
    customer_id uuid    not null references customer,
    day         date    not null,
    tries       integer not null,
    primary key (customer_id, day)
);

create table review (
    id          uuid primary key,
    customer_id uuid        not null references customer,
    cause       text        not null,
    status      text        not null,
    approval_id uuid,
    opened_at   timestamptz not null,
    decided_at  timestamptz
);
create unique index review_open_once on review (customer_id) where decided_at is null;

-- Every change is a row of its own; the newest of a scope holds.
create table consent_change (
    id          uuid primary key,
    customer_id uuid        not null references customer,
    scope       text        not null,
    version     text        not null,
    given       boolean     not null,
    changed_at  timestamptz not null
);
create index consent_change_by_customer on consent_change (customer_id, scope, changed_at);
