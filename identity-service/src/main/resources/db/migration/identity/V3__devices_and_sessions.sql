create table device (
    id            uuid primary key,
    customer_id   uuid        not null references customer,
    device_id     text        not null,
    key_jwk       text        not null,
    key_thumbprint text       not null,
    model         text,
    registered_at timestamptz not null,
    last_login_at timestamptz,
    constraint device_once_per_customer unique (customer_id, device_id)
);

create table session (
    id                    uuid primary key,
    customer_id           uuid        not null references customer,
    device_id             text        not null,
    key_thumbprint        text        not null,
    opened_at             timestamptz not null,
    expires_at            timestamptz not null,
    access_tokens_until   timestamptz not null,
    revoked_at            timestamptz,
    revoked_because       text
);
create index session_live_by_customer on session (customer_id) where revoked_at is null;

-- A session's refresh tokens: one is live, the others tell a thief from the owner.
create table refresh_token (
    token_hash text primary key,
    session_id uuid        not null references session,
    issued_at  timestamptz not null,
    used_at    timestamptz
);
create index refresh_token_by_session on refresh_token (session_id);
