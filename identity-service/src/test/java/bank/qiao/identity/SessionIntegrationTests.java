package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.identity.v1.SessionRevoked;
import bank.qiao.service.businessday.EndOfDayStep;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SessionIntegrationTests extends IdentityIntegrationTest {

    @Autowired
    private List<EndOfDayStep> steps;

    @Test
    void aRegisteredCustomerLogsInWithAFreshCode() {
        AppOnPhone app = newApp();
        String customerId = app.register().text("customerId");

        Answer login = app.tryToLogIn();

        assertThat(login.status()).isEqualTo(201);
        assertThat(login.text("customerId")).isEqualTo(customerId);
        assertThat(login.text("tokenType")).isEqualTo("DPoP");
        assertThat(statusOf(login.text("accessToken"))).isEqualTo("REGISTERED");
    }

    @Test
    void onlyWhoeverProvesToHoldANumberLearnsThatItIsUnknown() {
        Answer login = newApp().tryToLogIn();

        assertThat(login.status()).isEqualTo(422);
        assertThat(login.code()).isEqualTo("PHONE_NOT_REGISTERED");
    }

    @Test
    void aRefreshGivesNewTokensAndUsesTheOldOneUp() {
        AppOnPhone app = newApp();
        Answer opened = app.register();

        Answer refreshed = app.refresh(opened.text("refreshToken"));

        assertThat(refreshed.status()).as(refreshed.body().toString()).isEqualTo(200);
        assertThat(refreshed.text("refreshToken")).isNotEqualTo(opened.text("refreshToken"));
        assertThat(refreshed.text("sessionId")).isEqualTo(opened.text("sessionId"));
        assertThat(statusOf(refreshed.text("accessToken"))).isEqualTo("REGISTERED");
    }

    @Test
    void aLostAnswerToARefreshCanBeAskedForAgainWithTheSameKey() {
        AppOnPhone app = newApp();
        String refreshToken = app.register().text("refreshToken");
        String key = HttpBank.newKey();

        Answer first = app.refresh(refreshToken, key);
        Answer again = app.refresh(refreshToken, key);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(app.refresh(again.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void aRefreshTokenThatComesTwiceEndsTheWholeSession() {
        AppOnPhone app = newApp();
        Answer opened = app.register();
        Answer refreshed = app.refresh(opened.text("refreshToken"));

        Answer reused = app.refresh(opened.text("refreshToken"));

        assertThat(reused.status()).isEqualTo(401);
        assertThat(reused.code()).isEqualTo("REFRESH_TOKEN_REUSED");
        assertThat(app.refresh(refreshed.text("refreshToken")).code()).isEqualTo("REFRESH_TOKEN_INVALID");
        awaitRevocation(opened.text("sessionId"));
    }

    @Test
    void parallelRefreshesWithOneTokenGiveOneSuccessAtMostAndEndTheSession() {
        AppOnPhone app = newApp();
        Answer opened = app.register();

        List<Answer> answers = atOnce(6, () -> app.refresh(opened.text("refreshToken")));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSizeLessThanOrEqualTo(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 401)).hasSizeGreaterThanOrEqualTo(5);
        awaitRevocation(opened.text("sessionId"));
    }

    @Test
    void aRefreshNeedsAProofByTheKeyOfTheSessionForThisVeryCall() {
        AppOnPhone app = newApp();
        String token = app.register().text("refreshToken");
        String url = "http://127.0.0.1:8080/api/v1/sessions/refresh";

        assertThat(refreshWith(token, null).code()).isEqualTo("DPOP_PROOF_REQUIRED");
        assertThat(refreshWith(token, "not.a.proof").code()).isEqualTo("INVALID_DPOP_PROOF");
        assertThat(refreshWith(token, app.proof("GET", url)).code()).isEqualTo("INVALID_DPOP_PROOF");
        assertThat(refreshWith(token, app.proof("POST", "https://evil.example/api/v1/sessions/refresh"))
                        .code())
                .isEqualTo("INVALID_DPOP_PROOF");
        assertThat(refreshWith(token, app.proof("POST", "http://127.0.0.1:8080/api/v1/sessions"))
                        .code())
                .isEqualTo("INVALID_DPOP_PROOF");
        assertThat(refreshWith(token, newApp().proof("POST", url)).code()).isEqualTo("INVALID_DPOP_PROOF");
        assertThat(refreshWith(token, app.proof("POST", bank.url("/api/v1/sessions/refresh")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aProofIsGoodForOneCall() {
        AppOnPhone app = newApp();
        Answer opened = app.register();
        String proof = app.proof("POST", "http://127.0.0.1:8080/api/v1/sessions/refresh");

        Answer first = refreshWith(opened.text("refreshToken"), proof);
        Answer second = refreshWith(first.text("refreshToken"), proof);

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.code()).isEqualTo("INVALID_DPOP_PROOF");
    }

    @Test
    void theForwardedAddressIsTheOneThatAProofNames() {
        AppOnPhone app = newApp();
        String token = app.register().text("refreshToken");

        Answer answer = bank.post(
                "/api/v1/sessions/refresh",
                Map.of("refreshToken", token),
                null,
                Map.of(
                        "Idempotency-Key", HttpBank.newKey(),
                        "DPoP", app.proof("POST", "https://bank.example/api/v1/sessions/refresh"),
                        "X-Forwarded-Proto", "https",
                        "X-Forwarded-Host", "bank.example",
                        "X-Forwarded-Port", "443"));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void logoutEndsTheSessionAndTellsUntilWhenItsTokensMustBeRefused() {
        AppOnPhone app = newApp();
        Answer opened = app.register();

        assertThat(bank.delete("/api/v1/sessions/current", opened.text("accessToken"))
                        .status())
                .isEqualTo(204);

        assertThat(app.refresh(opened.text("refreshToken")).code()).isEqualTo("REFRESH_TOKEN_INVALID");
        SessionRevoked revoked = awaitRevocation(opened.text("sessionId"));
        assertThat(revoked.subject()).isEqualTo(opened.text("customerId"));
        assertThat(revoked.tokensExpireAt())
                .isCloseTo(revoked.revokedAt().plus(Duration.ofMinutes(15)), within(30, ChronoUnit.SECONDS));
    }

    @Test
    void aSessionEndsAfterThirtyDays() {
        AppOnPhone app = newApp();
        Answer opened = app.register();
        wallClock.advance(Duration.ofDays(30).plusSeconds(1));

        assertThat(app.refresh(opened.text("refreshToken")).code()).isEqualTo("REFRESH_TOKEN_INVALID");
    }

    @Test
    void sessionsLongOverAreForgottenAtTheEndOfTheDayAndOthersKept() {
        Answer old = newApp().register();
        wallClock.advance(Duration.ofDays(61));
        AppOnPhone app = newApp();
        Answer fresh = app.register();

        steps.forEach(step -> step.run(LocalDate.of(2026, 11, 22)));

        assertThat(jdbc.sql("select count(*) from session where id = :id")
                        .param("id", UUID.fromString(old.text("sessionId")))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(app.refresh(fresh.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void anExpiredTokenIsRefused() {
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");
        wallClock.advance(Duration.ofMinutes(16));

        assertThat(bank.get("/api/v1/me", token).status()).isEqualTo(401);
    }

    private SessionRevoked awaitRevocation(String sessionId) {
        await().untilAsserted(() ->
                assertThat(published.of(SessionRevoked.class, sessionId)).hasSize(1));
        return published.of(SessionRevoked.class, sessionId).getFirst();
    }

    private Answer refreshWith(String refreshToken, @Nullable String proof) {
        Map<String, String> headers = proof == null
                ? Map.of("Idempotency-Key", HttpBank.newKey())
                : Map.of("Idempotency-Key", HttpBank.newKey(), "DPoP", proof);
        return bank.post("/api/v1/sessions/refresh", Map.of("refreshToken", refreshToken), null, headers);
    }
}
