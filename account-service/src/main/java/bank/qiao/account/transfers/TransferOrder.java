package bank.qiao.account.transfers;

import bank.qiao.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer asks.
 *
 * @param key the request's idempotency key: one transfer a key
 * @param from the number or the id of one of the customer's own accounts
 * @param amount above zero
 */
public record TransferOrder(
        UUID customerId,
        String key,
        String from,
        Payee payee,
        Money amount,
        @Nullable String note) {}
