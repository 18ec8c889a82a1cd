package bank.qiao.wealth.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.service.businessday.BankClock;
import bank.qiao.wealth.bank.BankOfTests;
import bank.qiao.wealth.bank.CustomerOfTests;
import bank.qiao.wealth.bank.WealthTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ControlTotalsIntegrationTests extends WealthTest {

    private static final String CLEARING = "general:FUND_SUBSCRIPTION_CLEARING/QMM001";
    private static final String SUSPENSE = "general:SUSPENSE";

    @Autowired
    BankClock clock;

    @Test
    void theDayStaysOpenWhileTheOrdersAndTheGeneralLedgerDiffer() {
        bank.toNextBusinessMorning();
        CustomerOfTests customer = bank.customerWith("1000.00").cautious();
        customer.settled(customer.subscribe("QMM001", "1000.00"));
        Instant before = clock.instant();
        ledger.misbook(SUSPENSE, CLEARING, 1, before);

        LocalDate day = bank.endDaysUntil(bank.today().plusDays(1), LocalTime.of(10, 0));

        await().atMost(BankOfTests.PATIENCE).until(() -> !bank.problemOf(day).isEmpty());
        assertThat(bank.problemOf(day))
                .startsWith("CONTROL_TOTAL_DIFFERS")
                .contains(CLEARING + ": sub-ledger ")
                .doesNotContain("ADVANCE", "ROUNDING");
        assertThat(bank.isEnded(day)).isFalse();

        ledger.misbook(CLEARING, SUSPENSE, 1, before);

        bank.awaitEndOf(day);
    }
}
