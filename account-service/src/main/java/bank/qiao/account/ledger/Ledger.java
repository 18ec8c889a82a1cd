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
 * docs/adr/0004, the way of storing is that of docs/adr/0012: what is asked here is committed by the ledger itself, never
 * in the caller's transaction. So a caller first commits what it wants under ids that it has chosen, then asks, then
 * writes down the result; whoever finds the first without the last asks again with the same ids.
 */
public interface Ledger {

    /**
     * Decides each transfer in order and commits those that are posted. A repetition with the same ids gets the same
     * results, {@link ResultCode#EXISTS} for what was posted.
     *
     * @return one result for each transfer, in the order of the batch; a refusal is a result, never an exception
     * @throws LedgerUnavailable when there is no result now; whether something was posted is told to whoever repeats it
     * @throws IllegalStateException in a transaction, which would hold its locks while it waits
     */
    List<TransferResult> post(Batch batch);

    /**
     * Opens the ledger account of a customer: a liability that may never be overdrawn (domain rule 2). Opening it
     * again changes nothing. This and the next two may be called in a transaction, but don't take part in it: when it
     * rolls back they stay, so repeat the whole.
     *
     * @throws LedgerUnavailable as for {@link #post}
     */
    void openCustomerAccount(UUID accountId);

    /**
     * Freezes, unfreezes or closes an account.
     *
     * @return false when it was to be closed and is not empty, posted or held: nothing has changed then
     * @throws IllegalArgumentException when there is no such account
     * @throws LedgerUnavailable as for {@link #post}
     */
    boolean changeStatus(AccountCode account, LedgerStatus status);

    /**
     * Sets the amount on an account that may not be spent, whether it is there or still to come (domain rule 2: amount
     * freeze). Holds made before may still be posted.
     *
     * @param fen in all, not in addition; 0 lifts the freeze
     * @throws IllegalArgumentException when there is no such account, or the amount is out of range
     * @throws LedgerUnavailable as for {@link #post}
     */
    void changeFrozenAmount(AccountCode account, long fen);

    /** What stands on the account now. */
    Optional<LedgerBalance> balance(AccountCode account);

    /** The balances of those that exist, each as of now. */
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
