package bank.qiao.account.ledger;

import bank.qiao.money.Money;

/**
 * What stands on a ledger account.
 *
 * @param posted positive on the side on which the account grows
 * @param held what open holds will take away when they are posted
 */
public record LedgerBalance(AccountCode account, Money posted, Money held, LedgerStatus status) {

    /** Posted less held: what can be spent (domain rule 2). */
    public Money available() {
        return posted.minus(held);
    }
}
