package bank.qiao.identity.biometrics;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.web.identifiers.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts faces that were somebody else's, over all of a customer's tries (domain rule 3). */
@Service
public class FaceFailures {

    private final JdbcClient jdbc;
    private final BiometricSettings settings;
    private final Clock wallClock;

    FaceFailures(JdbcClient jdbc, BiometricSettings settings, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /**
     * Counts one more.
     *
     * @return whether staff must look now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean count(CustomerId customer) {
        jdbc.sql("insert into face_failure (id, customer_id, failed_at) values (:id, :customer, :now)")
                .param("id", Ids.next())
                .param("customer", customer.value())
                .param("now", at(wallClock.instant()))
                .update();
        return areTooMany(customer);
    }

    @Transactional(readOnly = true)
    public boolean areTooMany(CustomerId customer) {
        Instant since = wallClock.instant().minus(settings.failurePeriod());
        int failures = jdbc.sql(
                        "select count(*) from face_failure where customer_id = :customer and failed_at > :since")
                .param("customer", customer.value())
                .param("since", at(since))
                .query(Integer.class)
                .single();
        return failures >= settings.failedFaces();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(CustomerId customer) {
        jdbc.sql("delete from face_failure where customer_id = :customer")
                .param("customer", customer.value())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
