package bank.qiao.account.controls;

import bank.qiao.money.Money;
import bank.qiao.service.businessday.DayStaysOpen;
import bank.qiao.service.businessday.EndOfDayStep;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Compares every sub-ledger with the general ledger before the day closes (domain rule 9). */
@Component
@Order(CheckControlTotals.AFTER_ALL_POSTINGS)
class CheckControlTotals implements EndOfDayStep {

    static final int AFTER_ALL_POSTINGS = 1_000;
    private static final String ALARM = "CONTROL_TOTAL_DIFFERS";

    private final List<ControlTotal> totals;

    CheckControlTotals(List<ControlTotal> totals) {
        this.totals = List.copyOf(totals);
    }

    @Override
    public String name() {
        return "check-control-totals";
    }

    @Override
    public void run(LocalDate date) {
        List<String> differences = new ArrayList<>();
        for (ControlTotal total : totals) {
            Money own = total.subLedger();
            Money general = total.generalLedger();
            if (!own.equals(general)) {
                differences.add(total.name() + ": sub-ledger " + own.amount() + ", general ledger " + general.amount());
            }
        }
        if (!differences.isEmpty()) {
            throw new DayStaysOpen(ALARM, String.join("; ", differences));
        }
    }
}
