package bank.qiao.account.ledger;

import bank.qiao.money.Money;

/**
 * What stands on a ledger account.
 *
 * @param posted positive on the side on which the account grows
 * @param held what open holds will take away when they are posted
 * @param frozen what may not be spent though it is there, or will come
 */
public record LedgerBalance(AccountCode account, Money posted, Money held, Money frozen, LedgerStatus status) {

    /** The view of an account: what is held is held on the side that takes away. */
    public static LedgerBalance of(
            AccountCode account,
            AccountType type,
            LedgerStatus status,
            long balance,
            long debitsPending,
            long creditsPending,
            long frozen) {
        boolean shrinksByDebits = type.balance(1, 0) < 0;
        return new LedgerBalance(
                account,
                Money.ofFen(balance),
                Money.ofFen(shrinksByDebits ? debitsPending : creditsPending),
                Money.ofFen(frozen),
                status);
    }

    /** Posted less held and frozen, never below zero: what can be spent (domain rule 2). */
    public Money available() {
        Money rest = posted.minus(held).minus(frozen);
        return frozen.isZero() ? rest : rest.max(Money.ZERO);
    }
}
