package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.identity.consents.ConsentError;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.verification.ShownFactors;
import bank.qiao.recordedvoice.RecordedVoice;
import bank.qiao.web.problem.Refusal;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Face and voice for one binding, by REST. */
class VerificationIntegrationTests extends VerificationTest {

    @Autowired
    ShownFactors shown;

    @Autowired
    TransactionTemplate transaction;

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

    /** A picture may wait for its turn for seconds; the customer may change their mind meanwhile. */
    @Test
    void whatWasJudgedBeforeAConsentWasWithdrawnIsNotKeptAfterIt() throws ParseException {
        Verified verified = verified();
        CustomerId customer = new CustomerId(verified.customerId());
        String device = SignedJWT.parse(verified.token()).getJWTClaimsSet().getStringClaim("device_id");
        Open open = open(verified);
        UUID id = UUID.fromString(open.path().substring(open.path().lastIndexOf('/') + 1));
        assertThat(shows(open, verified.portrait(), verified).text("outcome")).isEqualTo("PASSED");
        ShownFactors.JudgedVoice voice = shown.judgeVoice(id, customer, device, RecordedVoice.says(open.digits()));
        withdraw(verified, "VOICE");
        assertRefused(() -> shown.keepVoice(id, customer, device, voice));
        assertThat(templates(verified)).isOne();

        Open another = open(bank.post(
                "/api/v1/verifications",
                Map.of("purpose", "DRAWDOWN", "subjectId", UUID.randomUUID().toString()),
                verified.token()));
        UUID anothersId =
                UUID.fromString(another.path().substring(another.path().lastIndexOf('/') + 1));
        ShownFactors.JudgedFace somebody = shown.judgeFace(anothersId, customer, device, Photographs.oneOfTwoPeople());
        withdraw(verified, "FACE");
        assertRefused(() -> shown.keepFace(anothersId, customer, device, somebody));
        assertThat(templates(verified)).isZero();
        assertThat(evidence(verified)).isZero();
    }

    private void assertRefused(Supplier<Object> keeping) {
        assertThatThrownBy(() -> transaction.execute(status -> keeping.get()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ConsentError.CONSENT_REQUIRED));
    }

    private void withdraw(Verified customer, String scope) {
        bank.put(
                "/api/v1/me/consents",
                Map.of("consents", List.of(Map.of("scope", scope, "given", false))),
                customer.token());
    }
}
