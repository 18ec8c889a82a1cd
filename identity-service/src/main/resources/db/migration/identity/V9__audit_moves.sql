-- The audit record is now the same in every service and stands in the schema "platform"; the chain goes on as it is.
insert into platform.audit_entry (number, id, at, actor, action, subject, purpose, previous_hash, hash)
select number, id, at, actor, action, subject, purpose, previous_hash, hash from audit_entry;
update platform.audit_head set (number, hash) = (select number, hash from audit_head);
drop table audit_entry, audit_head;
drop function audit_entry_is_append_only();
