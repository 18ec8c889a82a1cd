create table note (id uuid primary key, text text not null);
-- No unique key: an event handled twice would show as two rows.
create table handled (customer_id uuid not null, position bigint generated always as identity);
