package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** A bank that wants to compare faces and has no weights: it starts, and nobody with a portrait passes. */
@TestPropertySource(properties = {"qiao.real-name.face-required=false", "qiao.biometrics.weights-folder=/nowhere"})
class UnavailableFaceIntegrationTests extends IdentityIntegrationTest {

    @Test
    void whatShouldBeComparedIsRefusedAndCostsNoTryAndTheRestGoesOn() {
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");
        Citizen citizen = Citizen.known("GOOD", app.phone());
        for (int i = 0; i < 6; i++) {
            Answer refused = submitRealName(token, citizen);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("BIOMETRICS_UNAVAILABLE");
            assertThat(refused.header("Retry-After")).isNotEmpty();
        }
        assertThat(statusOf(token)).isEqualTo("REGISTERED");
        Citizen without = Citizen.knownWithoutPortrait(app.phone());
        assertThat(submitRealName(token, without, null).text("status")).isEqualTo("VERIFIED");
    }
}
