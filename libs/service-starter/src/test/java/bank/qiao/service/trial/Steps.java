package bank.qiao.service.trial;

import bank.qiao.service.businessday.BankClock;
import bank.qiao.service.businessday.EndOfDayStep;
import java.sql.Date;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two end-of-day steps; the second can be made to fail. */
@Configuration(proxyBeanMethods = false)
class Steps {

    static final AtomicInteger FAILURES_TO_COME = new AtomicInteger();

    @Bean
    @Order(1)
    EndOfDayStep firstStep(JdbcClient jdbc, BankClock clock) {
        return new Step("first", jdbc, clock);
    }

    @Bean
    @Order(2)
    EndOfDayStep secondStep(JdbcClient jdbc, BankClock clock) {
        return new Step("second", jdbc, clock);
    }

    private record Step(String name, JdbcClient jdbc, BankClock clock) implements EndOfDayStep {

        @Override
        public void run(LocalDate date) {
            if (name.equals("second") && FAILURES_TO_COME.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw new IllegalStateException("not today");
            }
            jdbc.sql("insert into step_run (date, step, bank_date) values (?, ?, ?)")
                    .params(Date.valueOf(date), name, Date.valueOf(clock.today()))
                    .update();
        }
    }
}
