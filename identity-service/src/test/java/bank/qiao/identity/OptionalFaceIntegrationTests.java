package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The real name of a bank that doesn't require the face, but compares it where the registry has a portrait. */
@TestPropertySource(properties = "qiao.real-name.face-required=false")
class OptionalFaceIntegrationTests extends IdentityIntegrationTest {

    private static final byte[] NOBODY = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    void whoeverTheRegistryHasNoPortraitOfIsVerifiedWithAnyPictureOrNone() {
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");
        assertThat(submitRealName(token, Citizen.knownWithoutPortrait(app.phone()), NOBODY)
                        .text("status"))
                .isEqualTo("VERIFIED");
        AppOnPhone other = newApp();
        String otherToken = other.register().text("accessToken");
        assertThat(submitRealName(otherToken, Citizen.knownWithoutPortrait(other.phone()), null)
                        .text("status"))
                .isEqualTo("VERIFIED");
        assertThat(jdbc.sql("select count(*) from biometrics.template where customer_id = ?")
                        .param(UUID.fromString(bank.get("/api/v1/me", token).text("customerId")))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoseFaceTheBankHasNeverSeenIsLetInOnANewDeviceByTheCodeAlone() {
        AppOnPhone app = newApp();
        Answer registered = app.register();
        assertThat(submitRealName(registered.text("accessToken"), Citizen.knownWithoutPortrait(app.phone()), null)
                        .text("status"))
                .isEqualTo("VERIFIED");
        services.giveMoney(registered.text("customerId"));
        assertThat(app.onAnotherDevice().tryToLogIn().status()).isEqualTo(201);
    }

    @Test
    void whereTheRegistryHasAPortraitTheFaceIsComparedAllTheSame() {
        assumeTrue(weightsAreThere(), "the weights for face and voice could not be fetched (libs/biometrics)");
        AppOnPhone app = newApp();
        String token = app.register().text("accessToken");
        Citizen citizen = Citizen.known("GOOD", app.phone());
        assertThat(submitRealName(token, citizen, null).code()).isEqualTo("PORTRAIT_REQUIRED");
        assertThat(submitRealName(token, citizen, NOBODY).status()).isEqualTo(422);
        assertThat(submitRealName(token, citizen, Photographs.oneOfTwoPeople()).code())
                .isEqualTo("FACE_MISMATCH");
        assertThat(statusOf(token)).isEqualTo("REGISTERED");
        Answer own = submitRealName(token, citizen);
        assertThat(own.text("status")).as(own.body().toString()).isEqualTo("VERIFIED");
        assertThat(jdbc.sql("select count(*) from biometrics.template where customer_id = ?")
                        .param(UUID.fromString(bank.get("/api/v1/me", token).text("customerId")))
                        .query(Integer.class)
                        .single())
                .isOne();
    }
}
