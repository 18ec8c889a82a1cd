package bank.qiao.account.ledger.journal;

/** A row of {@code ledger_group} without its hash: which places of the journal were filled together, by whom and when. */
record GroupRow(long number, long epoch, long firstEntry, long lastEntry, long bookedAtMicros) {}
