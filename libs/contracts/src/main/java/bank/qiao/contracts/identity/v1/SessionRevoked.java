package bank.qiao.contracts.identity.v1;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import java.time.Instant;
import java.util.UUID;

/** A session ended before its tokens expire; the gateway refuses them until {@code tokensExpireAt}. */
@Contract(topic = "identity.session.v1", type = "identity.session-revoked.v1")
public record SessionRevoked(UUID sessionId, String subject, Instant revokedAt, Instant tokensExpireAt)
        implements Event {
    @Override
    public String aggregateId() {
        return sessionId.toString();
    }
}
