package bank.qiao.loan.creditline;

import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.web.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A revolving line: what is repaid can be drawn again at once. Changed only under its row lock. */
@Entity
class CreditLine {

    @Id
    private UUID customerId;

    @Column
    @Enumerated(EnumType.STRING)
    private CreditLineStatus status;

    @Column
    private long limitFen;

    @Column
    private long usedFen;

    @Column
    private BigDecimal dailyRate;

    @Column
    private String grade;

    @Column
    private LocalDate validUntil;

    /** The day of the month on which all of the customer's loans fall due; set by the first loan. */
    @Column
    private @Nullable Integer repaymentDay;

    @Column
    private Instant openedAt;

    @Version
    private Integer version;

    /** For JPA. */
    protected CreditLine() {}

    CreditLine(UUID customerId, Money limit, Rate dailyRate, String grade, LocalDate validUntil, Instant openedAt) {
        this.customerId = customerId;
        this.openedAt = openedAt;
        this.usedFen = 0;
        grant(limit, dailyRate, grade, validUntil);
    }

    /** A new decision: limit, rate and term change, what is drawn stays drawn. */
    final void grant(Money limit, Rate dailyRate, String grade, LocalDate validUntil) {
        this.status = CreditLineStatus.ACTIVE;
        this.limitFen = limit.fen();
        this.dailyRate = dailyRate.value();
        this.grade = grade;
        this.validUntil = validUntil;
    }

    /** @throws Refusal when the line takes no drawdowns on that day, or {@code amount} is above the headroom */
    void reserve(Money amount, int repaymentDay, LocalDate today) {
        requireHeadroom(amount, today);
        usedFen = Math.addExact(usedFen, amount.fen());
        if (this.repaymentDay == null) {
            this.repaymentDay = repaymentDay;
        }
    }

    /** Gives back what a repayment freed, or what a failed drawdown had reserved. */
    void release(Money amount) {
        if (amount.fen() > usedFen) {
            throw new IllegalStateException("more released than used on the line of " + customerId);
        }
        usedFen -= amount.fen();
    }

    /** Lets the next loan choose the day; only when no loan is left that has it. */
    void forgetRepaymentDay() {
        repaymentDay = null;
    }

    void requireHeadroom(Money amount, LocalDate today) {
        if (statusOn(today) != CreditLineStatus.ACTIVE) {
            throw new Refusal(CreditLineError.CREDIT_LINE_NOT_ACTIVE);
        }
        if (amount.compareTo(available()) > 0) {
            throw new Refusal(CreditLineError.LIMIT_EXCEEDED, available().amount());
        }
    }

    CreditLineStatus statusOn(LocalDate today) {
        return status == CreditLineStatus.ACTIVE && today.isAfter(validUntil) ? CreditLineStatus.EXPIRED : status;
    }

    UUID customerId() {
        return customerId;
    }

    Money limit() {
        return Money.ofFen(limitFen);
    }

    Money used() {
        return Money.ofFen(usedFen);
    }

    /** Never negative: a cut below what is used blocks new drawdowns only. */
    Money available() {
        return limit().minus(used()).max(Money.ZERO);
    }

    Rate dailyRate() {
        return new Rate(dailyRate);
    }

    String grade() {
        return grade;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    @Nullable
    Integer repaymentDay() {
        return repaymentDay;
    }
}
