package bank.qiao.identity.sessions;

import bank.qiao.web.problem.Refusal;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refreshing a session: the token must be the live one of its session and the proof by the session's key. A token that
 * comes a second time is in two hands, so the whole session ends.
 */
@Service
public class Refreshes {

    private static final String REUSED = "REFRESH_TOKEN_REUSED";

    private final Sessions sessions;
    private final SessionRepository rows;
    private final RefreshTokens refreshTokens;
    private final DpopProofs proofs;
    private final Clock wallClock;

    Refreshes(
            Sessions sessions,
            SessionRepository rows,
            RefreshTokens refreshTokens,
            DpopProofs proofs,
            @Qualifier("wallClock") Clock wallClock) {
        this.sessions = sessions;
        this.rows = rows;
        this.refreshTokens = refreshTokens;
        this.proofs = proofs;
        this.wallClock = wallClock;
    }

    /**
     * Checks, then swaps the token. Outside any transaction, because the end of a session must outlive the refusal.
     *
     * @param inOneTransaction runs the swap together with the caller's own writes
     * @throws Refusal DPOP_PROOF_REQUIRED, INVALID_DPOP_PROOF, REFRESH_TOKEN_INVALID, REFRESH_TOKEN_REUSED
     */
    @Transactional(propagation = Propagation.NEVER)
    public <R> R refresh(
            String refreshToken,
            @Nullable String proof,
            URI requestUri,
            Function<Supplier<SessionTokens>, R> inOneTransaction) {
        String thumbprint = proofs.thumbprintOf(proof, "POST", requestUri);
        RefreshTokens.Found found =
                refreshTokens.find(refreshToken).orElseThrow(() -> new Refusal(SessionError.REFRESH_TOKEN_INVALID));
        UUID sessionId = found.sessionId();
        Session session = rows.findById(sessionId)
                .filter(row -> row.isLive(wallClock.instant()))
                .orElseThrow(() -> new Refusal(SessionError.REFRESH_TOKEN_INVALID));
        if (!session.keyThumbprint().equals(thumbprint)) {
            throw new Refusal(SessionError.INVALID_DPOP_PROOF);
        }
        if (found.used()) {
            sessions.end(sessionId, REUSED);
            throw new Refusal(SessionError.REFRESH_TOKEN_REUSED);
        }
        try {
            return inOneTransaction.apply(() -> sessions.rotate(sessionId, refreshToken));
        } catch (Refusal refusal) {
            if (refusal.code() == SessionError.REFRESH_TOKEN_REUSED) {
                sessions.end(sessionId, REUSED);
            }
            throw refusal;
        }
    }
}
