package bank.qiao.account.ledger;

import bank.qiao.money.Money;
import java.time.Instant;
import java.util.List;

/** Debits and credits of every account of the general ledger at one moment; customers' accounts are one line. */
public record TrialBalance(Instant asOf, List<Line> lines) {

    /**
     * @param account the account of the chart, with its sub-account if it has one
     * @param accounts how many ledger accounts the line sums up
     * @param balance positive on the side on which the account grows
     */
    public record Line(String account, AccountType type, long accounts, Money debits, Money credits, Money balance) {}

    public TrialBalance {
        lines = List.copyOf(lines);
    }

    public Money debits() {
        return Money.sum(lines.stream().map(Line::debits).toList());
    }

    public Money credits() {
        return Money.sum(lines.stream().map(Line::credits).toList());
    }

    /** Debits less credits: zero in a sound ledger, at any moment. */
    public Money difference() {
        return debits().minus(credits());
    }

    public boolean isBalanced() {
        return difference().isZero();
    }
}
