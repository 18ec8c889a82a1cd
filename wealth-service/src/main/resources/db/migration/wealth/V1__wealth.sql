-- Money is bigint fen; units are bigint hundredths of a unit.

create table customer_account (
    account_id    uuid primary key,
    customer_id   uuid        not null,
    account_class text        not null,
    opened_at     timestamptz not null
);
create index customer_account_by_customer on customer_account (customer_id);

create table product (
    id                 uuid primary key,
    code               text           not null unique,
    name_zh            text           not null,
    name_en            text           not null,
    kind               text           not null check (kind in ('MONEY_MARKET', 'FIXED_TERM', 'BOND', 'INDEX')),
    risk_level         text           not null check (risk_level in ('R1', 'R2', 'R3', 'R4', 'R5')),
    issuer_zh          text           not null,
    issuer_en          text           not null,
    status             text           not null check (status in ('DRAFT', 'REVIEW', 'ON_SALE', 'PAUSED', 'CLOSED')),
    minimum_fen        bigint         not null check (minimum_fen > 0),
    increment_fen      bigint         not null check (increment_fen > 0),
    management_fee     numeric(7, 6)  not null check (management_fee >= 0),
    cut_off            time           not null,
    payout_days        int            not null check (payout_days between 1 and 4),
    term_days          int check (term_days > 0),
    instant_redemption boolean        not null,
    check ((kind = 'FIXED_TERM') = (term_days is not null)),
    check (kind = 'MONEY_MARKET' or not instant_redemption)
);

create table product_nav (
    product_code            text           not null references product (code),
    nav_date                date           not null,
    nav                     numeric(14, 4) not null check (nav > 0),
    income_per_ten_thousand numeric(12, 4) check (income_per_ten_thousand >= 0),
    seven_day_yield         numeric(12, 6),
    primary key (product_code, nav_date)
);

create table risk_profile (
    id                    uuid primary key,
    customer_id           uuid        not null,
    level                 text        not null check (level in ('C1', 'C2', 'C3', 'C4', 'C5')),
    points                int         not null,
    questionnaire_version text        not null,
    answers               jsonb       not null,
    valid_until           date        not null,
    assessed_at           timestamptz not null
);
create index risk_profile_newest on risk_profile (customer_id, id desc);

create table holding (
    customer_id  uuid   not null,
    product_code text   not null references product (code),
    units        bigint not null default 0 check (units >= 0),
    reserved     bigint not null default 0 check (reserved between 0 and units),
    invested_fen bigint not null default 0,
    redeemed_fen bigint not null default 0,
    -- what is left of a fen of money-market income, in 10^-8 fen
    income_carry bigint not null default 0 check (income_carry between 0 and 99999999),
    -- the last date whose income is booked
    income_until date   not null default '-infinity',
    primary key (customer_id, product_code)
);
create index holding_by_product on holding (product_code, customer_id);

create table holding_entry (
    id           uuid primary key,
    customer_id  uuid   not null,
    product_code text   not null,
    kind         text   not null check (kind in ('SUBSCRIPTION', 'REDEMPTION', 'INCOME')),
    units_delta  bigint not null check (units_delta <> 0),
    units_after  bigint not null,
    reference    text   not null,
    booked_on    date   not null,
    locked_until date,
    unique (customer_id, product_code, kind, reference),
    foreign key (customer_id, product_code) references holding (customer_id, product_code)
);

create table income (
    customer_id  uuid   not null,
    product_code text   not null,
    income_date  date   not null,
    income_fen   bigint not null,
    primary key (customer_id, income_date, product_code)
);

create table fund_order (
    id               uuid primary key,
    version          int         not null,
    customer_id      uuid        not null,
    account_id       uuid        not null,
    product_code     text        not null references product (code),
    side             text        not null check (side in ('SUBSCRIBE', 'REDEEM')),
    speed            text        not null check (speed in ('NORMAL', 'INSTANT')),
    amount_fen       bigint check (amount_fen > 0),
    units            bigint check (units > 0),
    status           text        not null check (status in ('PENDING', 'ACCEPTED', 'WITHDRAWING', 'WITHDRAWN', 'SUBMITTED',
                                                            'CONFIRMED', 'REFUNDING', 'PAYING', 'DONE', 'FAILED')),
    trade_date       date        not null,
    confirm_date     date        not null,
    arrive_by        date        not null,
    cut_off          time        not null,
    placed_at        timestamptz not null,
    hold_id          uuid unique,
    file_sequence    int,
    dealt_nav        numeric(14, 4),
    dealt_units      bigint,
    dealt_amount_fen bigint,
    failure_code     text,
    check (side <> 'SUBSCRIBE' or (amount_fen is not null and hold_id is not null)),
    check (side <> 'REDEEM' or units is not null)
);
create index fund_order_of_customer on fund_order (customer_id, id desc);
create index fund_order_to_submit on fund_order (trade_date, id) where file_sequence is null;
create index fund_order_to_pay on fund_order (arrive_by, id) where status = 'CONFIRMED' and side = 'REDEEM';

create table order_status (
    id          uuid primary key,
    order_id    uuid        not null references fund_order (id),
    from_status text,
    to_status   text        not null,
    changed_at  timestamptz not null
);
create index order_status_of_order on order_status (order_id);

create table order_posting (
    command_id   uuid primary key,
    order_id     uuid        not null references fund_order (id),
    purpose      text        not null,
    transfer_id  uuid        not null unique,
    amount_fen   bigint      not null,
    requested_at timestamptz not null,
    answered_at  timestamptz,
    failure_code text
);
create index order_posting_of_order on order_posting (order_id);
-- Only a payout may be asked for again after the ledger refused it.
create unique index order_posting_once on order_posting (order_id, purpose) where purpose <> 'PAY_CUSTOMER';

create table instant_quota (
    customer_id  uuid   not null,
    product_code text   not null references product (code),
    quota_date   date   not null,
    used_fen     bigint not null check (used_fen >= 0),
    primary key (customer_id, product_code, quota_date)
);

create table advance_pool (
    only_row boolean primary key default true check (only_row),
    used_fen bigint not null check (used_fen >= 0)
);
insert into advance_pool (used_fen) values (0);

create table fund_file (
    trade_date   date        not null,
    sequence     int         not null check (sequence between 1 and 999),
    confirm_date date        not null,
    status       text        not null check (status in ('PREPARED', 'DELIVERED', 'SETTLED')),
    content      text        not null,
    order_count  int         not null,
    prepared_at  timestamptz not null,
    primary key (trade_date, sequence)
);
create index fund_file_open on fund_file (status) where status <> 'SETTLED';

create table fund_file_order (
    order_id   uuid primary key references fund_order (id),
    trade_date date    not null,
    sequence   int     not null,
    settled    boolean not null default false,
    foreign key (trade_date, sequence) references fund_file (trade_date, sequence)
);
create index fund_file_order_by_file on fund_file_order (trade_date, sequence);

create table fund_break (
    order_id    uuid primary key references fund_order (id),
    trade_date  date        not null,
    sequence    int         not null,
    detail      text        not null,
    found_at    timestamptz not null,
    resolved_at timestamptz
);
