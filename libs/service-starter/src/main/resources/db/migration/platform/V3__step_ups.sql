-- Proofs of a passed verification that were used in this service, so that none is used twice.
create table step_up_use (
    token_id   varchar(64) primary key,
    expires_at timestamptz not null
);
create index step_up_use_expires on step_up_use (expires_at);
