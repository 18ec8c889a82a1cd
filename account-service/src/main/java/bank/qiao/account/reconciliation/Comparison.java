package bank.qiao.account.reconciliation;

import bank.qiao.account.reconciliation.NetworkFile.Line;
import bank.qiao.account.reconciliation.OurEntries.Entry;
import bank.qiao.account.reconciliation.OurEntries.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares; decides only.
 *
 * @param matched how many agree
 * @param found the differences
 * @param moved entries of ours that were open and that the file says have moved
 * @param stillOpen entries of ours that are open and that the file doesn't have
 */
record Comparison(int matched, List<Difference> found, List<UUID> moved, int stillOpen) {

    Comparison {
        found = List.copyOf(found);
        moved = List.copyOf(moved);
    }

    /** One difference; a side that isn't there is null. */
    record Difference(
            BreakKind kind, @Nullable Entry ours, @Nullable Line theirs) {}

    static Comparison of(List<Entry> ours, List<Line> theirs) {
        Map<String, Entry> byReference = new HashMap<>();
        ours.forEach(entry -> byReference.put(entry.reference().toString(), entry));
        List<Difference> found = new ArrayList<>();
        List<UUID> moved = new ArrayList<>();
        int matched = 0;
        for (Line line : theirs) {
            Entry entry = byReference.remove(line.reference());
            if (entry == null || entry.state() == State.FAILED) {
                found.add(new Difference(BreakKind.THEIRS_ONLY, entry, line));
            } else if (entry.amountFen() != line.amountFen() || entry.pull() != line.pull()) {
                found.add(new Difference(BreakKind.AMOUNT_DIFFERS, entry, line));
            } else {
                matched++;
                if (entry.state() == State.OPEN) {
                    moved.add(entry.reference());
                }
            }
        }
        int stillOpen = 0;
        for (Entry left : byReference.values()) {
            switch (left.state()) {
                case MOVED -> found.add(new Difference(BreakKind.OURS_ONLY, left, null));
                case OPEN -> stillOpen++;
                case FAILED -> {}
            }
        }
        return new Comparison(matched, found, moved, stillOpen);
    }
}
