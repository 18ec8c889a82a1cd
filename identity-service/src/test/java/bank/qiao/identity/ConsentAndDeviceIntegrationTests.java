package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.identity.v1.ConsentChanged;
import bank.qiao.contracts.identity.v1.SessionRevoked;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConsentAndDeviceIntegrationTests extends IdentityIntegrationTest {

    @Test
    void consentsAreGivenAndWithdrawnAndEachChangeIsKept() {
        Answer registered = newApp().register();
        String token = registered.text("accessToken");
        assertThat(bank.get("/api/v1/me/consents", token).body().required("consents"))
                .hasSize(6)
                .allMatch(consent -> !consent.required("given").asBoolean());

        change(token, Map.of("scope", "PBOC_BUREAU", "version", "2026-11", "given", true), 200);
        change(token, Map.of("scope", "PBOC_BUREAU", "version", "2026-11", "given", true), 200);
        Answer withdrawn = change(token, Map.of("scope", "PBOC_BUREAU", "version", "2026-11", "given", false), 200);

        JsonNode bureau = withdrawn.body().required("consents").get(0);
        assertThat(bureau.required("scope").asString()).isEqualTo("PBOC_BUREAU");
        assertThat(bureau.required("given").asBoolean()).isFalse();
        assertThat(bureau.required("givenAt").isNull()).isFalse();
        assertThat(bureau.required("withdrawnAt").isNull()).isFalse();
        String customerId = registered.text("customerId");
        await().untilAsserted(() -> assertThat(published.of(ConsentChanged.class, customerId))
                .extracting(ConsentChanged::given)
                .containsExactly(true, false));
        assertThat(jdbc.sql("select count(*) from consent_change where customer_id = :id")
                        .param("id", UUID.fromString(customerId))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void theBareNameOfAScopeGivesItsCurrentVersion() {
        String token = newApp().register().text("accessToken");

        Answer answer =
                bank.put("/api/v1/me/consents", Map.of("consents", List.of("WECHAT_SOCIAL", "QQ_SOCIAL")), token);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().required("consents"))
                .filteredOn(consent -> consent.required("given").asBoolean())
                .extracting(consent -> consent.required("scope").asString())
                .containsExactly("WECHAT_SOCIAL", "QQ_SOCIAL");
    }

    @Test
    void anUnknownScopeOrFieldIsRefused() {
        String token = newApp().register().text("accessToken");

        change(token, Map.of("scope", "EVERYTHING", "version", "1", "given", true), 400);
        change(token, Map.of("scope", "QQ_SOCIAL", "version", "1", "given", true, "forever", true), 400);
        assertThat(bank.put("/api/v1/me/consents", Map.of("consents", List.of("EVERYTHING")), token)
                        .status())
                .isEqualTo(400);
        assertThat(bank.put("/api/v1/me/consents", Map.of("consents", List.of()), token)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aCustomerHasThreeDevicesAtMostAlsoWhenTheyComeAtOnce() {
        AppOnPhone first = newApp();
        String token = first.register().text("accessToken");
        List<AppOnPhone> others = List.of(
                first.onAnotherDevice(), first.onAnotherDevice(), first.onAnotherDevice(), first.onAnotherDevice());
        var next = others.iterator();

        List<Answer> answers = atOnce(4, () -> {
            AppOnPhone other;
            synchronized (next) {
                other = next.next();
            }
            return bank.post("/api/v1/me/devices", other.device(), token);
        });

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 201, 422, 422);
        assertThat(answers.stream().filter(answer -> answer.status() == 422))
                .allMatch(answer -> answer.code().equals("DEVICE_LIMIT_REACHED"));
        assertThat(bank.get("/api/v1/me/devices", token).body().required("items"))
                .hasSize(3);
    }

    @Test
    void aLoginFromAFourthDeviceIsRefused() {
        AppOnPhone app = newApp();
        app.register();
        for (int device = 2; device <= 3; device++) {
            assertThat(app.onAnotherDevice().tryToLogIn().status()).isEqualTo(201);
            wallClock.advance(Duration.ofSeconds(61));
        }

        assertThat(app.onAnotherDevice().tryToLogIn().code()).isEqualTo("DEVICE_LIMIT_REACHED");
    }

    @Test
    void removingADeviceEndsItsSessions() {
        AppOnPhone app = newApp();
        app.register();
        AppOnPhone lost = app.onAnotherDevice();
        Answer onLost = lost.tryToLogIn();
        wallClock.advance(Duration.ofSeconds(61));
        String token = app.tryToLogIn().text("accessToken");

        assertThat(bank.delete("/api/v1/me/devices/" + lost.deviceId(), token).status())
                .isEqualTo(204);

        assertThat(lost.refresh(onLost.text("refreshToken")).code()).isEqualTo("REFRESH_TOKEN_INVALID");
        await().untilAsserted(() -> assertThat(published.of(SessionRevoked.class, onLost.text("sessionId")))
                .hasSize(1));
        assertThat(bank.delete("/api/v1/me/devices/" + lost.deviceId(), token).status())
                .isEqualTo(404);
        assertThat(bank.get("/api/v1/me/devices", token).body().required("items"))
                .singleElement()
                .extracting(device -> device.required("current").asBoolean())
                .isEqualTo(true);
    }

    @Test
    void somebodyElsesDeviceIsNotThere() {
        AppOnPhone other = newApp();
        other.register();
        String token = newApp().register().text("accessToken");

        assertThat(bank.delete("/api/v1/me/devices/" + other.deviceId(), token).status())
                .isEqualTo(404);
    }

    private Answer change(String token, Map<String, Object> consent, int expected) {
        Answer answer = bank.put("/api/v1/me/consents", Map.of("consents", List.of(consent)), token);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(expected);
        return answer;
    }
}
