create table staff_member (
    id             uuid primary key,
    username       text        not null unique,
    password_hash  text        not null,
    totp_secret    bytea       not null,
    roles          text[]      not null,
    failures       integer     not null default 0,
    locked_until   timestamptz,
    last_totp_step bigint      not null default 0,
    created_at     timestamptz not null
);

create table approval_case (
    id           uuid primary key,
    service      text        not null,
    kind         text        not null,
    subject      text        not null,
    before       jsonb       not null,
    after        jsonb       not null,
    reason       text        not null,
    maker        text        not null,
    requested_at timestamptz not null,
    status       text        not null,
    checker      text,
    comment      text,
    decided_at   timestamptz,
    constraint approval_case_checked_by_another check (checker is null or checker <> maker),
    constraint approval_case_decided check ((status = 'PENDING') = (decided_at is null))
);
create index approval_case_by_status on approval_case (status, id);

-- Append only. Each entry's hash covers the one before it; the head row is locked while one is added.
create table audit_entry (
    number        bigint primary key,
    id            uuid        not null unique,
    at            timestamptz not null,
    actor         text        not null,
    action        text        not null,
    subject       text        not null,
    purpose       text        not null,
    previous_hash text        not null,
    hash          text        not null
);

create table audit_head (
    only_row boolean primary key default true check (only_row),
    number   bigint not null,
    hash     text   not null
);
insert into audit_head (number, hash) values (0, repeat('0', 64));

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit entries are never changed';
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function audit_entry_is_append_only();
