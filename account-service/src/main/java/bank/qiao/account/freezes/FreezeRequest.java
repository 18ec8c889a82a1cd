package bank.qiao.account.freezes;

import bank.qiao.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A freeze as a maker asks for it.
 *
 * @param amount above zero; null exactly for a whole freeze
 */
public record FreezeRequest(
        UUID accountId,
        FreezeKind kind,
        FreezeCause cause,
        @Nullable Money amount,
        String reason,
        @Nullable String document) {}
