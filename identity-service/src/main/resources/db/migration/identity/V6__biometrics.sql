-- Faces and voices stand apart from everything else, in a schema of their own; only ciphertext under customers' keys.
create schema biometrics;

create table biometrics.customer_key (
    customer_id uuid primary key references customer,
    key_cipher  bytea not null
);

create table biometrics.template (
    customer_id   uuid        not null references customer,
    modality      text        not null,
    model_version text        not null,
    vector_cipher bytea       not null,
    enrolled_at   timestamptz not null,
    primary key (customer_id, modality)
);

-- Pictures and recordings for a review; gone with its decision.
create table biometrics.evidence (
    id            uuid primary key,
    customer_id   uuid        not null references customer,
    modality      text        not null,
    kind          text        not null,
    review_id     uuid references review,
    media_cipher  bytea       not null,
    vector_cipher bytea       not null,
    taken_at      timestamptz not null
);
create index evidence_by_review on biometrics.evidence (review_id);
create index evidence_by_customer on biometrics.evidence (customer_id);

create table verification (
    id               uuid primary key,
    customer_id      uuid        not null references customer,
    device_id        text        not null,
    purpose          text        not null,
    subject_id       text        not null,
    required_factors text[]      not null,
    spoken_digits    text,
    status           text        not null,
    uploads          integer     not null default 0,
    face_tries       integer     not null default 0,
    voice_tries      integer     not null default 0,
    face_passed_at   timestamptz,
    voice_passed_at  timestamptz,
    created_at       timestamptz not null,
    step_ends_at     timestamptz not null,
    expires_at       timestamptz not null
);
create index verification_by_customer on verification (customer_id, created_at);

-- Counted over 24 hours; deleted with a review that clears the customer.
create table face_failure (
    id          uuid primary key,
    customer_id uuid        not null references customer,
    failed_at   timestamptz not null
);
create index face_failure_by_customer on face_failure (customer_id, failed_at);
