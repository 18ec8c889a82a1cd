package bank.qiao.identity.biometrics.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import bank.qiao.biometrics.weights.Weights;
import bank.qiao.identity.biometrics.BiometricError;
import bank.qiao.identity.biometrics.BiometricSettings;
import bank.qiao.identity.biometrics.BiometricSettings.Loading;
import bank.qiao.identity.biometrics.TurnstileTests;
import bank.qiao.web.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class EngineTests {

    @Test
    void whatIsLoadedBesideTheServiceIsRefusedUntilItIsThere() {
        BiometricSettings settings = TurnstileTests.settings(
                Loading.AFTER_READY, Weights.usualFolder().toString());
        Engine engine = new Engine(settings);
        OwnFaces faces = new OwnFaces(engine, settings);

        assertThat(engine.trouble()).isEqualTo("being loaded");
        assertThatThrownBy(faces::modelVersion)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(BiometricError.BIOMETRICS_UNAVAILABLE));
        engine.loadBesideTheService();
        await().until(() -> !engine.trouble().equals("being loaded"));
        assumeTrue(engine.isAvailable(), "the weights could not be fetched (libs/biometrics)");
        assertThat(faces.modelVersion()).isNotEmpty();
        assertThat(new BiometricsHealth(engine).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void withoutWeightsItStartsSaysSoAndRefusesEverything() {
        Engine engine = new Engine(TurnstileTests.settings(2, 18));
        OwnFaces faces = new OwnFaces(engine, TurnstileTests.settings(2, 18));
        OwnVoices voices = new OwnVoices(engine, TurnstileTests.settings(2, 18));

        Health health = new BiometricsHealth(engine).health();
        assertThat(health.getStatus().getCode()).isEqualTo("UNAVAILABLE");
        assertThat(health.getDetails()).containsKey("reason");
        for (Runnable use :
                new Runnable[] {faces::modelVersion, () -> faces.read(new byte[10]), voices::modelVersion}) {
            assertThatThrownBy(use::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(BiometricError.BIOMETRICS_UNAVAILABLE);
                assertThat(refusal.properties()).containsKey("retryAfterSeconds");
            });
        }
    }
}
