package bank.qiao.loan.loans;

import bank.qiao.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A repayment as its customer sees it.
 *
 * @param failureCode why it failed, for example INSUFFICIENT_FUNDS
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RepaymentView(
        UUID repaymentId,
        UUID loanId,
        RepaymentStatus status,
        RepaymentOrigin origin,
        RepaymentKind kind,
        Money penalty,
        Money interest,
        Money principal,
        Money total,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable String failureCode) {

    static RepaymentView of(Repayment repayment) {
        RepaymentAmounts amounts = repayment.amounts();
        return new RepaymentView(
                repayment.id(),
                repayment.loanId(),
                repayment.status(),
                repayment.origin(),
                repayment.kind(),
                amounts.penalty(),
                amounts.interest(),
                amounts.principal(),
                amounts.total(),
                repayment.createdAt(),
                repayment.endedAt(),
                repayment.failureCode());
    }
}
