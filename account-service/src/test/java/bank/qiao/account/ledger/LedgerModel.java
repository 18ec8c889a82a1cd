package bank.qiao.account.ledger;

import bank.qiao.account.ledger.Transfer.Phase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The ledger as simple as it can be said: money in pockets and holds in a list. What the real one is compared with. */
final class LedgerModel {

    private final Map<AccountCode, Long> posted = new HashMap<>();
    private final Map<AccountCode, Long> held = new HashMap<>();
    private final Map<UUID, Transfer> openHolds = new HashMap<>();
    private final Set<UUID> posteds = new HashSet<>();
    private final Set<AccountCode> overdraftable;

    LedgerModel(Set<AccountCode> overdraftable) {
        this.overdraftable = Set.copyOf(overdraftable);
    }

    long balance(AccountCode account) {
        return posted.getOrDefault(account, 0L);
    }

    long held(AccountCode account) {
        return held.getOrDefault(account, 0L);
    }

    long total() {
        return posted.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether the transfer is posted; does it if so. */
    boolean post(Transfer transfer) {
        boolean done = posteds.contains(transfer.id())
                || switch (transfer.phase()) {
                    case POST -> move(transfer, transfer.amountFen());
                    case HOLD -> hold(transfer);
                    case POST_HOLD, VOID_HOLD -> end(transfer);
                };
        if (done) {
            posteds.add(transfer.id());
        }
        return done;
    }

    private boolean move(Transfer transfer, long amount) {
        AccountCode debit = Objects.requireNonNull(transfer.debit());
        if (amount <= 0 || debit.equals(transfer.credit()) || !covers(debit, amount)) {
            return false;
        }
        posted.merge(debit, -amount, Long::sum);
        posted.merge(Objects.requireNonNull(transfer.credit()), amount, Long::sum);
        return true;
    }

    private boolean hold(Transfer transfer) {
        AccountCode debit = Objects.requireNonNull(transfer.debit());
        if (transfer.amountFen() <= 0 || debit.equals(transfer.credit()) || !covers(debit, transfer.amountFen())) {
            return false;
        }
        held.merge(debit, transfer.amountFen(), Long::sum);
        openHolds.put(transfer.id(), transfer);
        return true;
    }

    private boolean end(Transfer transfer) {
        Transfer hold = openHolds.get(Objects.requireNonNull(transfer.holdId()));
        boolean posts = transfer.phase() == Phase.POST_HOLD;
        if (hold == null || (posts && (transfer.amountFen() <= 0 || transfer.amountFen() > hold.amountFen()))) {
            return false;
        }
        openHolds.remove(hold.id());
        held.merge(Objects.requireNonNull(hold.debit()), -hold.amountFen(), Long::sum);
        return !posts || move(hold, transfer.amountFen());
    }

    private boolean covers(AccountCode account, long amount) {
        return overdraftable.contains(account) || balance(account) - held(account) >= amount;
    }
}
