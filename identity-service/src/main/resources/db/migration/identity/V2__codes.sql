create table otp_challenge (
    id           uuid primary key,
    phone_cipher bytea       not null,
    phone_hash   text        not null,
    purpose      text        not null,
    subject      text        not null,
    -- Keyed hash of purpose, subject and parameters: what the code approves.
    binding_hash text        not null,
    code_hash    text        not null,
    tries        integer     not null default 0,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    resend_after timestamptz not null,
    used_at      timestamptz,
    -- A newer code for the same thing, or a carrier that didn't take the message.
    withdrawn_at timestamptz
);
create index otp_challenge_by_binding on otp_challenge (phone_hash, binding_hash, created_at);
create index otp_challenge_by_age on otp_challenge (created_at);

create table otp_quota (
    kind text    not null,
    hash text    not null,
    day  date    not null,
    sent integer not null,
    primary key (kind, hash, day)
);
