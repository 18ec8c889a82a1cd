-- The platform remembers used proofs now, for every service in the same way.
insert into platform.step_up_use (token_id, expires_at) select token_id, expires_at from step_up_use on conflict do nothing;
drop table step_up_use;
