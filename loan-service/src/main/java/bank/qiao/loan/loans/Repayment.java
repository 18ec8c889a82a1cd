package bank.qiao.loan.loans;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A repayment on its way to the ledger, or what came of it. */
@Entity
class Repayment {

    @Id
    private UUID id;

    @Column
    private UUID loanId;

    @Column
    @Enumerated(EnumType.STRING)
    private RepaymentKind kind;

    @Column
    @Enumerated(EnumType.STRING)
    private RepaymentOrigin origin;

    @Column
    @Enumerated(EnumType.STRING)
    private RepaymentStatus status;

    @Embedded
    private RepaymentAmounts amounts = new RepaymentAmounts(0, 0, 0);

    /** The day it counts for: interest and penalty are those of this day. */
    @Column
    private LocalDate valueOn;

    @Column
    private Instant createdAt;

    @Column
    private @Nullable Instant endedAt;

    @Column
    private @Nullable String failureCode;

    @Version
    private Integer version;

    /** For JPA. */
    protected Repayment() {}

    Repayment(
            UUID id,
            UUID loanId,
            RepaymentKind kind,
            RepaymentOrigin origin,
            RepaymentAmounts amounts,
            LocalDate valueOn,
            Instant createdAt) {
        this.id = id;
        this.loanId = loanId;
        this.kind = kind;
        this.origin = origin;
        this.status = RepaymentStatus.PENDING;
        this.amounts = amounts;
        this.valueOn = valueOn;
        this.createdAt = createdAt;
    }

    void posted(Instant at) {
        end(RepaymentStatus.POSTED, at);
    }

    void failed(String code, Instant at) {
        end(RepaymentStatus.FAILED, at);
        failureCode = code;
    }

    private void end(RepaymentStatus end, Instant at) {
        if (status != RepaymentStatus.PENDING) {
            throw new IllegalStateException("repayment " + id + " is " + status + " already");
        }
        status = end;
        endedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID loanId() {
        return loanId;
    }

    RepaymentKind kind() {
        return kind;
    }

    RepaymentOrigin origin() {
        return origin;
    }

    RepaymentStatus status() {
        return status;
    }

    RepaymentAmounts amounts() {
        return amounts;
    }

    LocalDate valueOn() {
        return valueOn;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String failureCode() {
        return failureCode;
    }
}
