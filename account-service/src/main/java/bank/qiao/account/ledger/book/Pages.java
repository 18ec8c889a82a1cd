package bank.qiao.account.ledger.book;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a group adds to the book, not yet written down: rows, events, refusals, and the states they lead to. */
public final class Pages {

    private final LedgerBook.Memory committed;
    private final Instant now;
    private final Map<AccountCode, LedgerAccount> accounts = new HashMap<>();
    private final Map<UUID, KnownTransfer> transfers = new HashMap<>();
    private final List<JournalRow> rows = new ArrayList<>();
    private final List<AccountEvent> events = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Deque<Runnable> undo = new ArrayDeque<>();
    private boolean undoable;
    private long nextNumber;
    private long nextAccount;

    /** A state of the pages to come back to. */
    record Mark(int rows, long nextNumber) {}

    Pages(LedgerBook.Memory committed, Instant now, long nextNumber, long nextAccount) {
        this.committed = committed;
        this.now = now;
        this.nextNumber = nextNumber;
        this.nextAccount = nextAccount;
    }

    public Instant now() {
        return now;
    }

    /** The first place in the journal that is still free. */
    public long nextNumber() {
        return nextNumber;
    }

    public long nextAccount() {
        return nextAccount;
    }

    public List<JournalRow> rows() {
        return rows;
    }

    public List<AccountEvent> events() {
        return events;
    }

    public List<Rejection> rejections() {
        return rejections;
    }

    /** The accounts that the group has changed, as they are after it. */
    public Map<AccountCode, LedgerAccount> accounts() {
        return accounts;
    }

    /** What is now known of ids: those decided by the group, and the older ones that it has ended or reversed. */
    public Map<UUID, KnownTransfer> transfers() {
        return transfers;
    }

    public boolean isEmpty() {
        return rows.isEmpty() && events.isEmpty() && rejections.isEmpty();
    }

    @Nullable
    LedgerAccount account(@Nullable AccountCode code) {
        if (code == null) {
            return null;
        }
        LedgerAccount changed = accounts.get(code);
        return changed != null ? changed : committed.account(code);
    }

    @Nullable
    KnownTransfer transfer(UUID id) {
        KnownTransfer changed = transfers.get(id);
        return changed != null ? changed : committed.transfer(id);
    }

    long takeNumber() {
        return nextNumber++;
    }

    void append(JournalRow row) {
        rows.add(row);
        put(accounts, row.debit().code(), row.debit());
        put(accounts, row.credit().code(), row.credit());
    }

    void know(UUID id, KnownTransfer transfer) {
        put(transfers, id, transfer);
    }

    void reject(Rejection rejection) {
        rejections.add(rejection);
        transfers.put(rejection.transfer().id(), KnownTransfer.refused(rejection));
    }

    void open(AccountCode code, AccountType type, BalanceLimit limit) {
        event(AccountEvent.Kind.OPENED, LedgerAccount.opened(nextAccount++, code, type, limit));
    }

    void event(AccountEvent.Kind kind, LedgerAccount account) {
        events.add(new AccountEvent(nextNumber++, kind, account, now));
        accounts.put(account.code(), account);
    }

    /** From here on every change can be taken back. */
    Mark mark() {
        undoable = true;
        undo.clear();
        return new Mark(rows.size(), nextNumber);
    }

    void keep() {
        undoable = false;
        undo.clear();
    }

    void backTo(Mark mark) {
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
        rows.subList(mark.rows(), rows.size()).clear();
        nextNumber = mark.nextNumber();
        undoable = false;
    }

    private <K, V> void put(Map<K, V> map, K key, V value) {
        V before = map.put(key, value);
        if (undoable) {
            undo.push(() -> {
                if (before == null) {
                    map.remove(key);
                } else {
                    map.put(key, before);
                }
            });
        }
    }
}
