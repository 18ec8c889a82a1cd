-- When the ledger booked a posting, by its own time: the control totals speak of the same moment as the general ledger.
alter table order_posting add column posted_at timestamptz;
-- The answer came moments later, and on the same side of every cut that is still to come.
update order_posting set posted_at = answered_at where answered_at is not null and failure_code is null;
create index order_posting_posted on order_posting (posted_at);
