-- How often and how much a customer may pay out in a while (domain rule 4); account-service keeps what was announced.
-- Of the versions whose time has come the highest is in force. The first came with the service, all others by approval.

create table velocity_version (
    version        integer     primary key generated always as identity,
    effective_from timestamptz not null,
    reason         text        not null,
    approval_id    uuid        unique,
    set_by         text,
    approved_by    text,
    announced_at   timestamptz,
    check ((approval_id is null) = (set_by is null)),
    check ((approval_id is null) = (approved_by is null)),
    check (set_by <> approved_by)
);

create table velocity_rule (
    version        integer not null references velocity_version,
    position       integer not null,
    window_seconds bigint  not null check (window_seconds > 0),
    most_payments  integer not null check (most_payments > 0),
    most_fen       bigint  check (most_fen > 0),
    primary key (version, position)
);

create trigger written_once before delete or update of version, effective_from, reason, approval_id, set_by, approved_by
    on velocity_version for each row execute function refuse_change();
create trigger written_once before delete or update on velocity_rule
    for each row execute function refuse_change();

insert into velocity_version (effective_from, reason) values (timestamptz '2025-01-01 00:00+08', 'domain rules');
insert into velocity_rule (version, position, window_seconds, most_payments, most_fen) values
    (1, 1, 600, 60, null),
    (1, 2, 86400, 200, null);
