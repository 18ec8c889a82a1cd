package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A login from a device that the bank doesn't know. */
class NewDeviceIntegrationTests extends IdentityIntegrationTest {

    private record Customer(AppOnPhone app, String token, UUID id, Citizen citizen) {}

    @BeforeEach
    void facesCanBeCompared() {
        assumeTrue(weightsAreThere(), "the weights for face and voice could not be fetched (libs/biometrics)");
    }

    @Test
    void somebodyWithNothingAtTheBankNeedsTheCodeAlone() {
        Customer customer = verified();
        assertThat(customer.app().onAnotherDevice().tryToLogIn().status()).isEqualTo(201);
    }

    @Test
    void somebodyWithMoneyOrALoanOrAnInvestmentShowsTheFaceAndSoDoesWhoNobodyCanSay() {
        for (int what = 0; what < 4; what++) {
            Customer customer = verified();
            switch (what) {
                case 0 -> services.giveMoney(customer.id().toString());
                case 1 -> services.giveLoan(customer.id().toString());
                case 2 -> services.giveInvestment(customer.id().toString());
                default -> services.down(true);
            }
            Answer refused = customer.app().onAnotherDevice().tryToLogIn();
            assertThat(refused.status()).as("case " + what).isEqualTo(428);
            assertThat(refused.code()).isEqualTo("STEP_UP_REQUIRED");
            assertThat(refused.text("purpose")).isEqualTo("NEW_DEVICE");
            assertThat(refused.body().required("requiredFactors").valueStream().map(JsonNode::asString))
                    .containsExactly("FACE");
            wallClock.advance(Duration.ofSeconds(61));
            assertThat(customer.app().tryToLogIn().status())
                    .as("the known device")
                    .isEqualTo(201);
        }
    }

    @Test
    void theFaceShownWithTheTicketLetsTheDeviceInOnce() {
        Customer customer = rich();
        AppOnPhone other = customer.app().onAnotherDevice();
        Map<String, Object> challenge = other.challenge("LOGIN");
        Answer refused = other.logIn(challenge, null);
        assertThat(refused.status()).isEqualTo(428);
        String token = passes(refused.text("loginTicket"), customer);

        AppOnPhone thief = customer.app().onAnotherDevice();
        assertThat(thief.logIn(challenge, token).code()).as("another device").isEqualTo("STEP_UP_TOKEN_INVALID");
        assertThat(other.logIn(challenge, "made.up.token").code()).isEqualTo("STEP_UP_TOKEN_INVALID");
        assertThat(other.logIn(challenge, token).status()).isEqualTo(201);

        // Removed, the device is new again, and its old proof is used.
        bank.delete("/api/v1/me/devices/" + other.deviceId(), customer.token());
        wallClock.advance(Duration.ofSeconds(61));
        assertThat(other.logIn(other.challenge("LOGIN"), token).code()).isEqualTo("STEP_UP_TOKEN_INVALID");
    }

    @Test
    void aProofForSomethingElseOrOfSomebodyElseLetsNoDeviceIn() {
        Customer customer = rich();
        AppOnPhone other = customer.app().onAnotherDevice();
        Map<String, Object> challenge = other.challenge("LOGIN");
        Map<String, String> crooked = Map.of(
                "another purpose", proof(customer.id(), "DRAWDOWN", other, other.thumbprint()),
                "another customer", proof(UUID.randomUUID(), "NEW_DEVICE", other, other.thumbprint()),
                "another key",
                        proof(customer.id(), "NEW_DEVICE", other, customer.app().thumbprint()),
                "another device", proof(customer.id(), "NEW_DEVICE", customer.app(), other.thumbprint()));
        crooked.values()
                .forEach(token ->
                        assertThat(other.logIn(challenge, token).code()).isEqualTo("STEP_UP_TOKEN_INVALID"));
        assertThat(other.logIn(challenge, proof(customer.id(), "NEW_DEVICE", other, other.thumbprint()))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aTicketIsGoodForShowingAFaceAndNothingElse() {
        Customer customer = rich();
        Answer refused = customer.app().onAnotherDevice().tryToLogIn();
        String ticket = refused.text("loginTicket");
        assertThat(bank.get("/api/v1/me", ticket).status()).isEqualTo(401);
        assertThat(bank.post("/api/v1/login-verifications", Map.of("loginTicket", customer.token()), null)
                        .status())
                .isEqualTo(401);
        wallClock.advance(Duration.ofMinutes(6));
        assertThat(bank.post("/api/v1/login-verifications", Map.of("loginTicket", ticket), null)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aDeviceRegisteredAheadOfItsLoginNeedsTheFaceToo() {
        Customer customer = rich();
        AppOnPhone other = customer.app().onAnotherDevice();
        Answer refused = bank.post("/api/v1/me/devices", other.device(), customer.token());
        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.text("subjectId")).isEqualTo(other.thumbprint());
        Map<String, Object> body = new HashMap<>(other.device());
        body.put("stepUpToken", proof(customer.id(), "NEW_DEVICE", customer.app(), other.thumbprint()));
        assertThat(bank.post("/api/v1/me/devices", body, customer.token()).status())
                .isEqualTo(201);
        assertThat(other.tryToLogIn().status()).isEqualTo(201);
    }

    private String proof(UUID customer, String purpose, AppOnPhone shownOn, String subject) {
        return tokens.stepUp(customer, purpose, subject, claims -> claims.claim("device_id", shownOn.deviceId()));
    }

    private String passes(String ticket, Customer customer) {
        Map<String, String> field = Map.of("loginTicket", ticket);
        Answer opened = bank.post("/api/v1/login-verifications", field, null);
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        String path = "/api/v1/login-verifications/" + opened.text("verificationId");
        assertThat(bank.post(path + "/completion", field, null).code()).isEqualTo("VERIFICATION_INCOMPLETE");
        Answer shown = bank.postMultipart(
                path + "/face", field, "image", customer.citizen().portrait(), null, HttpBank.newKey());
        assertThat(shown.text("outcome")).isEqualTo("PASSED");
        return bank.post(path + "/completion", field, null).text("stepUpToken");
    }

    private Customer rich() {
        Customer customer = verified();
        services.giveMoney(customer.id().toString());
        return customer;
    }

    private Customer verified() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        Citizen citizen = Citizen.known("GOOD", app.phone());
        assertThat(submitRealName(registered.text("accessToken"), citizen).text("status"))
                .isEqualTo("VERIFIED");
        return new Customer(
                app, registered.text("accessToken"), UUID.fromString(registered.text("customerId")), citizen);
    }
}
