-- Who looked at which account is now part of the hash-chained audit record in the schema "platform". What was recorded before
-- is taken over in its order; the hash is that of AuditEntry: SHA-256 over each part behind its length, the instant as ISO-8601.
do $$
declare
    old   record;
    head  record;
    whole text;
    part  text;
    bytes bytea;
    micro text;
begin
    for old in select * from access_record order by id loop
        select number, hash into head from platform.audit_head for update;
        micro := to_char(old.at at time zone 'UTC', 'US');
        whole := to_char(old.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')
            || case when micro = '000000' then '' when micro like '%000' then '.' || left(micro, 3) else '.' || micro end
            || 'Z';
        bytes := '';
        foreach part in array array[(head.number + 1)::text, old.id::text, whole, old.actor, old.action, old.subject,
            'not asked for', head.hash]
        loop
            bytes := bytes || int4send(octet_length(convert_to(part, 'UTF8'))) || convert_to(part, 'UTF8');
        end loop;
        insert into platform.audit_entry (number, id, at, actor, action, subject, purpose, previous_hash, hash)
        values (head.number + 1, old.id, old.at, old.actor, old.action, old.subject, 'not asked for', head.hash,
            encode(sha256(bytes), 'hex'));
        update platform.audit_head set number = head.number + 1, hash = encode(sha256(bytes), 'hex');
    end loop;
end $$;
drop table access_record;
