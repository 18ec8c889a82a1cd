package bank.qiao.account.accounts;

import bank.qiao.account.ledger.LedgerEntry;
import bank.qiao.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of an account, oldest entry first; opening balance and entries always make the closing balance.
 *
 * @param month in Shanghai; the running month is as far as it has come
 */
public record Statement(AccountView account, YearMonth month, Money openingBalance, List<LedgerEntry> entries) {

    public Statement {
        entries = List.copyOf(entries);
    }

    public Money totalIn() {
        return Money.sum(entries.stream()
                .map(LedgerEntry::amount)
                .filter(Money::isPositive)
                .toList());
    }

    public Money totalOut() {
        return Money.sum(entries.stream()
                        .map(LedgerEntry::amount)
                        .filter(Money::isNegative)
                        .toList())
                .negated();
    }

    public Money closingBalance() {
        return openingBalance.plus(totalIn()).minus(totalOut());
    }
}
