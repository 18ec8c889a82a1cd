-- What each movement was in the ledger: when it was booked there, and whose part is whose. The control totals need it to
-- speak of the same moment as the general ledger. Rows from before this have none: the totals never look back at them.
alter table loan_transaction
    add column posted_at timestamptz,
    add column partner varchar(40),
    add column own_penalty_fen bigint,
    add column own_interest_fen bigint,
    add column own_principal_fen bigint,
    add check (posted_at is null or own_penalty_fen between 0 and penalty_fen
        and own_interest_fen between 0 and interest_fen
        and own_principal_fen between 0 and principal_fen);
create index loan_transaction_posted on loan_transaction (posted_at);
