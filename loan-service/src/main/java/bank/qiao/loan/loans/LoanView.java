package bank.qiao.loan.loans;

import bank.qiao.loan.calculator.RepaymentMethod;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loan as its customer sees it.
 *
 * @param outstanding principal not repaid
 * @param nextDueDate of the oldest instalment that is open
 * @param nextDueAmount principal and interest open of it, without penalty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LoanView(
        UUID loanId,
        LoanStatus status,
        Money principal,
        Money outstanding,
        int instalments,
        RepaymentMethod method,
        Rate dailyRate,
        Rate apr,
        Rate irr,
        UUID accountId,
        String purpose,
        Instant createdAt,
        @Nullable Instant disbursedAt,
        @Nullable Instant paidOffAt,
        @Nullable LocalDate nextDueDate,
        @Nullable Money nextDueAmount,
        int daysOverdue,
        AssetClass assetClass,
        @Nullable String failureCode) {

    static LoanView of(Loan loan) {
        Optional<Instalment> next = loan.status() == LoanStatus.ACTIVE
                ? loan.instalments().stream()
                        .filter(instalment -> !instalment.isSettled())
                        .findFirst()
                : Optional.empty();
        return new LoanView(
                loan.id(),
                loan.status(),
                loan.terms().principal(),
                loan.outstanding(),
                loan.terms().instalmentCount(),
                loan.terms().method(),
                loan.terms().dailyRate(),
                loan.terms().apr(),
                loan.terms().irr(),
                loan.accountId(),
                loan.purpose(),
                loan.createdAt(),
                loan.disbursedAt(),
                loan.paidOffAt(),
                next.map(Instalment::dueOn).orElse(null),
                next.map(Instalment::open)
                        .map(open -> open.principal().plus(open.interest()))
                        .orElse(null),
                loan.daysOverdue(),
                loan.assetClass(),
                loan.failureCode());
    }
}
