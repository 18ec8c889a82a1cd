create table assessment (
    application_id uuid        primary key,
    customer_id    uuid        not null,
    consents       text        not null,
    requested_at   timestamptz not null,
    deadline       timestamptz not null,
    status         text        not null check (status in ('REQUESTED', 'DECIDED')),
    attempts       integer     not null default 0,
    last_failure   text
);

-- Kept as it came, encrypted; a repeated assessment doesn't ask a source again that has already answered.
create table source_answer (
    application_id uuid        not null,
    source         text        not null,
    outcome        text        not null check (outcome in ('FOUND', 'NO_FILE', 'CONSENT_REJECTED')),
    raw            bytea       not null,
    received_at    timestamptz not null,
    primary key (application_id, source)
);

create table decision (
    id             uuid        primary key,
    application_id uuid        not null unique references assessment,
    customer_id    uuid        not null,
    outcome        text        not null check (outcome in ('APPROVED', 'DECLINED')),
    grade          text,
    limit_fen      bigint,
    daily_rate     numeric,
    policy_version text        not null,
    -- The canonical JSON of inputs, versions and outputs, encrypted, and the SHA-256 of its plain bytes.
    document       bytea       not null,
    document_hash  text        not null,
    decided_at     timestamptz not null,
    check ((outcome = 'APPROVED') = (limit_fen is not null)),
    check ((outcome = 'APPROVED') = (daily_rate is not null))
);
create index decision_by_customer on decision (customer_id, id);

create table decision_reason (
    decision_id uuid    not null references decision,
    position    integer not null,
    code        text    not null references reason_text,
    primary key (decision_id, position)
);

-- Who looked at or replayed a decision (domain rule 9).
create table decision_access (
    id          uuid        primary key,
    decision_id uuid        not null references decision,
    username    text        not null,
    action      text        not null check (action in ('READ', 'REPLAY')),
    identical   boolean,
    accessed_at timestamptz not null
);

create trigger written_once before delete or update on source_answer
    for each row execute function refuse_change();
create trigger written_once before delete or update on decision
    for each row execute function refuse_change();
create trigger written_once before delete or update on decision_reason
    for each row execute function refuse_change();
create trigger written_once before delete or update on decision_access
    for each row execute function refuse_change();

-- The last word of each customer on each consent, as identity-service published it.
create table customer_consent (
    customer_id uuid        not null,
    scope       text        not null,
    version     text        not null,
    given       boolean     not null,
    changed_at  timestamptz not null,
    primary key (customer_id, scope)
);
