package bank.qiao.account.transfers;

import bank.qiao.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as others see it.
 *
 * @param payee masked
 */
public record TransferView(
        UUID id,
        UUID fromAccount,
        String payee,
        @Nullable String bankCode,
        Money amount,
        @Nullable String note,
        TransferStatus status,
        @Nullable TransferFailure failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return status.isFinal();
    }
}
