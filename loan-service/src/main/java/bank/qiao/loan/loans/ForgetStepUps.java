package bank.qiao.loan.loans;

import bank.qiao.service.businessday.EndOfDayStep;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** End of day: forgets the used proofs that have expired anyway. */
@Component
@Order(900)
class ForgetStepUps implements EndOfDayStep {

    private final JdbcClient jdbc;
    private final Clock wallClock;

    ForgetStepUps(JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    @Override
    public String name() {
        return "forget-expired-step-ups";
    }

    @Override
    public void run(LocalDate date) {
        // A day's grace: a token outlives its time by the clocks' difference.
        jdbc.sql("delete from step_up_use where expires_at < :before")
                .param("before", Timestamp.from(wallClock.instant().minusSeconds(86_400)))
                .update();
    }
}
