package bank.qiao.identity.biometrics.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.identity.biometrics.BiometricError;
import bank.qiao.identity.biometrics.TurnstileTests;
import bank.qiao.web.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class EngineTests {

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
