package bank.qiao.risk.consents;

import bank.qiao.contracts.identity.v1.ConsentChanged;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows which consents have been withdrawn since they were given. */
@Component
public class Consents {

    private final JdbcClient jdbc;

    Consents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the customer withdrew this consent at or after the time it was given. */
    @Transactional(readOnly = true)
    public boolean isWithdrawn(UUID customerId, String scope, Instant givenAt) {
        return jdbc.sql("""
            select exists (select from customer_consent
            where customer_id = :customerId and scope = :scope and not given and changed_at >= :givenAt)\
            """)
                .param("customerId", customerId)
                .param("scope", scope)
                .param("givenAt", Timestamp.from(givenAt))
                .query(Boolean.class)
                .single();
    }

    /** Keeps the newest word; an older one that comes late changes nothing. */
    @Transactional
    void note(ConsentChanged change) {
        jdbc.sql("""
            insert into customer_consent (customer_id, scope, version, given, changed_at)
            values (:customerId, :scope, :version, :given, :changedAt)
            on conflict (customer_id, scope) do update
            set version = excluded.version, given = excluded.given, changed_at = excluded.changed_at
            where customer_consent.changed_at <= excluded.changed_at\
            """)
                .param("customerId", change.customerId())
                .param("scope", change.scope())
                .param("version", change.version())
                .param("given", change.given())
                .param("changedAt", Timestamp.from(change.changedAt()))
                .update();
    }
}
