package bank.qiao.account.ledger;

import bank.qiao.service.businessday.EndOfDayStep;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last step of the day: no expired hold is left, debits equal credits, and the accounts are what the journal says. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class LedgerEndOfDay implements EndOfDayStep {

    private final ExpiredHolds holds;
    private final LedgerReading reading;

    LedgerEndOfDay(ExpiredHolds holds, LedgerReading reading) {
        this.holds = holds;
        this.reading = reading;
    }

    @Override
    public String name() {
        return "check-trial-balance";
    }

    @Override
    public void run(LocalDate date) {
        holds.voidAll();
        List<String> breaches = reading.breaches();
        if (!breaches.isEmpty()) {
            throw new IllegalStateException("the ledger is unsound, " + date + " stays open: " + breaches);
        }
    }
}
