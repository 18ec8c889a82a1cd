package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.book.KnownTransfer;
import bank.qiao.account.ledger.book.LedgerAccount;
import bank.qiao.account.ledger.book.Pages;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the writer knows to be committed. An account that has changed since the last checkpoint is never forgotten;
 * others may be, and are then read from the account table, which is right about them. Only the writer's thread changes
 * what is known; others look, in the same order in which an account moves: changed, being written, unchanged.
 */
final class LedgerMemory {

    /** Accounts of the general ledger are few. */
    private static final int GENERAL_ACCOUNTS = 10_000;

    /** What the account table doesn't know yet. */
    private record Unsaved(Map<AccountCode, LedgerAccount> changed, Map<AccountCode, LedgerAccount> beingWritten) {

        @Nullable
        LedgerAccount find(AccountCode code) {
            LedgerAccount found = changed.get(code);
            return found != null ? found : beingWritten.get(code);
        }
    }

    private final CompactAccounts customers;
    private final RecentMap<AccountCode, LedgerAccount> general = new RecentMap<>(GENERAL_ACCOUNTS);
    private final RecentMap<UUID, KnownTransfer> transfers;
    private volatile Unsaved unsaved = new Unsaved(new ConcurrentHashMap<>(), Map.of());
    private final AtomicLong checkpoints = new AtomicLong();

    /**
     * @param transfersInMemory about how many decided transfers are remembered
     * @param customers where unchanged accounts are kept; what it knows from another span of ownership is forgotten
     */
    LedgerMemory(int transfersInMemory, CompactAccounts customers) {
        this.customers = customers;
        customers.clear();
        transfers = new RecentMap<>(transfersInMemory);
    }

    /** For any thread: as of the last commit; null when it is not in memory. */
    @Nullable
    LedgerAccount account(AccountCode code) {
        LedgerAccount found = unsaved.find(code);
        if (found != null) {
            return found;
        }
        Optional<UUID> customer = code.customerAccount();
        return customer.isPresent() ? customers.find(customer.get(), code) : general.peek(code);
    }

    @Nullable
    KnownTransfer transfer(UUID id) {
        return transfers.use(id);
    }

    /** What the account table says of accounts that have not changed since. */
    void loaded(Collection<LedgerAccount> accounts) {
        accounts.forEach(this::remember);
    }

    private void remember(LedgerAccount account) {
        account.code()
                .customerAccount()
                .ifPresentOrElse(
                        customer -> customers.put(customer, account), () -> general.put(account.code(), account));
    }

    /** How many checkpoints were written: after another one the account table may say something else. */
    long checkpoints() {
        return checkpoints.get();
    }

    /**
     * For a thread that reads the account table ahead of need: what it says of accounts, as long as no other checkpoint
     * has been written since. One that changes meanwhile is put in place of this by the end of its checkpoint.
     *
     * @param asOf the number of checkpoints before the table was read
     * @param wanted asked for each of them
     * @return how many found no place
     */
    int readAhead(Collection<LedgerAccount> accounts, long asOf, BooleanSupplier wanted) {
        int left = 0;
        for (LedgerAccount account : accounts) {
            Optional<UUID> customer = account.code().customerAccount();
            if (customer.isPresent()
                    && !customers.putIfAbsent(
                            customer.get(), account, () -> checkpoints.get() == asOf && wanted.getAsBoolean())) {
                left++;
            }
        }
        return left;
    }

    void found(Map<UUID, KnownTransfer> known) {
        known.forEach(transfers::put);
    }

    /** What the journal's tail makes of accounts. */
    void recovered(Collection<LedgerAccount> accounts) {
        accounts.forEach(account -> unsaved.changed().put(account.code(), account));
    }

    /** The pages were committed. */
    void committed(Pages pages) {
        unsaved.changed().putAll(pages.accounts());
        pages.transfers().forEach(transfers::put);
    }

    /** Hands over all changed accounts for a checkpoint; one at a time. */
    Map<AccountCode, LedgerAccount> cut() {
        Map<AccountCode, LedgerAccount> toWrite = unsaved.changed();
        unsaved = new Unsaved(new ConcurrentHashMap<>(), toWrite);
        return toWrite;
    }

    /** The checkpoint is committed. */
    void written() {
        checkpoints.incrementAndGet();
        Unsaved before = unsaved;
        before.beingWritten().values().forEach(this::remember);
        unsaved = new Unsaved(before.changed(), Map.of());
    }

    /** The checkpoint failed: what it was to write has still changed. */
    void notWritten() {
        Unsaved before = unsaved;
        before.beingWritten().forEach(before.changed()::putIfAbsent);
        unsaved = new Unsaved(before.changed(), Map.of());
    }
}
