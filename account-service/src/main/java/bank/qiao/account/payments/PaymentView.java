package bank.qiao.account.payments;

import bank.qiao.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payment as others see it. */
public record PaymentView(
        UUID id,
        UUID customerId,
        UUID cardId,
        Direction direction,
        Money amount,
        PaymentStatus status,
        @Nullable FailureReason failure,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Whether nothing more will happen to it. */
    public boolean isFinal() {
        return status.isFinal();
    }
}
