package bank.qiao.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.operations.v1.BusinessDayEnded;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.service.outbox.Events;
import bank.qiao.testsupport.BankTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class EndOfDayIntegrationTests {

    @Autowired
    Events events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BankClock clock;

    @Test
    void theStepsOfEachDayRunInOrderEachOnceAlsoAfterAFailureAndTheClockMovesDayByDay() {
        LocalDate today = clock.today();
        Duration before = Duration.between(Instant.now(java.time.Clock.systemUTC()), clock.instant());
        Steps.FAILURES_TO_COME.set(1);

        end(today, before.plusDays(1));
        end(today.plusDays(1), before.plusDays(2));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(completed(today.plusDays(1))).isOne());
        assertThat(jdbc.sql("select date || ' ' || step || ' on ' || bank_date from step_run order by position")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of(
                        today + " first on " + today.plusDays(1),
                        today + " second on " + today.plusDays(1),
                        today.plusDays(1) + " first on " + today.plusDays(2),
                        today.plusDays(1) + " second on " + today.plusDays(2)));
        assertThat(clock.today()).isEqualTo(today.plusDays(2));
    }

    private void end(LocalDate date, Duration offset) {
        transaction.executeWithoutResult(status ->
                events.publish(new BusinessDayEnded(UUID.randomUUID(), date, date.plusDays(1), offset, Instant.EPOCH)));
    }

    private long completed(LocalDate date) {
        return jdbc.sql("select count(*) from platform.end_of_day_run where date = ? and completed_at is not null")
                .param(java.sql.Date.valueOf(date))
                .query(Long.class)
                .single();
    }
}
