package bank.qiao.account.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal: a transfer, both legs of it, and what both accounts stand at after it.
 *
 * @param debit the account as it is after the transfer
 * @param credit likewise
 * @param amountFen what moved or was held; for a voided hold the amount released
 * @param expiresAt for a hold with a time-out
 */
record JournalRow(
        Transfer transfer,
        LedgerAccount debit,
        LedgerAccount credit,
        long amountFen,
        @Nullable Instant expiresAt,
        Instant bookedAt) {}
