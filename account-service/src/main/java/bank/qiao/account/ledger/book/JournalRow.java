package bank.qiao.account.ledger.book;

import bank.qiao.account.ledger.Transfer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal: a transfer, both legs of it, and what both accounts stand at after it.
 *
 * @param number its place in the journal, without gaps
 * @param debit the account as it is after the transfer
 * @param credit likewise
 * @param amountFen what moved or was held; for a voided hold the amount released
 * @param releasedFen what is no longer held by the end of a hold
 * @param expiresAt for a hold with a time-out
 */
public record JournalRow(
        long number,
        Transfer transfer,
        String reference,
        LedgerAccount debit,
        LedgerAccount credit,
        long amountFen,
        long releasedFen,
        @Nullable Instant expiresAt,
        Instant bookedAt) {}
