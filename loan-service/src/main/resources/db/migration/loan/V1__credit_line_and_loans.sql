-- Amounts are whole fen, rates exact decimals, dates those of the bank in Shanghai.

create table customer_account (
    account_id uuid primary key,
    customer_id uuid not null
);

create table invitation (
    id uuid primary key,
    customer_id uuid not null unique,
    segment varchar(40) not null,
    reason varchar(200) not null,
    approval_id uuid not null,
    invited_by varchar(100) not null,
    approved_by varchar(100) not null,
    invited_at timestamptz not null
);

create table credit_application (
    id uuid primary key,
    customer_id uuid not null,
    status varchar(20) not null,
    requested_at timestamptz not null,
    requests integer not null,
    decided_at timestamptz,
    decision_id uuid,
    limit_fen bigint,
    daily_rate numeric(12, 8),
    grade varchar(2),
    version integer not null
);
create index on credit_application (customer_id, id desc);
create unique index one_pending_application on credit_application (customer_id) where status = 'PENDING';

create table credit_application_consent (
    application_id uuid not null references credit_application,
    position integer not null,
    scope varchar(40) not null,
    version varchar(40) not null,
    given_at timestamptz not null,
    primary key (application_id, position)
);

create table credit_application_reason (
    application_id uuid not null references credit_application,
    position integer not null,
    code varchar(60) not null,
    zh varchar(500) not null,
    en varchar(500) not null,
    primary key (application_id, position)
);

create table credit_line (
    customer_id uuid primary key,
    status varchar(20) not null,
    limit_fen bigint not null check (limit_fen > 0),
    used_fen bigint not null check (used_fen >= 0),
    daily_rate numeric(12, 8) not null,
    grade varchar(2) not null,
    valid_until date not null,
    repayment_day integer check (repayment_day between 1 and 31),
    opened_at timestamptz not null,
    version integer not null
);

create table loan_quote (
    id uuid primary key,
    customer_id uuid not null,
    principal_fen bigint not null check (principal_fen > 0),
    instalments integer not null check (instalments > 0),
    method varchar(20) not null,
    day_count varchar(20) not null,
    daily_rate numeric(12, 8) not null,
    apr numeric(12, 8) not null,
    irr numeric(12, 8) not null,
    grade varchar(2) not null,
    repayment_day integer not null,
    quoted_on date not null,
    valid_until timestamptz not null,
    used_by_loan uuid unique,
    version integer not null
);

create table loan_quote_instalment (
    quote_id uuid not null references loan_quote,
    position integer not null,
    due_on date not null,
    principal_fen bigint not null,
    interest_fen bigint not null,
    balance_after_fen bigint not null,
    primary key (quote_id, position)
);

create table loan (
    id uuid primary key,
    customer_id uuid not null,
    quote_id uuid not null unique references loan_quote,
    status varchar(20) not null,
    principal_fen bigint not null check (principal_fen > 0),
    instalment_count integer not null,
    method varchar(20) not null,
    day_count varchar(20) not null,
    daily_rate numeric(12, 8) not null,
    apr numeric(12, 8) not null,
    irr numeric(12, 8) not null,
    grade varchar(2) not null,
    account_id uuid not null,
    purpose varchar(40) not null,
    value_on date not null,
    created_at timestamptz not null,
    disbursed_at timestamptz,
    paid_off_at timestamptz,
    failure_code varchar(60),
    interest_from date not null,
    interest_carried_fen bigint not null check (interest_carried_fen >= 0),
    outstanding_fen bigint not null check (outstanding_fen between 0 and principal_fen),
    open_repayment uuid,
    schedule_version integer not null,
    days_overdue integer not null,
    asset_class varchar(20) not null,
    version integer not null
);
create index on loan (customer_id, id desc);
create index on loan (id) where status = 'ACTIVE';

create table loan_instalment (
    id uuid primary key,
    loan_id uuid not null references loan,
    number integer not null,
    due_on date not null,
    principal_fen bigint not null check (principal_fen >= 0),
    interest_fen bigint not null check (interest_fen >= 0),
    balance_after_fen bigint not null check (balance_after_fen >= 0),
    paid_principal_fen bigint not null check (paid_principal_fen between 0 and principal_fen),
    paid_interest_fen bigint not null check (paid_interest_fen between 0 and interest_fen),
    paid_penalty_fen bigint not null check (paid_penalty_fen >= 0),
    penalty_from date not null,
    penalty_carried_fen bigint not null check (penalty_carried_fen >= 0),
    settled_on date,
    unique (loan_id, number)
);
create index open_instalments on loan_instalment (due_on) where settled_on is null;

create table repayment_quote (
    id uuid primary key,
    loan_id uuid not null references loan,
    kind varchar(20) not null,
    penalty_fen bigint not null,
    interest_fen bigint not null,
    principal_fen bigint not null,
    quoted_on date not null,
    valid_until timestamptz not null,
    schedule_version integer not null,
    used_by uuid unique,
    version integer not null
);

create table repayment (
    id uuid primary key,
    loan_id uuid not null references loan,
    kind varchar(20) not null,
    origin varchar(20) not null,
    status varchar(20) not null,
    penalty_fen bigint not null,
    interest_fen bigint not null,
    principal_fen bigint not null,
    value_on date not null,
    created_at timestamptz not null,
    ended_at timestamptz,
    failure_code varchar(60),
    version integer not null
);
create index on repayment (loan_id);
create unique index one_auto_debit_a_day on repayment (loan_id, value_on) where origin = 'AUTO_DEBIT';

-- Written once, never changed.
create table loan_transaction (
    id uuid primary key,
    loan_id uuid not null references loan,
    kind varchar(20) not null,
    penalty_fen bigint not null,
    interest_fen bigint not null,
    principal_fen bigint not null,
    value_on date not null,
    booked_at timestamptz not null,
    reference uuid not null unique
);
create index on loan_transaction (loan_id, id desc);

create sequence loan_contract_number;

create table loan_contract (
    loan_id uuid primary key references loan,
    number varchar(40) not null unique,
    pdf bytea not null,
    sha256 char(64) not null,
    issued_at timestamptz not null
);

create table partner_answer (
    loan_id uuid not null,
    partner varchar(40) not null,
    share_fen bigint not null,
    answer varchar(20) not null,
    detail varchar(200) not null,
    answered_at timestamptz not null,
    primary key (loan_id, partner)
);

create table co_lending_allocation (
    loan_id uuid primary key,
    partner varchar(40),
    share numeric(5, 4) not null,
    principal_fen bigint not null,
    partner_principal_fen bigint not null,
    allocated_on date not null,
    cancelled boolean not null default false,
    repaid_penalty_fen bigint not null default 0,
    repaid_interest_fen bigint not null default 0,
    repaid_principal_fen bigint not null default 0 check (repaid_principal_fen <= principal_fen),
    partner_repaid_principal_fen bigint not null default 0
        check (partner_repaid_principal_fen <= partner_principal_fen)
);
create index on co_lending_allocation (allocated_on);
create index on co_lending_allocation (partner) where not cancelled and repaid_principal_fen < principal_fen;
