-- Models are data (ADR 0007): a version is written once and never changed; only its end may be set.

create table scorecard (
    source                text    not null,
    version               text    not null,
    effective_from        date    not null,
    effective_to          date    check (effective_to > effective_from),
    training_population   text    not null,
    training_goods        bigint  not null check (training_goods > 0),
    training_bads         bigint  not null check (training_bads > 0),
    base_score            integer not null check (base_score between 300 and 850),
    base_odds             numeric not null check (base_odds > 0),
    points_to_double_odds integer not null check (points_to_double_odds > 0),
    base_points           integer not null,
    primary key (source, version)
);

create table scorecard_attribute (
    source      text    not null,
    version     text    not null,
    feature     text    not null,
    position    integer not null,
    reason_code text    not null,
    coefficient numeric not null check (coefficient > 0 and coefficient <= 1),
    primary key (source, version, feature),
    foreign key (source, version) references scorecard
);

create table scorecard_bin (
    source             text    not null,
    version            text    not null,
    feature            text    not null,
    position           integer not null,
    kind               text    not null check (kind in ('INTERVAL', 'CATEGORY', 'MISSING')),
    interval_from      numeric,
    interval_to        numeric,
    word               text check ((kind = 'CATEGORY') = (word is not null)),
    goods              bigint  not null check (goods > 0),
    bads               bigint  not null check (bads > 0),
    weight_of_evidence numeric not null,
    points             integer not null,
    primary key (source, version, feature, position),
    foreign key (source, version, feature) references scorecard_attribute,
    check (kind = 'INTERVAL' or (interval_from is null and interval_to is null))
);

create table combination_model (
    version             text    primary key,
    effective_from      date    not null,
    effective_to        date    check (effective_to > effective_from),
    training_population text    not null,
    intercept           numeric not null
);

create table combination_term (
    version     text    not null references combination_model,
    source      text    not null,
    coefficient numeric not null check (coefficient >= 0),
    primary key (version, source)
);

create table combination_missing_rule (
    version     text not null,
    source      text not null,
    absence     text not null check (absence in ('NO_CONSENT', 'NO_FILE', 'SOURCE_DOWN')),
    log_odds    numeric,
    reason_code text,
    primary key (version, source, absence),
    foreign key (version, source) references combination_term,
    check ((log_odds is null) <> (reason_code is null))
);

create table combination_grade (
    version       text    not null references combination_model,
    grade         text    not null,
    default_below numeric not null check (default_below > 0 and default_below <= 1),
    primary key (version, grade)
);

create table limit_policy (
    version              text    primary key,
    role                 text    not null check (role in ('CHAMPION', 'CHALLENGER')),
    effective_from       date    not null,
    effective_to         date    check (effective_to > effective_from),
    lowest_line_fen      bigint  not null check (lowest_line_fen > 0),
    highest_line_fen     bigint  not null check (highest_line_fen >= lowest_line_fen),
    step_fen             bigint  not null check (step_fen > 0),
    income_months        numeric not null check (income_months > 0),
    debt_to_income       numeric not null check (debt_to_income > 0 and debt_to_income <= 1),
    exposure_months      numeric not null check (exposure_months > 0),
    planning_instalments integer not null check (planning_instalments > 0),
    unknown_income_fen   bigint  not null check (unknown_income_fen >= 0)
);

create table limit_policy_refusal (
    version     text    not null references limit_policy,
    position    integer not null,
    test        text    not null,
    bound       integer,
    reason_code text    not null,
    primary key (version, position)
);

create table limit_policy_rate (
    version    text    not null references limit_policy,
    grade      text    not null,
    daily_rate numeric not null check (daily_rate >= 0),
    primary key (version, grade)
);

create table limit_policy_amount (
    version         text   not null references limit_policy,
    grade           text   not null,
    income_from_fen bigint not null check (income_from_fen >= 0),
    amount_fen      bigint not null check (amount_fen >= 0),
    primary key (version, grade, income_from_fen)
);

create table reason_text (
    code text primary key check (code ~ '^[A-Z][A-Z0-9_]*$'),
    zh   text not null,
    en   text not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is written once: add a version instead', tg_table_name;
end $$;

create trigger written_once before delete or update of source, version, effective_from, training_population,
    training_goods, training_bads, base_score, base_odds, points_to_double_odds, base_points
    on scorecard for each row execute function refuse_change();
create trigger written_once before delete or update on scorecard_attribute
    for each row execute function refuse_change();
create trigger written_once before delete or update on scorecard_bin
    for each row execute function refuse_change();
create trigger written_once before delete or update of version, effective_from, training_population, intercept
    on combination_model for each row execute function refuse_change();
create trigger written_once before delete or update on combination_term
    for each row execute function refuse_change();
create trigger written_once before delete or update on combination_missing_rule
    for each row execute function refuse_change();
create trigger written_once before delete or update on combination_grade
    for each row execute function refuse_change();
create trigger written_once before delete or update of version, effective_from, lowest_line_fen, highest_line_fen,
    step_fen, income_months, debt_to_income, exposure_months, planning_instalments, unknown_income_fen
    on limit_policy for each row execute function refuse_change();
create trigger written_once before delete or update on limit_policy_refusal
    for each row execute function refuse_change();
create trigger written_once before delete or update on limit_policy_rate
    for each row execute function refuse_change();
create trigger written_once before delete or update on limit_policy_amount
    for each row execute function refuse_change();
