package bank.qiao.identity.sessions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as stored: one login of one device. */
@Entity
@Table(name = "session")
class Session {

    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "device_id")
    private String deviceId;

    @Column(name = "key_thumbprint")
    private String keyThumbprint;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "access_tokens_until")
    private Instant accessTokensUntil;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_because")
    private @Nullable String revokedBecause;

    /** For JPA. */
    protected Session() {}

    Session(UUID id, UUID customerId, String deviceId, String keyThumbprint, Instant openedAt, Instant expiresAt) {
        this.id = id;
        this.customerId = customerId;
        this.deviceId = deviceId;
        this.keyThumbprint = keyThumbprint;
        this.openedAt = openedAt;
        this.expiresAt = expiresAt;
        this.accessTokensUntil = openedAt;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String deviceId() {
        return deviceId;
    }

    String keyThumbprint() {
        return keyThumbprint;
    }

    Instant openedAt() {
        return openedAt;
    }

    /** When the last access token given out for it ends. */
    Instant accessTokensUntil() {
        return accessTokensUntil;
    }

    boolean isLive(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    @Nullable
    String revokedBecause() {
        return revokedBecause;
    }

    void gaveAccessUntil(Instant until) {
        accessTokensUntil = until;
    }

    void revoke(String because, Instant now) {
        revokedAt = now;
        revokedBecause = because;
    }
}
