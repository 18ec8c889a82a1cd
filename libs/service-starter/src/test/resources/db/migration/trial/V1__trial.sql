create table note (id uuid primary key, text text not null);
-- No unique key: an event handled twice would show as two rows.
create table handled (customer_id uuid not null, position bigint generated always as identity);
create table step_run (date date not null, step text not null, bank_date date not null, position bigint generated always as identity);
create table changed (approval_id uuid not null, value text not null);
