package bank.qiao.loan.loans;

import bank.qiao.money.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The schedule of a loan as it stands: settled instalments as they were paid, the others as they will fall due. */
public record ScheduleView(UUID loanId, List<Line> schedule) {

    /** Where an instalment stands. */
    public enum LineStatus {
        PENDING,
        OVERDUE,
        PAID
    }

    /**
     * One instalment.
     *
     * @param penalty owed on it today
     * @param paid of principal, interest and penalty so far
     * @param partnerPrincipal the co-lending partner's part; staff only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int number,
            LocalDate dueDate,
            Money principal,
            Money interest,
            Money total,
            Money balanceAfter,
            Money penalty,
            Money paid,
            LineStatus status,
            @Nullable Money partnerPrincipal,
            @Nullable Money partnerInterest) {}
}
