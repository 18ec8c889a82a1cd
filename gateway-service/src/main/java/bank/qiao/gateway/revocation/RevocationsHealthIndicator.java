package bank.qiao.gateway.revocation;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready before all revoked sessions are known: a token that was logged out would be accepted. */
@Component
class RevocationsHealthIndicator implements HealthIndicator {

    private final RevocationFeed feed;

    RevocationsHealthIndicator(RevocationFeed feed) {
        this.feed = feed;
    }

    @Override
    public Health health() {
        return feed.isCaughtUp() ? Health.up().build() : Health.outOfService().build();
    }
}
