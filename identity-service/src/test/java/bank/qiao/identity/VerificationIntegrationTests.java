package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Face and voice for one binding, by REST. */
class VerificationIntegrationTests extends VerificationTest {

    @Test
    void faceAndVoiceGiveATokenForExactlyThisOnce() throws Exception {
        Verified customer = verified();
        String binding = UUID.randomUUID().toString();
        Answer opened = bank.post(
                "/api/v1/verifications", Map.of("purpose", "BIND_CARD", "subjectId", binding), customer.token());
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        assertThat(opened.body().required("requiredFactors").valueStream().map(JsonNode::asString))
                .containsExactly("FACE", "VOICE");
        Open open = open(opened);
        assertThat(open.digits()).matches("[0-9]{6}").doesNotMatch(".*(.)\\1.*");

        assertThat(completes(open, customer).code()).isEqualTo("VERIFICATION_INCOMPLETE");
        Answer early = says(open, open.digits(), customer);
        assertThat(early.code()).as("voice before face").isEqualTo("FACTOR_NOT_EXPECTED");
        assertThat(shows(open, customer.portrait(), customer).text("outcome")).isEqualTo("PASSED");
        assertThat(shows(open, customer.portrait(), customer).code()).isEqualTo("FACTOR_NOT_EXPECTED");
        assertThat(completes(open, customer).code()).as("voice skipped").isEqualTo("VERIFICATION_INCOMPLETE");
        Answer wrong = says(open, other(open.digits()), customer);
        assertThat(wrong.status()).as(wrong.body().toString()).isEqualTo(422);
        assertThat(wrong.code()).isEqualTo("WRONG_DIGITS");
        Answer said = says(open, open.digits(), customer);
        assertThat(said.body().path("outcome").asString(""))
                .as(said.body().toString())
                .isEqualTo("PASSED");

        Answer done = completes(open, customer);
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        assertThat(done.text("status")).isEqualTo("PASSED");
        assertThat(done.body().required("expiresIn").asInt()).isBetween(200, 300);
        SignedJWT token = SignedJWT.parse(done.text("stepUpToken"));
        assertThat(token.getHeader().getType().getType()).isEqualTo("step-up+jwt");
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("sub", customer.customerId().toString())
                .containsEntry("subject_id", binding)
                .containsEntry("purpose", "BIND_CARD")
                .containsEntry("factors", List.of("FACE", "VOICE"))
                .containsKeys("jti", "device_id", "exp");
        assertThat(completes(open, customer).code()).isEqualTo("VERIFICATION_USED");
        assertThat(templates(customer)).isEqualTo(2);
    }

    @Test
    void aVerificationIsNobodyElsesAndEndsWithItsTime() {
        Verified customer = verified();
        Open open = open(customer);
        assertThat(shows(open, customer.portrait(), verified()).status()).isEqualTo(404);
        wallClock.advance(Duration.ofSeconds(61));
        assertThat(shows(open, customer.portrait(), customer).status()).isEqualTo(410);
        assertThat(shows(open, customer.portrait(), customer).code()).isEqualTo("VERIFICATION_EXPIRED");
    }

    @Test
    void threeWrongStringsEndIt() {
        Verified customer = verified();
        Open open = open(customer);
        shows(open, customer.portrait(), customer);
        for (int i = 0; i < 3; i++) {
            assertThat(says(open, other(open.digits()), customer).code()).isEqualTo("WRONG_DIGITS");
        }
        assertThat(says(open, open.digits(), customer).code()).isEqualTo("VERIFICATION_FAILED");
        assertThat(completes(open, customer).code()).isEqualTo("VERIFICATION_FAILED");
    }

    @Test
    void withdrawingTheConsentDeletesTheTemplateAndEndsVerifications() {
        Verified customer = verified();
        passes(customer);
        assertThat(templates(customer)).isEqualTo(2);
        assertThat(jdbc.sql("select vector_cipher from biometrics.template where customer_id = ?")
                        .param(customer.customerId())
                        .query(byte[].class)
                        .list())
                .allMatch(cipher -> cipher.length > 60);
        withdraw(customer, "VOICE");
        assertThat(templates(customer)).isOne();
        assertThat(openFor(customer).code()).isEqualTo("CONSENT_REQUIRED");
        withdraw(customer, "FACE");
        assertThat(templates(customer)).isZero();
        assertThat(jdbc.sql("select count(*) from biometrics.customer_key where customer_id = ?")
                        .param(customer.customerId())
                        .query(Integer.class)
                        .single())
                .isZero();
        bank.put("/api/v1/me/consents", Map.of("consents", List.of("FACE", "VOICE")), customer.token());
        assertThat(openFor(customer).code()).isEqualTo("FACE_NOT_ENROLLED");
    }

    private void withdraw(Verified customer, String scope) {
        bank.put(
                "/api/v1/me/consents",
                Map.of("consents", List.of(Map.of("scope", scope, "given", false))),
                customer.token());
    }
}
