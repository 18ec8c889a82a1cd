package bank.qiao.identity.sessions;

import bank.qiao.service.businessday.EndOfDayStep;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets sessions that have been over for long, with all their refresh tokens. */
@Component
class SessionEndOfDay implements EndOfDayStep {

    private final JdbcClient jdbc;
    private final SessionSettings settings;
    private final Clock wallClock;

    SessionEndOfDay(JdbcClient jdbc, SessionSettings settings, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    @Override
    public String name() {
        return "forget-old-sessions";
    }

    @Override
    @Transactional
    public void run(LocalDate date) {
        OffsetDateTime before = OffsetDateTime.ofInstant(wallClock.instant().minus(settings.keptFor()), ZoneOffset.UTC);
        jdbc.sql("""
            delete from refresh_token using session
            where session.id = refresh_token.session_id and session.expires_at < :before
            """).param("before", before).update();
        jdbc.sql("delete from session where expires_at < :before")
                .param("before", before)
                .update();
    }
}
