package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.book.KnownTransfer;
import bank.qiao.account.ledger.book.LedgerAccount;
import bank.qiao.account.ledger.book.Pages;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The groups that are decided and not yet known to be committed. What they did counts for the next group, which is
 * committed after them or not at all; nobody else sees it. For the writer's thread.
 */
final class UnderWay {

    private final Deque<GroupUnderWay> groups = new ArrayDeque<>();

    int size() {
        return groups.size();
    }

    @Nullable
    GroupUnderWay first() {
        return groups.peekFirst();
    }

    @Nullable
    GroupUnderWay last() {
        return groups.peekLast();
    }

    void add(GroupUnderWay group) {
        groups.addLast(group);
    }

    void removeFirst() {
        groups.removeFirst();
    }

    /** Takes all of them off, oldest first. */
    List<GroupUnderWay> removeAll() {
        List<GroupUnderWay> all = List.copyOf(groups);
        groups.clear();
        return all;
    }

    /** The account as the last of them that changed it has left it. */
    @Nullable
    LedgerAccount account(AccountCode code) {
        return latest(pages -> pages.accounts().get(code));
    }

    /** What the last of them that decided, ended or reversed it makes of a transfer. */
    @Nullable
    KnownTransfer transfer(UUID id) {
        return latest(pages -> pages.transfers().get(id));
    }

    private <T> @Nullable T latest(Function<Pages, @Nullable T> found) {
        Iterator<GroupUnderWay> newestFirst = groups.descendingIterator();
        while (newestFirst.hasNext()) {
            T value = found.apply(newestFirst.next().sealed().pages());
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
