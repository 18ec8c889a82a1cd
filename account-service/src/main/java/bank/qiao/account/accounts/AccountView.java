package bank.qiao.account.accounts;

import bank.qiao.money.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * An account with what is on it at one moment.
 *
 * @param balance what is posted
 * @param held what is set aside for payments under way
 * @param available balance less held
 */
public record AccountView(
        UUID id,
        UUID customerId,
        String number,
        AccountClass accountClass,
        AccountStatus status,
        Money balance,
        Money held,
        Money available,
        Instant openedAt) {}
