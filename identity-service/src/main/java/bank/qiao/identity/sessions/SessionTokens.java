package bank.qiao.identity.sessions;

import bank.qiao.identity.tokens.AccessToken;
import java.util.UUID;

/** What a client gets to act with; prints without the values. */
public record SessionTokens(UUID sessionId, UUID customerId, AccessToken accessToken, String refreshToken) {

    @Override
    public String toString() {
        return "SessionTokens[sessionId=" + sessionId + "]";
    }
}
