-- Who looked at which account is now part of the hash-chained audit record in the schema "platform".
do $$
declare
    old record;
begin
    for old in select * from access_record order by id loop
        perform platform.audit_take_over(old.id, old.at, old.actor, old.action, old.subject, 'not asked for');
    end loop;
end $$;
drop table access_record;
