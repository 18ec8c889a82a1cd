package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.LedgerSettings;
import bank.qiao.account.ledger.book.KnownTransfer;
import bank.qiao.account.ledger.book.LedgerAccount;
import bank.qiao.account.ledger.book.LedgerBook;
import bank.qiao.account.ledger.book.Pages;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the writer knows to be committed. An account that has changed since the last checkpoint is never forgotten;
 * others are, and are then read from the account table, which is right about them. Only the writer's thread changes
 * anything; others look, in the same order in which an account moves: changed, being written, unchanged.
 */
final class LedgerMemory implements LedgerBook.Memory {

    private final RecentMap<AccountCode, LedgerAccount> unchanged;
    private final RecentMap<UUID, KnownTransfer> transfers;
    private volatile Map<AccountCode, LedgerAccount> changed = new ConcurrentHashMap<>();
    private volatile Map<AccountCode, LedgerAccount> beingWritten = Map.of();

    LedgerMemory(LedgerSettings settings) {
        unchanged = new RecentMap<>(settings.accountsInMemory());
        transfers = new RecentMap<>(settings.transfersInMemory());
    }

    @Override
    public @Nullable LedgerAccount account(AccountCode code) {
        LedgerAccount found = changed.get(code);
        if (found == null) {
            found = beingWritten.get(code);
        }
        return found != null ? found : unchanged.use(code);
    }

    /** For any thread: as of the last commit; null when it is not in memory. */
    @Nullable
    LedgerAccount peek(AccountCode code) {
        LedgerAccount found = changed.get(code);
        if (found == null) {
            found = beingWritten.get(code);
        }
        return found != null ? found : unchanged.peek(code);
    }

    @Override
    public @Nullable KnownTransfer transfer(UUID id) {
        return transfers.use(id);
    }

    /** What the account table says of accounts that have not changed since. */
    void loaded(Collection<LedgerAccount> accounts) {
        accounts.forEach(account -> unchanged.put(account.code(), account));
    }

    void found(Map<UUID, KnownTransfer> known) {
        known.forEach(transfers::put);
    }

    /** What the journal's tail makes of accounts. */
    void recovered(Collection<LedgerAccount> accounts) {
        accounts.forEach(account -> changed.put(account.code(), account));
    }

    /** The pages were committed. */
    void committed(Pages pages) {
        changed.putAll(pages.accounts());
        pages.transfers().forEach(transfers::put);
    }

    /** Hands over all changed accounts for a checkpoint; one at a time. */
    Map<AccountCode, LedgerAccount> cut() {
        beingWritten = changed;
        changed = new ConcurrentHashMap<>();
        return beingWritten;
    }

    /** The checkpoint is committed. */
    void written() {
        beingWritten.forEach(unchanged::put);
        beingWritten = Map.of();
    }

    /** The checkpoint failed: what it was to write has still changed. */
    void notWritten() {
        beingWritten.forEach(changed::putIfAbsent);
        beingWritten = Map.of();
    }
}
