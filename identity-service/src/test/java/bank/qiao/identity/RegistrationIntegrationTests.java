package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.identity.v1.CustomerRegistered;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegistrationIntegrationTests extends IdentityIntegrationTest {

    @Test
    void aProvenNumberBecomesACustomerWithTokensBoundToTheDeviceKey() throws Exception {
        AppOnPhone app = newApp();
        var body = new HashMap<>(app.registration());
        body.put("channel", "wechat-mini");
        body.put("invitationCode", "QIAO2026");

        Answer answer = bank.post("/api/v1/registrations", body, null);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body().required("expiresIn").asInt()).isEqualTo(900);
        String customerId = answer.text("customerId");
        SignedJWT token = SignedJWT.parse(answer.text("accessToken"));
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
        Map<String, Object> claims = token.getJWTClaimsSet().getClaims();
        assertThat(claims)
                .containsEntry("iss", tokens.issuer())
                .containsEntry("sub", customerId)
                .containsEntry("scope", "customer")
                .containsEntry("device_id", app.deviceId())
                .containsEntry("aud", List.of("qiao"))
                .containsKeys("sid", "jti", "iat", "exp");
        assertThat(claims.get("cnf"))
                .isEqualTo(Map.of("jkt", app.key().computeThumbprint().toString()));

        Answer me = bank.get("/api/v1/me", answer.text("accessToken"));
        assertThat(me.text("phone"))
                .isEqualTo(app.phone().substring(0, 3) + "****" + app.phone().substring(7));
        assertThat(me.text("status")).isEqualTo("REGISTERED");
        assertThat(me.text("verificationLevel")).isEqualTo("PHONE");
        assertThat(me.text("createdAt")).endsWith("+08:00");
        await().untilAsserted(() -> assertThat(published.of(CustomerRegistered.class, customerId))
                .singleElement()
                .extracting(CustomerRegistered::channel)
                .isEqualTo("wechat-mini"));
    }

    @Test
    void aRepeatedRegistrationGetsTheFirstAnswerAgain() {
        var body = newApp().registration();
        var headers = Map.of("Idempotency-Key", HttpBank.newKey());

        Answer first = bank.post("/api/v1/registrations", body, null, headers);
        Answer again = bank.post("/api/v1/registrations", body, null, headers);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void oneCodeUsedByTenParallelRegistrationsMakesOneCustomer() {
        AppOnPhone app = newApp();
        var body = app.registration();

        List<Answer> answers = atOnce(10, () -> bank.post("/api/v1/registrations", body, null));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        assertThat(answers)
                .extracting(Answer::status)
                .allMatch(status -> status == 201 || status == 422 || status == 429 || status == 409);
        assertThat(app.tryToLogIn().status()).isEqualTo(201);
    }

    @Test
    void aRegisteredNumberCantRegisterAgain() {
        AppOnPhone app = newApp();
        app.register();
        wallClock.advance(Duration.ofSeconds(61));

        Answer again = bank.post("/api/v1/registrations", app.onAnotherDevice().registration(), null);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("PHONE_ALREADY_REGISTERED");
    }

    @Test
    void onlyAPublicKeyOnTheRightCurveIsAccepted() throws Exception {
        AppOnPhone app = newApp();
        var privateKey = new HashMap<>(app.registration());
        privateKey.put("device", Map.of("id", "d1", "publicKeyJwk", app.key().toJSONObject(), "model", "Pixel 9"));
        var garbage = new HashMap<>(privateKey);
        garbage.put("device", Map.of("id", "d1", "publicKeyJwk", Map.of("kty", "EC", "crv", "P-256"), "model", "x"));

        assertThat(bank.post("/api/v1/registrations", privateKey, null).code()).isEqualTo("DEVICE_KEY_INVALID");
        assertThat(bank.post("/api/v1/registrations", garbage, null).code()).isEqualTo("DEVICE_KEY_INVALID");
    }

    @Test
    void aRequestWithAnUnknownFieldIsRefused() {
        var body = new HashMap<>(newApp().registration());
        body.put("admin", true);

        Answer answer = bank.post("/api/v1/registrations", body, null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("UNKNOWN_FIELD");
    }
}
