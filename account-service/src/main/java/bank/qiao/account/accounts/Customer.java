package bank.qiao.account.accounts;

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

/** What is known here of a customer; its row is the lock under which limits and card ordinals are decided. */
@Entity
@Table(name = "customer")
class Customer {

    @Id
    @Column(name = "customer_id")
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private CustomerStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "verification_level")
    private VerificationLevel level;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Customer() {}

    Customer(UUID id, CustomerStatus status, Instant changedAt) {
        this.id = id;
        this.status = status;
        this.level = VerificationLevel.REAL_NAME;
        this.changedAt = changedAt;
    }

    UUID id() {
        return id;
    }

    CustomerStatus status() {
        return status;
    }

    VerificationLevel level() {
        return level;
    }

    void become(CustomerStatus next, Instant when) {
        this.status = next;
        this.changedAt = when;
    }
}
