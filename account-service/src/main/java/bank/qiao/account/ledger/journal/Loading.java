package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.book.KnownTransfer;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings into memory what a group needs to be decided: two look-ups at most, whatever its size; usually none. */
final class Loading {

    private final LedgerLookup lookup;
    private final LedgerMemory memory;
    private final SeenBefore seenBefore;

    Loading(LedgerLookup lookup, LedgerMemory memory, SeenBefore seenBefore) {
        this.lookup = lookup;
        this.memory = memory;
        this.seenBefore = seenBefore;
    }

    void load(List<Request> requests, boolean lookUpAll) throws SQLException {
        Set<UUID> ids = new HashSet<>();
        Set<AccountCode> codes = new HashSet<>();
        Set<UUID> earlier = new HashSet<>();
        for (Request request : requests) {
            switch (request) {
                case Request.Change change -> codes.add(change.change().account());
                case Request.Posting posting -> {
                    for (Transfer transfer : posting.batch().transfers()) {
                        if (lookUpAll || !seenBefore.isSurelyNew(transfer.id())) {
                            ids.add(transfer.id());
                        }
                        addIfThere(earlier, transfer.holdId());
                        addIfThere(earlier, transfer.reverses());
                        addIfThere(codes, transfer.debit());
                        addIfThere(codes, transfer.credit());
                    }
                }
            }
        }
        ids.addAll(earlier);
        ids.removeIf(id -> memory.transfer(id) != null);
        if (!ids.isEmpty()) {
            memory.found(lookup.transfers(ids));
        }
        earlier.forEach(id -> addAccountsOf(memory.transfer(id), codes));
        codes.removeIf(code -> memory.account(code) != null);
        if (!codes.isEmpty()) {
            memory.loaded(lookup.accounts(codes));
        }
    }

    private static void addAccountsOf(@Nullable KnownTransfer transfer, Set<AccountCode> codes) {
        if (transfer != null && transfer.effect() != null) {
            codes.add(transfer.effect().debit());
            codes.add(transfer.effect().credit());
        }
    }

    private static <T> void addIfThere(Set<T> set, @Nullable T value) {
        if (value != null) {
            set.add(value);
        }
    }
}
