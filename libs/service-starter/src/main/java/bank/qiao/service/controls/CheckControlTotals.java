package bank.qiao.service.controls;

import bank.qiao.money.Money;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.service.businessday.DayStaysOpen;
import bank.qiao.service.businessday.EndOfDayStep;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.core.annotation.Order;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Compares every sub-ledger with the general ledger before the day closes (domain rule 9). */
@Order(CheckControlTotals.AFTER_ALL_POSTINGS)
class CheckControlTotals implements EndOfDayStep {

    static final int AFTER_ALL_POSTINGS = 1_000;
    private static final String ALARM = "CONTROL_TOTAL_DIFFERS";

    /** The ledger's answers to what was posted around the cut are still on their way: some seconds, without an alarm. */
    private static final RetryPolicy ON_ITS_WAY = RetryPolicy.builder()
            .includes(DayStaysOpen.class)
            .maxRetries(50)
            .delay(Duration.ofMillis(100))
            .build();

    private final List<SubLedger> subLedgers;
    private final GeneralLedger ledger;
    private final RetryTemplate patience = new RetryTemplate(ON_ITS_WAY);

    CheckControlTotals(List<SubLedger> subLedgers, GeneralLedger ledger) {
        this.subLedgers = List.copyOf(subLedgers);
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "check-control-totals";
    }

    @Override
    public void run(LocalDate date) {
        Instant cut = date.plusDays(1).atStartOfDay(BankClock.SHANGHAI).toInstant();
        try {
            patience.execute(() -> {
                compare(cut);
                return date;
            });
        } catch (RetryException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    private void compare(Instant cut) {
        List<String> differences = new ArrayList<>();
        for (SubLedger books : subLedgers) {
            SubLedger.Totals totals = books.totals(cut);
            new TreeMap<>(totals.byAccount()).forEach((account, own) -> {
                Money general = ledger.balanceBefore(account, totals.before());
                if (!own.equals(general)) {
                    differences.add(account + ": sub-ledger " + own.amount() + ", general ledger " + general.amount());
                }
            });
        }
        if (!differences.isEmpty()) {
            throw new DayStaysOpen(ALARM, String.join("; ", differences));
        }
    }
}
