package bank.qiao.account.ledger.journal;

import bank.qiao.account.ledger.book.AccountEvent;
import bank.qiao.account.ledger.book.Pages;
import java.util.ArrayList;
import java.util.List;

/**
 * A group as it will stand in the journal, its hash included.
 *
 * @param hash of the group; that of the group before when it holds nothing for the journal
 * @param rows its transfers, in the order of their numbers
 * @param checks of each row
 * @param eventChecks of each event of the pages
 * @param answers what goes with it
 */
record SealedGroup(
        GroupRow group,
        byte[] hash,
        List<TransferRow> rows,
        long[] checks,
        Pages pages,
        long[] eventChecks,
        List<CommandAnswer> answers) {

    static SealedGroup of(
            HashChain chain, byte[] previousHash, GroupRow group, Pages pages, List<CommandAnswer> answers) {
        List<TransferRow> rows = new ArrayList<>(pages.rows().size());
        pages.rows().forEach(row -> rows.add(TransferRow.of(row)));
        long[] checks = new long[rows.size()];
        long[] eventChecks = new long[pages.events().size()];
        chain.begin(previousHash, group);
        hashInOrder(chain, rows, checks, pages.events(), eventChecks);
        byte[] hash = journals(group) ? chain.end() : previousHash;
        return new SealedGroup(group, hash, rows, checks, pages, eventChecks, answers);
    }

    /** Transfers and events share one numbering. */
    private static void hashInOrder(
            HashChain chain, List<TransferRow> rows, long[] checks, List<AccountEvent> events, long[] eventChecks) {
        int row = 0;
        int event = 0;
        while (row < rows.size() || event < events.size()) {
            if (event == events.size()
                    || (row < rows.size()
                            && rows.get(row).number() < events.get(event).number())) {
                checks[row] = chain.add(rows.get(row));
                row++;
            } else {
                eventChecks[event] = chain.add(events.get(event));
                event++;
            }
        }
    }

    /** Whether it holds anything for the journal: a transfer or an event. */
    boolean journals() {
        return journals(group);
    }

    private static boolean journals(GroupRow group) {
        return group.lastEntry() >= group.firstEntry();
    }

    /** Whether it holds plain transfers only: most do. */
    boolean isPlain() {
        return rows.stream().allMatch(TransferRow::isPlain);
    }

    /** Whether nothing goes with its plain transfers. */
    boolean isAlone() {
        return isPlain() && pages.events().isEmpty() && pages.rejections().isEmpty() && answers.isEmpty();
    }
}
