-- Proofs of a face that were used in this service, so that none is used twice.
create table step_up_use (
    token_id   text primary key,
    expires_at timestamptz not null
);
