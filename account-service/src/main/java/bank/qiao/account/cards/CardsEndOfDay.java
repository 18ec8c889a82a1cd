package bank.qiao.account.cards;

import bank.qiao.service.businessday.EndOfDayStep;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the card numbers of bindings that were never confirmed. */
@Component
class CardsEndOfDay implements EndOfDayStep {

    private final JdbcClient jdbc;
    private final Clock wallClock;

    CardsEndOfDay(JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    @Override
    public String name() {
        return "forget-expired-bindings";
    }

    @Override
    public void run(LocalDate date) {
        jdbc.sql("delete from card_binding where status = 'PENDING' and expires_at < :now")
                .param("now", Timestamp.from(wallClock.instant()))
                .update();
    }
}
