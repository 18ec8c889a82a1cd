package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer gets another number. */
class PhoneChangeIntegrationTests extends IdentityIntegrationTest {

    private record Customer(AppOnPhone app, String token, UUID id) {}

    @Test
    void aCodeToTheNewNumberAndTheFaceForThisChangeMoveTheCustomerThere() {
        Customer customer = registered();
        AppOnPhone next = newApp();
        Answer opened = bank.post("/api/v1/me/phone-changes", Map.of("phone", next.phone()), customer.token());
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        String change = opened.text("changeId");
        String code = next.lastCode();

        Answer without = confirm(customer, change, Map.of("smsCode", code));
        assertThat(without.status()).isEqualTo(428);
        assertThat(without.text("purpose")).isEqualTo("CHANGE_PHONE");
        assertThat(without.text("subjectId")).isEqualTo(change);

        String token = proof(customer.id(), "CHANGE_PHONE", customer.app(), change);
        Map<String, Object> wrongCode =
                Map.of("smsCode", code.equals("123456") ? "654321" : "123456", "stepUpToken", token);
        assertThat(confirm(customer, change, wrongCode).code()).isEqualTo("OTP_WRONG");
        Answer changed = confirm(customer, change, Map.of("smsCode", code, "stepUpToken", token));
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(changed.text("phone")).contains("****").endsWith(next.phone().substring(7));
        assertThat(bank.get("/api/v1/me", customer.token()).text("phone"))
                .endsWith(next.phone().substring(7));

        wallClock.advance(Duration.ofSeconds(61));
        assertThat(customer.app().tryToLogIn().code()).isEqualTo("PHONE_NOT_REGISTERED");
        assertThat(next.tryToLogIn().text("customerId")).isEqualTo(customer.id().toString());
    }

    @Test
    void aProofForSomethingElseOrOfSomebodyElseChangesNothing() {
        Customer customer = registered();
        AppOnPhone next = newApp();
        String change = bank.post("/api/v1/me/phone-changes", Map.of("phone", next.phone()), customer.token())
                .text("changeId");
        String code = next.lastCode();
        Map<String, String> crooked = Map.of(
                "another purpose", proof(customer.id(), "NEW_DEVICE", customer.app(), change),
                "another change",
                        proof(
                                customer.id(),
                                "CHANGE_PHONE",
                                customer.app(),
                                UUID.randomUUID().toString()),
                "another customer", proof(UUID.randomUUID(), "CHANGE_PHONE", customer.app(), change),
                "another device", proof(customer.id(), "CHANGE_PHONE", next, change));
        crooked.forEach((what, token) -> assertThat(
                        confirm(customer, change, Map.of("smsCode", code, "stepUpToken", token))
                                .code())
                .as(what)
                .isEqualTo("STEP_UP_TOKEN_INVALID"));
        assertThat(bank.get("/api/v1/me", customer.token()).text("phone"))
                .endsWith(customer.app().phone().substring(7));
    }

    @Test
    void aProofIsGoodOnceAndANumberBelongsToOne() {
        Customer customer = registered();
        Customer other = registered();
        String taken = bank.post(
                        "/api/v1/me/phone-changes", Map.of("phone", other.app().phone()), customer.token())
                .text("changeId");
        String takenCode = other.app().lastCode();
        assertThat(confirm(
                                customer,
                                taken,
                                Map.of(
                                        "smsCode",
                                        takenCode,
                                        "stepUpToken",
                                        proof(customer.id(), "CHANGE_PHONE", customer.app(), taken)))
                        .code())
                .isEqualTo("PHONE_ALREADY_REGISTERED");

        AppOnPhone next = newApp();
        String change = bank.post("/api/v1/me/phone-changes", Map.of("phone", next.phone()), customer.token())
                .text("changeId");
        Map<String, Object> body = Map.of(
                "smsCode",
                next.lastCode(),
                "stepUpToken",
                proof(customer.id(), "CHANGE_PHONE", customer.app(), change));
        assertThat(confirm(customer, change, body).status()).isEqualTo(200);
        assertThat(confirm(customer, change, body).code()).isIn("OTP_USED", "STEP_UP_TOKEN_INVALID");
        assertThat(confirm(other, change, body).status())
                .as("somebody else's change")
                .isIn(404, 422);
    }

    private Answer confirm(Customer customer, String change, Map<String, Object> body) {
        return bank.post("/api/v1/me/phone-changes/" + change + "/confirmation", body, customer.token());
    }

    private String proof(UUID customer, String purpose, AppOnPhone shownOn, String subject) {
        return tokens.stepUp(customer, purpose, subject, claims -> claims.claim("device_id", shownOn.deviceId()));
    }

    private Customer registered() {
        AppOnPhone app = newApp();
        Answer answer = app.register();
        return new Customer(app, answer.text("accessToken"), UUID.fromString(answer.text("customerId")));
    }
}
