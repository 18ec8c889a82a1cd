package bank.qiao.loan.loans;

import bank.qiao.service.businessday.EndOfDayStep;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * End of day: debits what is due from the customer's account, each loan in a transaction of its own. One that can't be
 * debited is put aside and tried again at the next end of day.
 */
@Component
@Order(100)
class DebitDueInstalments implements EndOfDayStep {

    private static final Logger log = LoggerFactory.getLogger(DebitDueInstalments.class);

    private final LoanRepository loans;
    private final Repayments repayments;

    DebitDueInstalments(LoanRepository loans, Repayments repayments) {
        this.loans = loans;
        this.repayments = repayments;
    }

    @Override
    public String name() {
        return "debit-due-instalments";
    }

    @Override
    public void run(LocalDate date) {
        List<UUID> due = loans.withInstalmentsDue(date);
        for (UUID loanId : due) {
            try {
                repayments.debitDue(loanId, date);
            } catch (RuntimeException e) {
                log.error("loan {} could not be debited for {}", loanId, date, e);
            }
        }
    }
}
