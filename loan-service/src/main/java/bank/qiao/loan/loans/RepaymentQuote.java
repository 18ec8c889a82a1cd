package bank.qiao.loan.loans;

import bank.qiao.money.Money;
import bank.qiao.web.problem.Refusal;
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

/** What a repayment would cost today, binding to the end of the day and as long as nothing else is paid. */
@Entity
class RepaymentQuote {

    @Id
    private UUID id;

    @Column
    private UUID loanId;

    @Column
    @Enumerated(EnumType.STRING)
    private RepaymentKind kind;

    @Embedded
    private RepaymentAmounts amounts = new RepaymentAmounts(0, 0, 0);

    @Column
    private LocalDate quotedOn;

    @Column
    private Instant validUntil;

    @Column
    private int scheduleVersion;

    @Column
    private @Nullable UUID usedBy;

    @Version
    private Integer version;

    /** For JPA. */
    protected RepaymentQuote() {}

    RepaymentQuote(UUID id, Loan loan, RepaymentKind kind, RepaymentAmounts amounts, LocalDate on, Instant validUntil) {
        this.id = id;
        this.loanId = loan.id();
        this.kind = kind;
        this.amounts = amounts;
        this.quotedOn = on;
        this.validUntil = validUntil;
        this.scheduleVersion = loan.scheduleVersion();
    }

    /** @throws Refusal when it was used, its day is over, or the loan has changed since */
    void use(UUID repaymentId, Loan loan, Instant now) {
        if (usedBy != null) {
            throw new Refusal(LoanError.REPAYMENT_QUOTE_USED);
        }
        if (!now.isBefore(validUntil)) {
            throw new Refusal(LoanError.REPAYMENT_QUOTE_EXPIRED);
        }
        if (loan.scheduleVersion() != scheduleVersion) {
            throw new Refusal(LoanError.REPAYMENT_QUOTE_OUTDATED);
        }
        usedBy = repaymentId;
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

    RepaymentAmounts amounts() {
        return amounts;
    }

    LocalDate quotedOn() {
        return quotedOn;
    }

    Instant validUntil() {
        return validUntil;
    }

    Money total() {
        return amounts.total();
    }
}
