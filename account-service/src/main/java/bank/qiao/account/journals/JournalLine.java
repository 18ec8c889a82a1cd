package bank.qiao.account.journals;

import bank.qiao.money.Money;

/**
 * One line of a journal, both legs.
 *
 * @param debit the name of a ledger account, {@code general:SUSPENSE} or {@code customer:<account id>}
 * @param credit likewise
 * @param amount above zero
 */
public record JournalLine(String debit, String credit, Money amount) {}
