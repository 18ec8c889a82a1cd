package bank.qiao.identity.devices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as stored. */
@Entity
@Table(name = "device")
class Device {

    @Id
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "device_id")
    private String deviceId;

    @Column(name = "key_jwk")
    private String keyJwk;

    @Column(name = "key_thumbprint")
    private String keyThumbprint;

    @Column(name = "model")
    private @Nullable String model;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "last_login_at")
    private @Nullable Instant lastLoginAt;

    /** For JPA. */
    protected Device() {}

    Device(UUID id, UUID customerId, DeviceClaim claim, Instant registeredAt) {
        this.id = id;
        this.customerId = customerId;
        this.deviceId = claim.deviceId();
        this.keyJwk = claim.key().jwk();
        this.keyThumbprint = claim.key().thumbprint();
        this.model = claim.model();
        this.registeredAt = registeredAt;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String keyJwk() {
        return keyJwk;
    }

    boolean hasKey(DeviceKey key) {
        return keyThumbprint.equals(key.thumbprint());
    }

    /** The app was installed anew on the same device: another key, so nothing of the old one counts. */
    void replaceKey(DeviceClaim claim, Instant now) {
        keyJwk = claim.key().jwk();
        keyThumbprint = claim.key().thumbprint();
        model = claim.model();
        registeredAt = now;
        lastLoginAt = null;
    }

    void loggedIn(Instant now) {
        lastLoginAt = now;
    }

    DeviceView view() {
        return new DeviceView(deviceId, model, registeredAt, lastLoginAt);
    }
}
