package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The adapters against the real outside world misbehaving. */
class OutsideIntegrationTests extends IdentityIntegrationTest {

    @Test
    void anSmsWhoseAnswerIsLostIsRepeatedWithTheSameReferenceAndArrivesOnce() {
        AppOnPhone app = newApp();
        outsideWorld.control("sms", "LOSE_ANSWER", Map.of("count", 1));

        Answer answer = app.askForCode("REGISTER");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(outsideWorld.messages(app.phone())).hasSize(1);
        assertThat(smsReferencesOf(app)).hasSizeGreaterThan(1).containsOnly(answer.text("challengeId"));
    }

    @Test
    void aCarrierThatFailsOnceIsAskedAgain() {
        AppOnPhone app = newApp();
        outsideWorld.control("sms", "ERROR", Map.of("count", 1));

        assertThat(app.askForCode("REGISTER").status()).isEqualTo(201);
    }

    @Test
    void aCarrierThatIsDownCostsNeitherTheWaitNorADaysQuota() {
        AppOnPhone app = newApp();
        outsideWorld.control("sms", "DOWN");

        Answer answer = app.askForCode("REGISTER");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("DEPENDENCY_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        outsideWorld.reset();
        assertThat(app.register().status()).isEqualTo(201);
    }

    @Test
    void aNumberThatTheCarrierRefusesIsSaidSoAndNotRepeated() {
        AppOnPhone app = newApp();
        outsideWorld.control("sms", "REFUSE");

        Answer answer = app.askForCode("REGISTER");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("OTP_NOT_DELIVERABLE");
        assertThat(smsReferencesOf(app)).hasSize(1);
    }

    @Test
    void aSlowCarrierIsNotWaitedForForEver() {
        AppOnPhone app = newApp();
        outsideWorld.control("sms", "SLOW", Map.of("delayMillis", 20_000));

        assertThat(app.askForCode("REGISTER").status()).isEqualTo(503);
    }

    @Test
    void anOpenBreakerSparesTheRegistry() {
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");
        Citizen citizen = Citizen.known("GOOD", app.phone());
        outsideWorld.control("registry", "ERROR");
        for (int i = 0; i < 6; i++) {
            assertThat(submitRealName(token, citizen).status()).isEqualTo(503);
        }
        int asked = outsideWorld.calls("registry").size();

        assertThat(submitRealName(token, citizen).status()).isEqualTo(503);

        assertThat(outsideWorld.calls("registry")).hasSize(asked);
    }

    @Test
    void aRegistryWhoseAnswerIsLostIsAskedAgainWithTheSameReference() {
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");
        Citizen citizen = Citizen.known("GOOD", app.phone());
        outsideWorld.control("registry", "LOSE_ANSWER", Map.of("count", 1));

        assertThat(submitRealName(token, citizen).text("status")).isEqualTo("VERIFIED");

        List<String> references = outsideWorld.calls("registry").stream()
                .map(call -> call.path("body").toString())
                .filter(body -> body.contains(citizen.idNumber()))
                .distinct()
                .toList();
        assertThat(references).hasSize(1);
    }

    private List<String> smsReferencesOf(AppOnPhone app) {
        return outsideWorld.calls("sms").stream()
                .filter(call -> call.path("method").asString("").equals("POST"))
                .map(OutsideIntegrationTests::bodyOf)
                .filter(body -> body.path("phone").asString("").equals(app.phone()))
                .map(body -> body.required("clientReference").asString())
                .toList();
    }

    private static JsonNode bodyOf(JsonNode call) {
        JsonNode body = call.path("body");
        return body.isString() ? JsonMapper.shared().readTree(body.asString()) : body;
    }
}
