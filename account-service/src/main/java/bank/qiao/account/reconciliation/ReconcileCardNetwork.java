package bank.qiao.account.reconciliation;

import bank.qiao.service.businessday.EndOfDayItems;
import bank.qiao.service.businessday.EndOfDayStep;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Compares each date as it ends. A file that can't be had, or a payment still open, puts the date aside: it is compared
 * again with the next day's end, and holds nothing up.
 */
@Component
@Order(50)
class ReconcileCardNetwork implements EndOfDayStep {

    private final Reconciliation reconciliation;
    private final EndOfDayItems items;

    ReconcileCardNetwork(Reconciliation reconciliation, EndOfDayItems items) {
        this.reconciliation = reconciliation;
        this.items = items;
    }

    @Override
    public String name() {
        return "reconcile-card-network";
    }

    @Override
    public void run(LocalDate date) {
        items.each(date, name(), List.of(date.toString()), item -> {
            int open = reconciliation.compare(LocalDate.parse(item));
            if (open > 0) {
                throw new IllegalStateException(open + " payments are still open");
            }
        });
    }
}
