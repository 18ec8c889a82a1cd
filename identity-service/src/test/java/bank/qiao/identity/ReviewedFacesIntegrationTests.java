package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.identity.biometrics.Modality;
import bank.qiao.identity.customers.CustomerId;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Faces and voices that staff must look at. */
class ReviewedFacesIntegrationTests extends VerificationTest {

    @Autowired
    private TransactionOperations transactions;

    @Test
    void threeOtherFacesGoToStaffWhoSeeThePicturesAndDecideByTwo() throws IOException {
        Verified customer = verified();
        Open open = open(customer);
        byte[] somebodyElse = Photographs.oneOfTwoPeople();
        assertThat(shows(open, somebodyElse, customer).text("outcome")).isEqualTo("RETRY");
        assertThat(shows(open, somebodyElse, customer).text("reason")).isEqualTo("FACE_MISMATCH");
        Answer third = shows(open, somebodyElse, customer);
        assertThat(third.text("outcome")).isEqualTo("FAILED");
        assertThat(third.text("reason")).isEqualTo("MANUAL_REVIEW");
        assertThat(openFor(customer).status()).isEqualTo(429);

        String maker = tokens.staff("mia", "OPS_MAKER");
        String checker = tokens.staff("chen", "OPS_CHECKER");
        String review = review(customer, maker);
        String path = "/admin/v1/reviews/" + review + "/evidence";
        JsonNode pictures = bank.get(path, maker).body().required("items");
        assertThat(pictures).hasSize(3);
        String picture = path + "/" + pictures.get(0).required("id").asString();
        assertThat(bank.get(picture, tokens.staff("rob", "FINANCE")).status()).isEqualTo(403);
        assertThat(bank.get(picture, maker).status()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from platform.audit_entry where action = 'EVIDENCE_VIEWED' and"
                                + " subject = ?")
                        .param("review:" + review)
                        .query(Integer.class)
                        .single())
                .isOne();

        decide(review, "REJECT", maker, checker);
        await().untilAsserted(() ->
                assertThat(bank.get(path, maker).body().required("items")).isEmpty());
        assertThat(openFor(customer).status()).isEqualTo(429);
        wallClock.advance(Duration.ofHours(24).plusMinutes(1));
    }

    @Test
    void anotherVoiceGoesToStaffAndTheOneTheyAcceptPassesFromThenOn() {
        Verified customer = verified();
        passes(customer);
        enrolsAVeryDifferentVoice(customer);
        Open open = open(customer);
        shows(open, customer.portrait(), customer);
        Answer other = says(open, open.digits(), customer);
        assertThat(other.body().path("outcome").asString(""))
                .as(other.body().toString())
                .isEqualTo("FAILED");
        assertThat(other.text("reason")).isEqualTo("MANUAL_REVIEW");
        assertThat(completes(open, customer).code()).isEqualTo("VERIFICATION_IN_REVIEW");
        String maker = tokens.staff("mia", "OPS_MAKER");
        decide(review(customer, maker), "VERIFY", maker, tokens.staff("chen", "OPS_CHECKER"));
        await().untilAsserted(() -> assertThat(evidence(customer)).isZero());
        passes(customer);
    }

    @Test
    void somebodyElsesFaceDoesNotProveARealName() throws IOException {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        String token = registered.text("accessToken");
        Citizen citizen = Citizen.known("GOOD", app.phone());
        byte[] somebodyElse = Photographs.oneOfTwoPeople();

        assertThat(submitRealName(token, citizen, null).code()).isEqualTo("PORTRAIT_REQUIRED");
        for (int i = 0; i < 2; i++) {
            assertThat(submitRealName(token, citizen, somebodyElse).code()).isEqualTo("FACE_MISMATCH");
            assertThat(statusOf(token)).isEqualTo("REGISTERED");
        }
        assertThat(submitRealName(token, citizen, somebodyElse).text("status")).isEqualTo("MANUAL_REVIEW");
        String maker = tokens.staff("mia", "OPS_MAKER");
        Verified customer = new Verified(token, UUID.fromString(registered.text("customerId")), somebodyElse);
        String review = review(customer, maker);
        assertThat(bank.get("/admin/v1/reviews/" + review + "/evidence", maker)
                        .body()
                        .required("items"))
                .hasSizeGreaterThanOrEqualTo(6);
        decide(review, "REJECT", maker, tokens.staff("chen", "OPS_CHECKER"));
        await().untilAsserted(() -> assertThat(statusOf(token)).isEqualTo("REJECTED"));
        assertThat(evidence(customer)).isZero();
        assertThat(templates(customer)).isZero();
    }

    /** The opposite of the enrolled vector: nobody is further away from the speaker. */
    private void enrolsAVeryDifferentVoice(Verified customer) {
        CustomerId id = CustomerId.of(customer.customerId());
        String version = biometrics.modelVersion(Modality.VOICE);
        transactions.executeWithoutResult(ignored -> {
            float[] vector = templates.find(id, Modality.VOICE, version).orElseThrow();
            for (int i = 0; i < vector.length; i++) {
                vector[i] = -vector[i];
            }
            templates.enrol(id, Modality.VOICE, version, vector);
        });
    }
}
