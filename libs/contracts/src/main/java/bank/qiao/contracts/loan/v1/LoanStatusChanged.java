package bank.qiao.contracts.loan.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A loan moved between its states, for example PENDING to ACTIVE or ACTIVE to PAID_OFF. */
@Contract(topic = "loan.loan.v1", type = "loan.loan-status-changed.v1")
public record LoanStatusChanged(
        UUID loanId,
        UUID customerId,
        @Nullable String from,
        String to,
        long principalFen,
        long outstandingFen,
        @Nullable UUID paidToAccountId,
        Instant changedAt)
        implements Event {
    @Override
    public String aggregateId() {
        return loanId.toString();
    }
}
