-- The ledger commits by itself, so a payment is written down before each posting, and what came of it after.

alter table payment drop constraint payment_status_check;
alter table payment add constraint payment_status_check
    check (status in ('HOLDING', 'REQUESTED', 'SENT', 'BOOKING', 'RELEASING', 'SUCCEEDED', 'FAILED'));
alter table payment drop constraint payment_check;
alter table payment add constraint payment_failure_check
    check ((failure is not null) = (status in ('RELEASING', 'FAILED')));

-- The customer's Idempotency-Key: a repetition after a crash finds the same payment.
alter table payment add column request_key varchar(64);
create unique index payment_of_request on payment (customer_id, request_key);
