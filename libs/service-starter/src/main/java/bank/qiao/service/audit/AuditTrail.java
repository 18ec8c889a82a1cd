package bank.qiao.service.audit;

import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.paging.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The audit record (domain rules 1 and 9): appended in the transaction of what it tells of, never changed, chained. */
public class AuditTrail {

    private static final String START = "0".repeat(64);
    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final Clock wallClock;

    public AuditTrail(JdbcClient jdbc, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    /**
     * Adds an entry; call it last in a transaction, because all who add wait for each other.
     *
     * @param actor a staff user name or the name of a service
     * @param action for example {@code CUSTOMER_VIEWED}
     * @param subject for example {@code customer:<id>}; no personal data
     * @param purpose why, in the words of who did it; no personal data
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String action, String subject, String purpose) {
        Head head = jdbc.sql("select number, hash from platform.audit_head for update")
                .query(Head.class)
                .single();
        long number = head.number() + 1;
        UUID id = Ids.next();
        // The database keeps microseconds; the hash must be of what is kept.
        Instant at = wallClock.instant().truncatedTo(ChronoUnit.MICROS);
        String hash = AuditEntry.hashOf(number, id, at, actor, action, subject, purpose, head.hash());
        jdbc.sql("""
            insert into platform.audit_entry
                (number, id, at, actor, action, subject, purpose, previous_hash, hash)
            values (:number, :id, :at, :actor, :action, :subject, :purpose, :previousHash, :hash)
            """)
                .param("number", number)
                .param("id", id)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("purpose", purpose)
                .param("previousHash", head.hash())
                .param("hash", hash)
                .update();
        jdbc.sql("update platform.audit_head set number = :number, hash = :hash")
                .param("number", number)
                .param("hash", hash)
                .update();
    }

    /**
     * The record, newest first, one row more than the page shows.
     *
     * @param subject only entries about it; null for all
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> entries(@Nullable String subject, PageRequest page) {
        return jdbc.sql("""
            select * from platform.audit_entry
            where (cast(:subject as text) is null or subject = :subject)
              and (cast(:cursor as uuid) is null
                   or number < (select number from platform.audit_entry where id = :cursor))
            order by number desc limit :rows
            """)
                .param("subject", subject)
                .param("cursor", page.cursor())
                .param("rows", page.rowsToRead())
                .query(AuditTrail::entry)
                .list();
    }

    /** Walks the whole chain; a changed, missing or surplus entry is found. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public AuditVerification verify() {
        Head walked = new Head(0, START);
        while (true) {
            List<AuditEntry> batch = jdbc.sql(
                            "select * from platform.audit_entry where number > :after order by number limit :rows")
                    .param("after", walked.number())
                    .param("rows", BATCH)
                    .query(AuditTrail::entry)
                    .list();
            for (AuditEntry entry : batch) {
                if (!entry.isIntactAfter(walked.number(), walked.hash())) {
                    return new AuditVerification(walked.number(), false, walked.number() + 1);
                }
                walked = new Head(entry.number(), entry.hash());
            }
            if (batch.size() < BATCH) {
                break;
            }
        }
        Head head = jdbc.sql("select number, hash from platform.audit_head")
                .query(Head.class)
                .single();
        return head.equals(walked)
                ? new AuditVerification(walked.number(), true, null)
                : new AuditVerification(walked.number(), false, walked.number() + 1);
    }

    private static AuditEntry entry(ResultSet row, int index) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("purpose"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private record Head(long number, String hash) {}
}
