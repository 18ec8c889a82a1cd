package bank.qiao.account.ledger;

import bank.qiao.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The book of every fen: what is in it was moved from one account to another, never made. The rules are those of
 * docs/adr/0004; behind this face the way of storing may change.
 */
public interface Ledger {

    /**
     * Opens the ledger account of a customer: a liability that may never be overdrawn (domain rule 2). Opening it
     * again changes nothing.
     */
    void openCustomerAccount(UUID accountId);

    /**
     * Decides each transfer in order and writes those that are posted, in the caller's transaction when there is one:
     * results hold only once it commits. Call it once in a transaction, after every other lock, or two callers may
     * lock each other out.
     *
     * @return one result for each transfer, in the order of the batch; a refusal is a result, never an exception
     */
    List<TransferResult> post(Batch batch);

    /**
     * Freezes, unfreezes or closes an account.
     *
     * @return false when it was to be closed and is not empty, posted or held: nothing has changed then
     * @throws IllegalArgumentException when there is no such account
     */
    boolean changeStatus(AccountCode account, LedgerStatus status);

    /** What stands on the account now. */
    Optional<LedgerBalance> balance(AccountCode account);

    /** The balances of those that exist, all read at one moment. */
    List<LedgerBalance> balances(Collection<AccountCode> accounts);

    /**
     * Posted entries of an account, newest first.
     *
     * @param after the transfer id of the entry that the page before ended with; null at the first page; an id that is
     *     none of the account's gives no entries
     */
    List<LedgerEntry> entries(AccountCode account, @Nullable UUID after, int limit);

    /** Posted entries booked in {@code [from, until)}, oldest first. */
    List<LedgerEntry> entriesBetween(AccountCode account, Instant from, Instant until);

    /** The balance that the last entry booked before the moment left; zero when there was none. */
    Money balanceBefore(AccountCode account, Instant moment);

    /** Debits and credits of all accounts, read at one moment. */
    TrialBalance trialBalance();
}
