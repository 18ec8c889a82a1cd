package bank.qiao.account.ledger.journal;

import java.time.Instant;

/**
 * Where the journal ends.
 *
 * @param group the number of the last group
 * @param hash its hash
 * @param entry the last place filled
 * @param account the highest account number given
 * @param bookedAt when the last group was booked; the next one is booked no sooner
 */
record JournalHead(long group, byte[] hash, long entry, long account, Instant bookedAt) {

    /** Before the journal was read. */
    static final JournalHead NOWHERE = new JournalHead(0, new byte[HashChain.BYTES], 0, 0, Instant.EPOCH);

    JournalHead after(GroupRow written, byte[] newHash, long lastAccount) {
        return new JournalHead(
                written.number(),
                newHash,
                written.lastEntry(),
                lastAccount,
                TransferRow.instant(written.bookedAtMicros()));
    }

    /** So many places earlier; all that is known of there. */
    JournalHead before(long entries) {
        return new JournalHead(group, hash, entry - entries, account, bookedAt);
    }
}
