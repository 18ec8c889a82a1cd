-- Who looked at or changed what. Append only: each entry's hash covers the one before it; the head row is locked while one
-- is added.
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
create index audit_entry_subject on audit_entry (subject, number);

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
