package bank.qiao.account.cards;

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

/** A card whose four elements are verified and which waits for the customer's confirmation. */
@Entity
@Table(name = "card_binding")
class CardBinding {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "number_cipher")
    private byte[] numberCipher;

    @Column(name = "number_hash")
    private String numberHash;

    @Column(name = "bank")
    private String bank;

    @Column(name = "otp_challenge_id")
    private UUID otpChallengeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private BindingStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected CardBinding() {}

    CardBinding(
            UUID id,
            UUID customerId,
            byte[] numberCipher,
            String numberHash,
            String bank,
            UUID otpChallengeId,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.customerId = customerId;
        this.numberCipher = numberCipher.clone();
        this.numberHash = numberHash;
        this.bank = bank;
        this.otpChallengeId = otpChallengeId;
        this.status = BindingStatus.PENDING;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** What the number is encrypted for. */
    static String cipherContext(UUID bindingId) {
        return "card-binding:" + bindingId;
    }

    UUID id() {
        return id;
    }

    byte[] numberCipher() {
        return numberCipher.clone();
    }

    String numberHash() {
        return numberHash;
    }

    String bank() {
        return bank;
    }

    UUID otpChallengeId() {
        return otpChallengeId;
    }

    /** @throws Refusal BINDING_ALREADY_CONFIRMED or BINDING_EXPIRED when it can't be confirmed any more */
    void requireOpen(Instant now) {
        if (status == BindingStatus.CONFIRMED) {
            throw new Refusal(CardError.BINDING_ALREADY_CONFIRMED);
        }
        if (!now.isBefore(expiresAt)) {
            throw new Refusal(CardError.BINDING_EXPIRED);
        }
    }

    /** @throws Refusal as {@link #requireOpen} */
    void confirm(Instant now) {
        requireOpen(now);
        status = BindingStatus.CONFIRMED;
    }
}
