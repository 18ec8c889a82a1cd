package bank.qiao.identity.biometrics;

import bank.qiao.identity.consents.Consents;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pictures and recordings that staff may have to look at, encrypted with the customer's key. They are deleted with the
 * decision, with a success, and a day after they were taken when nobody asked for them.
 */
@Service
public class Evidence {

    private final JdbcClient jdbc;
    private final CustomerKeys keys;
    private final Consents consents;
    private final Clock wallClock;

    Evidence(JdbcClient jdbc, CustomerKeys keys, Consents consents, @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.consents = consents;
        this.wallClock = wallClock;
    }

    /** What is there to look at. */
    public record Item(UUID id, String kind, Instant takenAt) {}

    /**
     * In a transaction that has locked the customer.
     *
     * @param kind SELFIE, REFERENCE or RECORDING
     * @param vector kept with it, so that what staff accept can be enrolled
     * @throws Refusal CONSENT_REQUIRED when the consent was withdrawn while it was compared
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(CustomerId customer, Modality modality, String kind, byte[] media, float[] vector) {
        consents.require(customer, modality.consent());
        UUID id = Ids.next();
        jdbc.sql("""
            insert into biometrics.evidence (id, customer_id, modality, kind, media_cipher, vector_cipher, taken_at)
            values (:id, :customer, :modality, :kind, :media, :vector, :now)
            """)
                .param("id", id)
                .param("customer", customer.value())
                .param("modality", modality.name())
                .param("kind", kind)
                .param("media", keys.encrypt(customer, media, "evidence:" + id))
                .param("vector", keys.encrypt(customer, Templates.bytes(vector), "evidence-vector:" + id))
                .param("now", at(wallClock.instant()))
                .update();
    }

    /** Everything of the customer that belongs to no review yet goes to this one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(CustomerId customer, UUID reviewId) {
        jdbc.sql("update biometrics.evidence set review_id = :review where customer_id = :customer and"
                        + " review_id is null")
                .param("review", reviewId)
                .param("customer", customer.value())
                .update();
    }

    @Transactional(readOnly = true)
    public List<Item> of(UUID reviewId) {
        return jdbc.sql("select id, kind, taken_at from biometrics.evidence where review_id = :review order by id")
                .param("review", reviewId)
                .query((row, index) -> new Item(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The bytes of one. */
    @Transactional
    public Optional<byte[]> open(UUID reviewId, UUID id) {
        return jdbc.sql("select customer_id, media_cipher from biometrics.evidence where review_id = :review and id ="
                        + " :id")
                .param("review", reviewId)
                .param("id", id)
                .query((row, index) -> keys.decrypt(
                        CustomerId.of(row.getObject("customer_id", UUID.class)),
                        row.getBytes("media_cipher"),
                        "evidence:" + id))
                .optional();
    }

    /** The vector of the newest of a kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<float[]> vector(UUID reviewId, String kind) {
        return jdbc.sql("""
            select id, customer_id, vector_cipher from biometrics.evidence
            where review_id = :review and kind = :kind order by id desc limit 1
            """)
                .param("review", reviewId)
                .param("kind", kind)
                .query((row, index) -> Templates.floats(keys.decrypt(
                        CustomerId.of(row.getObject("customer_id", UUID.class)),
                        row.getBytes("vector_cipher"),
                        "evidence-vector:" + row.getObject("id", UUID.class))))
                .optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetReview(UUID reviewId) {
        jdbc.sql("delete from biometrics.evidence where review_id = :review")
                .param("review", reviewId)
                .update();
    }

    /** After a success: nothing is left to look at. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetUnasked(CustomerId customer, Modality modality) {
        jdbc.sql("""
            delete from biometrics.evidence
            where customer_id = :customer and modality = :modality and review_id is null
            """)
                .param("customer", customer.value())
                .param("modality", modality.name())
                .update();
    }

    /** What nobody asked for and is older than that. */
    @Transactional
    public int forgetBefore(Instant instant) {
        return jdbc.sql("delete from biometrics.evidence where review_id is null and taken_at < :before")
                .param("before", at(instant))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
