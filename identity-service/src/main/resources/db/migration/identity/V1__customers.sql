-- Personal data only as ciphertext; found by keyed hashes.
create table customer (
    id                     uuid primary key,
    version                bigint      not null,
    phone_cipher           bytea       not null,
    phone_hash             text        not null,
    name_cipher            bytea,
    id_number_cipher       bytea,
    id_number_hash         text,
    status                 text        not null,
    status_before_freeze   text,
    verification_level     text        not null,
    risk_level             text,
    risk_level_assessed_at timestamptz,
    channel                text,
    invitation_code        text,
    registered_at          timestamptz not null,
    constraint customer_phone_once unique (phone_hash),
    -- Domain rule 1: one customer per ID number.
    constraint customer_id_number_once unique (id_number_hash),
    constraint customer_name_with_id_number check ((name_cipher is null) = (id_number_cipher is null)
        and (id_number_cipher is null) = (id_number_hash is null)),
    constraint customer_frozen_from check ((status = 'FROZEN') = (status_before_freeze is not null))
);
