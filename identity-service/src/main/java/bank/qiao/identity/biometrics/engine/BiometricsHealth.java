package bank.qiao.identity.biometrics.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says whether faces and voices can be compared. The rest of the service works without, so it never makes the whole
 * service unhealthy: UNAVAILABLE is a word that the summary passes over.
 */
@Component("biometricsHealthIndicator")
class BiometricsHealth implements HealthIndicator {

    private final Engine engine;

    BiometricsHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        return engine.isAvailable()
                ? Health.up().withDetail("faceModel", engine.faces().version()).build()
                : Health.status("UNAVAILABLE")
                        .withDetail("reason", engine.trouble())
                        .build();
    }
}
