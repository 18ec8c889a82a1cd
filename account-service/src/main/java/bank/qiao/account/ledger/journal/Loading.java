package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.account.ledger.book.KnownTransfer;
import bank.qiao.account.ledger.book.LedgerAccount;
import bank.qiao.account.ledger.book.LedgerBook;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lays ready what a group needs to be decided: two look-ups at most, whatever its size; usually none. An account that it
 * has laid ready stays so until the group is decided, whatever the memory forgets meanwhile.
 */
final class Loading {

    private final LedgerLookup lookup;
    private final LedgerMemory memory;
    private final UnderWay underWay;
    private final SeenBefore seenBefore;

    Loading(LedgerLookup lookup, LedgerMemory memory, UnderWay underWay, SeenBefore seenBefore) {
        this.lookup = lookup;
        this.memory = memory;
        this.underWay = underWay;
        this.seenBefore = seenBefore;
    }

    LedgerBook.Memory load(List<Request> requests, boolean lookUpAll) throws SQLException {
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
        ids.removeIf(id -> transfer(id) != null);
        if (!ids.isEmpty()) {
            memory.found(lookup.transfers(ids));
        }
        earlier.forEach(id -> addAccountsOf(transfer(id), codes));
        return new Ready(accounts(codes), this::transfer);
    }

    private @Nullable KnownTransfer transfer(UUID id) {
        KnownTransfer latest = underWay.transfer(id);
        return latest != null ? latest : memory.transfer(id);
    }

    private @Nullable LedgerAccount account(AccountCode code) {
        LedgerAccount latest = underWay.account(code);
        return latest != null ? latest : memory.account(code);
    }

    private Map<AccountCode, LedgerAccount> accounts(Set<AccountCode> codes) throws SQLException {
        Map<AccountCode, LedgerAccount> ready = HashMap.newHashMap(codes.size());
        List<AccountCode> missing = new ArrayList<>();
        for (AccountCode code : codes) {
            LedgerAccount account = account(code);
            if (account == null) {
                missing.add(code);
            } else {
                ready.put(code, account);
            }
        }
        if (!missing.isEmpty()) {
            List<LedgerAccount> found = lookup.accounts(missing);
            memory.loaded(found);
            found.forEach(account -> ready.put(account.code(), account));
        }
        return ready;
    }

    private record Ready(Map<AccountCode, LedgerAccount> accounts, Function<UUID, @Nullable KnownTransfer> transfers)
            implements LedgerBook.Memory {

        @Override
        public @Nullable LedgerAccount account(AccountCode code) {
            return accounts.get(code);
        }

        @Override
        public @Nullable KnownTransfer transfer(UUID id) {
            return transfers.apply(id);
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
