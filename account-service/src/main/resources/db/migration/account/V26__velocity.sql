-- The risk service's words on how often and how much a customer may pay out (domain rule 4); the highest version holds.

create table velocity_rule (
    version        integer not null,
    position       integer not null,
    window_seconds bigint  not null check (window_seconds > 0),
    most_payments  integer not null check (most_payments > 0),
    most           bigint check (most > 0),
    primary key (version, position)
);

-- What a customer has paid out of late is read before every payment out.
create index payment_out on payment (customer_id, created_at) where direction = 'WITHDRAWAL';
create index transfer_of_customer on transfer (customer_id, created_at);
