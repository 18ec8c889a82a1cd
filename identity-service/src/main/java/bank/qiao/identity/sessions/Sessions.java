package bank.qiao.identity.sessions;

import bank.qiao.contracts.identity.v1.SessionRevoked;
import bank.qiao.identity.customers.CustomerFrozen;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.devices.DeviceDistrusted;
import bank.qiao.identity.tokens.AccessToken;
import bank.qiao.identity.tokens.AccessTokens;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sessions: opened by a login, kept alive by rotating refresh tokens, ended by the customer or the bank. */
@Service
public class Sessions {

    private final SessionRepository sessions;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;
    private final Events events;
    private final SessionSettings settings;
    private final Clock wallClock;

    Sessions(
            SessionRepository sessions,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens,
            Events events,
            SessionSettings settings,
            @Qualifier("wallClock") Clock wallClock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.events = events;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /**
     * Opens a session for a customer whose device has been let in.
     *
     * @param keyThumbprint of the device's key, to which all tokens of the session are bound
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public SessionTokens open(CustomerId customer, String deviceId, String keyThumbprint) {
        Instant now = wallClock.instant();
        Session session =
                new Session(Ids.next(), customer.value(), deviceId, keyThumbprint, now, now.plus(settings.lifetime()));
        return giveTokens(session, now);
    }

    /**
     * Swaps a refresh token for new tokens.
     *
     * @throws Refusal REFRESH_TOKEN_REUSED when somebody was faster; REFRESH_TOKEN_INVALID when the session has ended
     */
    @Transactional
    SessionTokens rotate(UUID sessionId, String refreshToken) {
        Instant now = wallClock.instant();
        Session session = sessions.lockById(sessionId)
                .filter(found -> found.isLive(now))
                .orElseThrow(() -> new Refusal(SessionError.REFRESH_TOKEN_INVALID));
        if (!refreshTokens.use(refreshToken, now)) {
            throw new Refusal(SessionError.REFRESH_TOKEN_REUSED);
        }
        return giveTokens(session, now);
    }

    /** Ends a session; the gateway refuses its access tokens from then on. One that has ended is left alone. */
    @Transactional
    public void end(UUID sessionId, String because) {
        sessions.lockById(sessionId).ifPresent(session -> revoke(session, because));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CustomerFrozen frozen) {
        sessions.lockLiveOf(frozen.customerId().value()).forEach(session -> revoke(session, "CUSTOMER_FROZEN"));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DeviceDistrusted distrusted) {
        sessions.lockLiveOf(distrusted.customerId().value()).stream()
                .filter(session -> session.deviceId().equals(distrusted.deviceId()))
                .forEach(session -> revoke(session, "DEVICE_DISTRUSTED"));
    }

    private SessionTokens giveTokens(Session session, Instant now) {
        AccessToken accessToken = accessTokens.forCustomer(
                session.customerId(), session.id(), session.deviceId(), session.keyThumbprint());
        session.gaveAccessUntil(accessToken.expiresAt());
        // Flushed, so that the session is there when its refresh token refers to it.
        sessions.saveAndFlush(session);
        return new SessionTokens(
                session.id(), session.customerId(), accessToken, refreshTokens.issue(session.id(), now));
    }

    private void revoke(Session session, String because) {
        if (session.isRevoked()) {
            return;
        }
        Instant now = wallClock.instant();
        session.revoke(because, now);
        events.publish(
                new SessionRevoked(session.id(), session.customerId().toString(), now, session.accessTokensUntil()));
    }
}
