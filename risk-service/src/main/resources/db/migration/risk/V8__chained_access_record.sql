-- Who looked at or replayed a decision is now part of the hash-chained audit record in the schema "platform".
do $$
declare
    old record;
begin
    for old in select * from decision_access order by id loop
        perform platform.audit_take_over(old.id, old.accessed_at, old.username,
            case old.action when 'READ' then 'DECISION_VIEWED' else 'DECISION_REPLAYED' end,
            'decision:' || old.decision_id,
            case when old.action = 'READ' then 'not asked for' when old.identical then 'identical' else 'not identical' end);
    end loop;
end $$;
drop table decision_access;
