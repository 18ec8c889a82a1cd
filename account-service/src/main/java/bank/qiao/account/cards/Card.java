package bank.qiao.account.cards;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A card that is bound, or was: an unbound card stays, because it counts towards the ordinal of the next. */
@Entity
@Table(name = "card")
class Card {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "number_cipher")
    private byte[] numberCipher;

    @Column(name = "number_hash")
    private String numberHash;

    @Column(name = "masked_number")
    private String maskedNumber;

    @Column(name = "bank")
    private String bank;

    @Column(name = "ordinal")
    private int ordinal;

    @Column(name = "bound_at")
    private Instant boundAt;

    @Column(name = "unbound_at")
    private @Nullable Instant unboundAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Card() {}

    Card(
            UUID id,
            UUID customerId,
            byte[] numberCipher,
            String numberHash,
            String maskedNumber,
            String bank,
            int ordinal,
            Instant boundAt) {
        this.id = id;
        this.customerId = customerId;
        this.numberCipher = numberCipher.clone();
        this.numberHash = numberHash;
        this.maskedNumber = maskedNumber;
        this.bank = bank;
        this.ordinal = ordinal;
        this.boundAt = boundAt;
    }

    /** What the number is encrypted for. */
    static String cipherContext(UUID cardId) {
        return "card:" + cardId;
    }

    UUID id() {
        return id;
    }

    byte[] numberCipher() {
        return numberCipher.clone();
    }

    boolean isBound() {
        return unboundAt == null;
    }

    void unbind(Instant when) {
        unboundAt = when;
    }

    BoundCard view() {
        return new BoundCard(id, customerId, maskedNumber, bank, ordinal, boundAt);
    }
}
