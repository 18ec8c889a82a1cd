package bank.qiao.identity.sessions;

import java.util.UUID;

/** The tokens as the app gets them; prints without them. */
public record TokenAnswer(
        UUID customerId, UUID sessionId, String accessToken, String tokenType, String refreshToken, long expiresIn) {

    public static TokenAnswer of(SessionTokens tokens) {
        return new TokenAnswer(
                tokens.customerId(),
                tokens.sessionId(),
                tokens.accessToken().value(),
                "DPoP",
                tokens.refreshToken(),
                tokens.accessToken().expiresIn());
    }

    @Override
    public String toString() {
        return "TokenAnswer[customerId=" + customerId + ", sessionId=" + sessionId + "]";
    }
}
