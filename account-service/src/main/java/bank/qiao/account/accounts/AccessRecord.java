package bank.qiao.account.accounts;

import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.paging.PageRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which member of staff has looked at whose account (domain rule 9); only ever added to. */
@Service
public class AccessRecord {

    private final JdbcClient jdbc;
    private final Clock wallClock;

    AccessRecord(JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    /** @param subject {@code account:<id>}, {@code customer:<id>}, or {@code account:none} for a search without result */
    public record Entry(UUID id, Instant at, String actor, String action, String subject) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void add(String actor, String action, String subject) {
        jdbc.sql("insert into access_record (id, at, actor, action, subject) values (:id, :at, :actor, :action,"
                        + " :subject)")
                .param("id", Ids.next())
                .param("at", Timestamp.from(wallClock.instant()))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .update();
    }

    /**
     * Newest first, one row more than the page shows.
     *
     * @param subject only entries about it; null for all
     */
    @Transactional(readOnly = true)
    public List<Entry> entries(@Nullable String subject, PageRequest page) {
        return jdbc.sql("""
            select id, at, actor, action, subject from access_record
            where (cast(:subject as varchar) is null or subject = :subject)
              and (cast(:cursor as uuid) is null or id < :cursor)
            order by id desc limit :rows\
            """)
                .param("subject", subject)
                .param("cursor", page.cursor())
                .param("rows", page.rowsToRead())
                .query((row, n) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject")))
                .list();
    }
}
