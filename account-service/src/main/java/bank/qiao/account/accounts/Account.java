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

/** A customer's account; its money is in the ledger, under the account's id. */
@Entity
@Table(name = "account")
class Account {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "number")
    private String number;

    @Enumerated(EnumType.STRING)
    @Column(name = "class")
    private AccountClass accountClass;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private AccountStatus status;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Account() {}

    Account(UUID id, UUID customerId, AccountNumber number, AccountClass accountClass, Instant openedAt) {
        this.id = id;
        this.customerId = customerId;
        this.number = number.value();
        this.accountClass = accountClass;
        this.status = AccountStatus.ACTIVE;
        this.openedAt = openedAt;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    String number() {
        return number;
    }

    AccountClass accountClass() {
        return accountClass;
    }

    AccountStatus status() {
        return status;
    }

    Instant openedAt() {
        return openedAt;
    }

    AccountOwner owner() {
        return new AccountOwner(id, customerId, number, accountClass, status);
    }

    /** @throws IllegalStateException when the account may not take that step */
    void become(AccountStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("an account that is " + status + " can't become " + next);
        }
        status = next;
    }
}
