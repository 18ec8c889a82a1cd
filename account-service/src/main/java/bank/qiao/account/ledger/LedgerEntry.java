package bank.qiao.account.ledger;

import bank.qiao.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * One posted entry as one account sees it.
 *
 * @param id the id of the transfer
 * @param amount signed: positive when the balance grew
 * @param balanceAfter the posted balance after it
 * @param code what the entry is, for example {@code TOP_UP}
 * @param sequence grows by every transfer that touched the account; orders its entries
 */
public record LedgerEntry(
        UUID id, Instant bookedAt, Money amount, Money balanceAfter, String code, String reference, long sequence) {}
