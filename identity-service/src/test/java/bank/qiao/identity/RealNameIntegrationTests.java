package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.contracts.identity.v1.CustomerVerified;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RealNameIntegrationTests extends IdentityIntegrationTest {

    @Test
    void aNameThatTheRegistryKnowsMakesTheCustomerVerified() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        String token = registered.text("accessToken");
        Citizen citizen = Citizen.known("GOOD", app.phone());

        Answer answer = submitRealName(token, citizen);

        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("VERIFIED");
        Answer me = bank.get("/api/v1/me", token);
        assertThat(me.text("name")).isEqualTo("张**");
        assertThat(me.text("verificationLevel")).isEqualTo(weightsAreThere() ? "FACE" : "REAL_NAME");
        String customerId = registered.text("customerId");
        await().untilAsserted(() ->
                assertThat(published.of(CustomerVerified.class, customerId)).hasSize(1));
        assertThat(published.of(CustomerStatusChanged.class, customerId))
                .extracting(CustomerStatusChanged::to)
                .containsExactly("REAL_NAME_PENDING", "VERIFIED");
        assertThat(submitRealName(token, citizen).code()).isEqualTo("CUSTOMER_STATUS_CONFLICT");
    }

    @Test
    void personalDataIsOnlyEncryptedInTheDatabase() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        Citizen citizen = Citizen.known("GOOD", app.phone());
        submitRealName(registered.text("accessToken"), citizen);

        String row = jdbc.sql("select c::text from customer c where id = :id")
                .param("id", UUID.fromString(registered.text("customerId")))
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(app.phone(), citizen.name(), citizen.idNumber());
        assertThat(row).doesNotContain(hex(app.phone()), hex(citizen.name()), hex(citizen.idNumber()));
    }

    @Test
    void aNameThatDoesntFitIsRefusedAndTheStateStays() {
        String token = newApp().register().text("accessToken");

        Answer answer = submitRealName(token, Citizen.born(LocalDate.of(1991, 1, 1)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("REAL_NAME_MISMATCH");
        assertThat(statusOf(token)).isEqualTo("REGISTERED");
    }

    @Test
    void theRegistryIsAskedFiveTimesADay() {
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");
        Citizen unknown = Citizen.born(LocalDate.of(1991, 1, 2));
        for (int i = 0; i < 5; i++) {
            assertThat(submitRealName(token, unknown).code()).isEqualTo("REAL_NAME_MISMATCH");
        }

        Answer sixth = submitRealName(token, Citizen.known("GOOD", app.phone()));

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.code()).isEqualTo("REAL_NAME_TRIES_EXHAUSTED");
        assertThat(sixth.header("Retry-After")).isNotEmpty();
    }

    @Test
    void tooYoungAndTooOldAreRefusedBeforeTheRegistryIsAsked() {
        String token = newApp().register().text("accessToken");
        LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Shanghai")));
        int asked = outsideWorld.calls("registry").size();

        assertThat(submitRealName(token, Citizen.born(today.minusYears(18).plusDays(1)))
                        .code())
                .isEqualTo("AGE_NOT_ALLOWED");
        assertThat(submitRealName(token, Citizen.born(today.minusYears(71))).code())
                .isEqualTo("AGE_NOT_ALLOWED");
        assertThat(outsideWorld.calls("registry")).hasSize(asked);
        assertThat(submitRealName(token, Citizen.born(today.minusYears(18))).code())
                .isEqualTo("REAL_NAME_MISMATCH");
        assertThat(submitRealName(token, Citizen.born(today.minusYears(71).plusDays(1)))
                        .code())
                .isEqualTo("REAL_NAME_MISMATCH");
    }

    @Test
    void aWrongCheckCharacterIsRefused() {
        String token = newApp().register().text("accessToken");
        Citizen citizen = Citizen.born(LocalDate.of(1991, 1, 3));
        char last = citizen.idNumber().charAt(17);
        String wrong = citizen.idNumber().substring(0, 17) + (last == '0' ? '1' : '0');

        Answer answer = submitRealName(token, new Citizen(citizen.name(), wrong, false));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("ID_NUMBER_INVALID");
    }

    @Test
    void oneIdNumberIsOneCustomerAlsoWhenTwoComeAtOnce() {
        Citizen citizen = Citizen.known("GOOD", newApp().phone());
        List<String> customers = List.of(
                newApp().register().text("accessToken"), newApp().register().text("accessToken"));
        var next = customers.iterator();

        List<Answer> answers = atOnce(2, () -> submitRealName(nextOf(next), citizen));
        Answer third = submitRealName(newApp().register().text("accessToken"), citizen);

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(third.status()).isEqualTo(409);
        assertThat(third.code()).isEqualTo("ID_NUMBER_IN_USE");
    }

    @Test
    void aHitOnTheWatchListWaitsForStaff() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        String token = registered.text("accessToken");

        Answer answer = submitRealName(token, Citizen.known("LISTED", app.phone()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("status")).isEqualTo("MANUAL_REVIEW");
        assertThat(statusOf(token)).isEqualTo("MANUAL_REVIEW");
        assertThat(published.of(CustomerVerified.class, registered.text("customerId")))
                .isEmpty();
    }

    @Test
    void aRegistryThatIsDownCostsNoTryAndIsSaidSo() {
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");
        Citizen citizen = Citizen.known("GOOD", app.phone());
        outsideWorld.control("registry", "DOWN");

        Answer answer = submitRealName(token, citizen);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("DEPENDENCY_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(statusOf(token)).isEqualTo("REGISTERED");
        assertThat(jdbc.sql("select coalesce(sum(tries), 0) from real_name_quota where customer_id = :id")
                        .param(
                                "id",
                                UUID.fromString(bank.get("/api/v1/me", token).text("customerId")))
                        .query(Integer.class)
                        .single())
                .isZero();
        outsideWorld.reset();
        assertThat(submitRealName(token, citizen).text("status")).isEqualTo("VERIFIED");
    }

    @Test
    void aPortraitMustBeAPictureAndNotTooLarge() {
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");
        Citizen citizen = Citizen.known("GOOD", app.phone());
        byte[] jpeg = HexFormat.of().parseHex("ffd8ffe000104a464946");

        assertThat(withPortrait(token, citizen, "GIF89a".getBytes(StandardCharsets.US_ASCII))
                        .status())
                .isEqualTo(415);
        assertThat(withPortrait(token, citizen, Arrays.copyOf(jpeg, 5 * 1024 * 1024 + 1))
                        .status())
                .isEqualTo(413);
        assumeThat(weightsAreThere()).isTrue();
        assertThat(withPortrait(token, citizen, Arrays.copyOf(jpeg, 5 * 1024 * 1024))
                        .code())
                .isEqualTo("IMAGE_CORRUPT");
    }

    @Test
    void aRepeatedSubmissionGetsTheFirstAnswerAgain() {
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");
        Citizen citizen = Citizen.known("GOOD", app.phone());
        String key = HttpBank.newKey();
        Map<String, String> fields = Map.of("name", citizen.name(), "idNumber", citizen.idNumber());

        byte[] portrait = citizen.portrait();
        bank.put("/api/v1/me/consents", Map.of("consents", List.of("FACE")), token);
        Answer first = bank.postMultipart("/api/v1/me/real-name", fields, "portrait", portrait, token, key);
        Answer again = bank.postMultipart("/api/v1/me/real-name", fields, "portrait", portrait, token, key);

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    private Answer withPortrait(String token, Citizen citizen, byte @Nullable [] portrait) {
        return submitRealName(token, citizen, portrait);
    }

    private static <T> T nextOf(Iterator<T> iterator) {
        synchronized (iterator) {
            return iterator.next();
        }
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
