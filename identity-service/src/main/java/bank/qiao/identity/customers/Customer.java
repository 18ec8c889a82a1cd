package bank.qiao.identity.customers;

import bank.qiao.web.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer as stored: personal data encrypted, found by keyed hashes only. */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "phone_cipher")
    private byte[] phoneCipher;

    @Column(name = "phone_hash")
    private String phoneHash;

    @Column(name = "name_cipher")
    private byte @Nullable [] nameCipher;

    @Column(name = "id_number_cipher")
    private byte @Nullable [] idNumberCipher;

    @Column(name = "id_number_hash")
    private @Nullable String idNumberHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CustomerStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_before_freeze")
    private @Nullable CustomerStatus statusBeforeFreeze;

    @Enumerated(EnumType.STRING)
    @Column(name = "verification_level")
    private VerificationLevel verificationLevel;

    @Column(name = "risk_level")
    private @Nullable String riskLevel;

    @Column(name = "risk_level_assessed_at")
    private @Nullable Instant riskLevelAssessedAt;

    @Column(name = "channel")
    private @Nullable String channel;

    @Column(name = "invitation_code")
    private @Nullable String invitationCode;

    @Column(name = "registered_at")
    private Instant registeredAt;

    /** For JPA. */
    protected Customer() {}

    Customer(
            UUID id,
            byte[] phoneCipher,
            String phoneHash,
            @Nullable String channel,
            @Nullable String invitationCode,
            Instant registeredAt) {
        this.id = id;
        this.phoneCipher = phoneCipher.clone();
        this.phoneHash = phoneHash;
        this.status = CustomerStatus.REGISTERED;
        this.verificationLevel = VerificationLevel.PHONE;
        this.channel = channel;
        this.invitationCode = invitationCode;
        this.registeredAt = registeredAt;
    }

    CustomerId id() {
        return CustomerId.of(id);
    }

    CustomerStatus status() {
        return status;
    }

    VerificationLevel verificationLevel() {
        return verificationLevel;
    }

    byte[] phoneCipher() {
        return phoneCipher.clone();
    }

    byte @Nullable [] nameCipher() {
        return nameCipher == null ? null : nameCipher.clone();
    }

    byte @Nullable [] idNumberCipher() {
        return idNumberCipher == null ? null : idNumberCipher.clone();
    }

    @Nullable
    String idNumberHash() {
        return idNumberHash;
    }

    @Nullable
    String riskLevel() {
        return riskLevel;
    }

    @Nullable
    String channel() {
        return channel;
    }

    @Nullable
    String invitationCode() {
        return invitationCode;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    /** @throws Refusal CUSTOMER_STATUS_CONFLICT when the step is not legal; CUSTOMER_FROZEN while frozen */
    void become(CustomerStatus next) {
        if (status == CustomerStatus.FROZEN && next != CustomerStatus.CLOSED) {
            throw new Refusal(CustomerError.CUSTOMER_FROZEN);
        }
        move(next);
    }

    void freeze() {
        CustomerStatus before = status;
        move(CustomerStatus.FROZEN);
        statusBeforeFreeze = before;
    }

    void unfreeze() {
        if (status != CustomerStatus.FROZEN || statusBeforeFreeze == null) {
            throw new Refusal(CustomerError.CUSTOMER_STATUS_CONFLICT, status);
        }
        move(statusBeforeFreeze);
    }

    void nameIs(byte[] encryptedName, byte[] encryptedIdNumber, String hashOfIdNumber) {
        nameCipher = encryptedName.clone();
        idNumberCipher = encryptedIdNumber.clone();
        idNumberHash = hashOfIdNumber;
    }

    void phoneIs(byte[] encryptedPhone, String hashOfPhone) {
        phoneCipher = encryptedPhone.clone();
        phoneHash = hashOfPhone;
    }

    void reached(VerificationLevel level) {
        verificationLevel = level;
    }

    /** Keeps the newest assessment: they may arrive again or late. */
    void riskLevelIs(String level, Instant assessedAt) {
        if (riskLevelAssessedAt == null || assessedAt.isAfter(riskLevelAssessedAt)) {
            riskLevel = level;
            riskLevelAssessedAt = assessedAt;
        }
    }

    private void move(CustomerStatus next) {
        if (!status.mayBecome(next)) {
            throw new Refusal(CustomerError.CUSTOMER_STATUS_CONFLICT, status);
        }
        status = next;
        if (next != CustomerStatus.FROZEN) {
            statusBeforeFreeze = null;
        }
    }
}
