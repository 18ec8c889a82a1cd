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

-- For migrations that take over what a service recorded before; it computes the hash as AuditEntry does: SHA-256 over each part
-- behind its length, the instant as ISO-8601.
create function audit_take_over(entry_id uuid, at_instant timestamptz, actor text, action text, subject text, purpose text)
    returns void language plpgsql as $$
declare
    head  record;
    micro text := to_char(at_instant at time zone 'UTC', 'US');
    iso   text := to_char(at_instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
        || case when micro = '000000' then '' when micro like '%000' then '.' || left(micro, 3) else '.' || micro end || 'Z';
    part  text;
    bytes bytea := '';
begin
    select number, hash into head from platform.audit_head for update;
    foreach part in array array[(head.number + 1)::text, entry_id::text, iso, actor, action, subject, purpose, head.hash] loop
        bytes := bytes || int4send(octet_length(convert_to(part, 'UTF8'))) || convert_to(part, 'UTF8');
    end loop;
    insert into platform.audit_entry
    values (head.number + 1, entry_id, at_instant, actor, action, subject, purpose, head.hash, encode(sha256(bytes), 'hex'));
    update platform.audit_head set number = head.number + 1, hash = encode(sha256(bytes), 'hex');
end $$;
