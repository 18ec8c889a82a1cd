package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OtpIntegrationTests extends IdentityIntegrationTest {

    @Test
    void theAnswerIsTheSameWhetherTheNumberIsKnownOrNot() {
        AppOnPhone known = newApp();
        known.register();

        Answer forKnown = known.askForCode("LOGIN");
        Answer forUnknown = newApp().askForCode("LOGIN");

        assertThat(forKnown.status()).isEqualTo(201);
        assertThat(forUnknown.status()).isEqualTo(201);
        assertThat(forKnown.body().propertyNames())
                .containsExactlyElementsOf(forUnknown.body().propertyNames());
        assertThat(forKnown.text("expiresAt")).endsWith("+08:00");
        assertThat(forKnown.text("resendAfter")).endsWith("+08:00");
    }

    @Test
    void aWrongCodeCountsATryAlthoughItIsRefused() {
        AppOnPhone app = newApp();
        Map<String, Object> right = app.registration();
        Map<String, Object> wrong = withCode(right, wrongCode(right));

        Answer first = bank.post("/api/v1/registrations", wrong, null);

        assertThat(first.status()).isEqualTo(422);
        assertThat(first.code()).isEqualTo("OTP_WRONG");
        assertThat(first.body().required("remainingTries").asInt()).isEqualTo(4);
        assertThat(bank.post("/api/v1/registrations", right, null).status()).isEqualTo(201);
    }

    @Test
    void afterFiveWrongCodesTheRightOneNoLongerHelps() {
        Map<String, Object> right = newApp().registration();
        Map<String, Object> wrong = withCode(right, wrongCode(right));
        for (int remaining = 4; remaining >= 0; remaining--) {
            Answer answer = bank.post("/api/v1/registrations", wrong, null);
            assertThat(answer.body().required("remainingTries").asInt()).isEqualTo(remaining);
        }

        Answer answer = bank.post("/api/v1/registrations", right, null);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("OTP_TRIES_EXHAUSTED");
    }

    @Test
    void twentyParallelWrongCodesCountFiveTries() {
        Map<String, Object> right = newApp().registration();
        Map<String, Object> wrong = withCode(right, wrongCode(right));

        List<Answer> answers = atOnce(20, () -> bank.post("/api/v1/registrations", wrong, null));

        assertThat(answers.stream().filter(answer -> answer.code().equals("OTP_WRONG")))
                .hasSize(5);
        assertThat(answers.stream().filter(answer -> answer.code().equals("OTP_TRIES_EXHAUSTED")))
                .hasSize(15);
        assertThat(triesOf(right)).isEqualTo(5);
    }

    @Test
    void aCodeExpiresAfterFiveMinutes() {
        Map<String, Object> right = newApp().registration();
        wallClock.advance(Duration.ofMinutes(5).plusSeconds(1));

        Answer answer = bank.post("/api/v1/registrations", right, null);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("OTP_EXPIRED");
    }

    @Test
    void aCodeForOnePurposeIsWorthNothingForAnother() {
        AppOnPhone app = newApp();
        app.register();
        Map<String, Object> forLogin = new HashMap<>(app.challenge("LOGIN"));
        forLogin.put("device", app.device());

        assertThat(bank.post("/api/v1/registrations", forLogin, null).code()).isEqualTo("OTP_EXPIRED");
        assertThat(bank.post("/api/v1/sessions", forLogin, null).status()).isEqualTo(201);
    }

    @Test
    void theSameIsNotSentAgainWithinAMinuteAndThenReplacesTheCodeBefore() {
        AppOnPhone app = newApp();
        Map<String, Object> old = app.registration();

        Answer tooSoon = app.askForCode("REGISTER");
        assertThat(tooSoon.status()).isEqualTo(429);
        assertThat(tooSoon.code()).isEqualTo("OTP_RESEND_TOO_SOON");
        assertThat(Integer.parseInt(tooSoon.header("Retry-After"))).isBetween(1, 60);

        wallClock.advance(Duration.ofSeconds(61));
        Map<String, Object> fresh = app.registration();
        assertThat(bank.post("/api/v1/registrations", old, null).code()).isEqualTo("OTP_EXPIRED");
        assertThat(bank.post("/api/v1/registrations", fresh, null).status()).isEqualTo(201);
    }

    @Test
    void aNumberGetsTenCodesADay() {
        wallClock.advanceToNextDay();
        AppOnPhone app = newApp();
        for (int i = 0; i < 10; i++) {
            assertThat(app.askForCode("REGISTER").status()).isEqualTo(201);
            wallClock.advance(Duration.ofSeconds(61));
        }

        Answer eleventh = app.askForCode("LOGIN");

        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.code()).isIn("OTP_DAILY_LIMIT_REACHED");
        assertThat(eleventh.header("Retry-After")).isNotEmpty();
    }

    @Test
    void aDeviceGetsTenCodesADayWhateverTheNumbers() {
        wallClock.advanceToNextDay();
        String device = "device-" + UUID.randomUUID();

        for (int i = 0; i < 10; i++) {
            assertThat(codeFrom(device).status()).isEqualTo(201);
        }

        assertThat(codeFrom(device).code()).isEqualTo("OTP_DAILY_LIMIT_REACHED");
    }

    @Test
    void parallelRequestsForTheSameSendOneMessage() {
        AppOnPhone app = newApp();

        List<Answer> answers = atOnce(8, () -> app.askForCode("REGISTER"));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(outsideWorld.messages(app.phone())).hasSize(1);
    }

    @Test
    void aForeignOrMalformedNumberIsRefused() {
        assertThat(new AppOnPhone(bank, "+85261234567").askForCode("REGISTER").code())
                .isEqualTo("PHONE_INVALID");
        assertThat(new AppOnPhone(bank, "12345").askForCode("REGISTER").code()).isEqualTo("PHONE_INVALID");
        Answer unknownPurpose = newApp().askForCode("STEAL");
        assertThat(unknownPurpose.status()).isEqualTo(400);
    }

    @Test
    void codesForCustomersNeedALoginAndTheirOwnNumber() {
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");

        assertThat(app.askForCode("WITHDRAW").status()).isEqualTo(401);
        Answer foreign =
                bank.post("/api/v1/otp-challenges", Map.of("phone", newApp().phone(), "purpose", "WITHDRAW"), token);
        assertThat(foreign.code()).isEqualTo("OTP_PHONE_NOT_YOURS");
        Answer own = bank.post("/api/v1/otp-challenges", Map.of("phone", app.phone(), "purpose", "WITHDRAW"), token);
        assertThat(own.status()).isEqualTo(201);
    }

    @Test
    void servicesAskForCodesAndHandThemInOnce() {
        AppOnPhone app = newApp();
        String service = tokens.service("account-service");
        Answer opened = bank.post(
                "/internal/v1/otp-challenges",
                Map.of(
                        "phone",
                        app.phone(),
                        "purpose",
                        "BIND_CARD",
                        "subject",
                        "binding:1",
                        "parameters",
                        Map.of("cardTail", "1234")),
                service);
        assertThat(opened.status()).isEqualTo(201);
        assertThat(outsideWorld
                        .messages(app.phone())
                        .getFirst()
                        .required("text")
                        .asString())
                .contains("尾号1234");
        String path = "/internal/v1/otp-challenges/" + opened.text("challengeId") + "/verification";
        Map<String, Object> typed = Map.of("code", app.lastCode(), "purpose", "BIND_CARD", "subject", "binding:1");

        Answer otherSubject = bank.post(
                path, Map.of("code", app.lastCode(), "purpose", "BIND_CARD", "subject", "binding:2"), service);
        Answer otherPurpose =
                bank.post(path, Map.of("code", app.lastCode(), "purpose", "WITHDRAW", "subject", "binding:1"), service);
        Map<String, String> key = Map.of("Idempotency-Key", HttpBank.newKey());
        Answer right = bank.post(path, typed, service, key);
        Answer replayed = bank.post(path, typed, service, key);
        Answer again = bank.post(path, typed, service);

        assertThat(otherSubject.code()).isEqualTo("OTP_EXPIRED");
        assertThat(otherPurpose.code()).isEqualTo("OTP_EXPIRED");
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.body().required("verified").asBoolean()).isTrue();
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(again.code()).isEqualTo("OTP_USED");
    }

    @Test
    void twoBindingsOfOneNumberDontWaitForEachOther() {
        AppOnPhone app = newApp();
        String service = tokens.service("account-service");

        assertThat(bindingCode(app, "binding:1", service).status()).isEqualTo(201);
        assertThat(bindingCode(app, "binding:2", service).status()).isEqualTo(201);
        assertThat(bindingCode(app, "binding:1", service).code()).isEqualTo("OTP_RESEND_TOO_SOON");
    }

    @Test
    void onlyServicesReachTheInside() {
        String customer = newApp().register().text("accessToken");

        assertThat(bindingCode(newApp(), "binding:1", customer).status()).isEqualTo(403);
        assertThat(bank.post("/internal/v1/otp-challenges", Map.of(), null).status())
                .isEqualTo(401);
        assertThat(bank.get("/internal/v1/customers/" + UUID.randomUUID() + "/person?purpose=TEST", customer)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theCodeIsNowhereInTheDatabaseAndTheNumberOnlyEncrypted() {
        AppOnPhone app = newApp();
        Map<String, Object> challenge = app.challenge("REGISTER");

        String row = jdbc.sql("select c::text from otp_challenge c where id = :id")
                .param("id", UUID.fromString((String) challenge.get("challengeId")))
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(app.phone());
        assertThat(row.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "")).doesNotContain("," + challenge.get("code") + ",");
    }

    private Answer codeFrom(String device) {
        return bank.post(
                "/api/v1/otp-challenges",
                Map.of("phone", newApp().phone(), "purpose", "REGISTER", "deviceId", device),
                null);
    }

    private Answer bindingCode(AppOnPhone app, String subject, String token) {
        return bank.post(
                "/internal/v1/otp-challenges",
                Map.of("phone", app.phone(), "purpose", "BIND_CARD", "subject", subject),
                token);
    }

    private int triesOf(Map<String, Object> registration) {
        return jdbc.sql("select tries from otp_challenge where id = :id")
                .param("id", UUID.fromString((String) registration.get("challengeId")))
                .query(Integer.class)
                .single();
    }

    private static String wrongCode(Map<String, Object> right) {
        return "000000".equals(right.get("code")) ? "000001" : "000000";
    }

    private static Map<String, Object> withCode(Map<String, Object> body, String code) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put("code", code);
        return changed;
    }
}
