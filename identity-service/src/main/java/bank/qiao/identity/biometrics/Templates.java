package bank.qiao.identity.biometrics;

import bank.qiao.identity.consents.ConsentWithdrawn;
import bank.qiao.identity.consents.Consents;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.Customers;
import bank.qiao.web.problem.Refusal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is kept of a customer's face and voice (ISO/IEC 24745): one vector each, encrypted with the customer's own key,
 * bound to customer, modality, model version and purpose. Withdrawing the consent deletes it in the same transaction.
 */
@Service
public class Templates {

    private static final String PURPOSE = "verification";

    private final JdbcClient jdbc;
    private final CustomerKeys keys;
    private final Customers customers;
    private final Consents consents;
    private final Clock wallClock;

    Templates(
            JdbcClient jdbc,
            CustomerKeys keys,
            Customers customers,
            Consents consents,
            @Qualifier("wallClock") Clock wallClock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.customers = customers;
        this.consents = consents;
        this.wallClock = wallClock;
    }

    /** The enrolled vector, unless there is none of this model version: then the customer enrols again. */
    @Transactional
    public Optional<float[]> find(CustomerId customer, Modality modality, String modelVersion) {
        return jdbc.sql("""
            select vector_cipher from biometrics.template
            where customer_id = :customer and modality = :modality and model_version = :version
            """)
                .param("customer", customer.value())
                .param("modality", modality.name())
                .param("version", modelVersion)
                .query(byte[].class)
                .optional()
                .map(stored -> floats(keys.decrypt(customer, stored, context(modality, modelVersion))));
    }

    /**
     * Keeps a vector in place of the one before, in a transaction that has locked the customer.
     *
     * @throws Refusal CONSENT_REQUIRED when the consent was withdrawn while it was compared
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enrol(CustomerId customer, Modality modality, String modelVersion, float[] vector) {
        consents.require(customer, modality.consent());
        jdbc.sql("""
            insert into biometrics.template (customer_id, modality, model_version, vector_cipher, enrolled_at)
            values (:customer, :modality, :version, :cipher, :now)
            on conflict (customer_id, modality) do update set model_version = excluded.model_version,
                vector_cipher = excluded.vector_cipher, enrolled_at = excluded.enrolled_at
            """)
                .param("customer", customer.value())
                .param("modality", modality.name())
                .param("version", modelVersion)
                .param("cipher", keys.encrypt(customer, bytes(vector), context(modality, modelVersion)))
                .param("now", OffsetDateTime.ofInstant(wallClock.instant(), ZoneOffset.UTC))
                .update();
        if (modality == Modality.FACE) {
            customers.faceKnown(customer);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ConsentWithdrawn withdrawn) {
        Modality.under(withdrawn.scope()).ifPresent(modality -> forget(withdrawn.customerId(), modality));
    }

    private void forget(CustomerId customer, Modality modality) {
        jdbc.sql("delete from biometrics.template where customer_id = :customer and modality = :modality")
                .param("customer", customer.value())
                .param("modality", modality.name())
                .update();
        jdbc.sql("delete from biometrics.evidence where customer_id = :customer and modality = :modality")
                .param("customer", customer.value())
                .param("modality", modality.name())
                .update();
        boolean nothingLeft = jdbc.sql("""
            select not exists (select 1 from biometrics.template where customer_id = :customer)
               and not exists (select 1 from biometrics.evidence where customer_id = :customer)
            """)
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
        if (nothingLeft) {
            keys.forget(customer);
        }
    }

    private static String context(Modality modality, String modelVersion) {
        return "template:" + modality + ":" + modelVersion + ":" + PURPOSE;
    }

    static byte[] bytes(float[] vector) {
        ByteBuffer buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
        buffer.asFloatBuffer().put(vector);
        return buffer.array();
    }

    static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }
}
