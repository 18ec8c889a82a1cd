package bank.qiao.loan.loans;

import bank.qiao.loan.calculator.Claim;
import bank.qiao.loan.calculator.OpenInstalment;
import bank.qiao.loan.calculator.PlannedInstalment;
import bank.qiao.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the schedule of a loan: what falls due, and what of it is paid. */
@Entity
@Table(name = "loan_instalment")
class Instalment {

    @Id
    private UUID id;

    /** Read by Hibernate, as the other side of {@code Loan.instalments}. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "loan_id")
    private @Nullable Loan loan;

    @Column
    private int number;

    @Column
    private LocalDate dueOn;

    @Column
    private long principalFen;

    @Column
    private long interestFen;

    @Column
    private long balanceAfterFen;

    @Column
    private long paidPrincipalFen;

    @Column
    private long paidInterestFen;

    @Column
    private long paidPenaltyFen;

    @Column
    private LocalDate penaltyFrom;

    @Column
    private long penaltyCarriedFen;

    @Column
    private @Nullable LocalDate settledOn;

    /** For JPA. */
    protected Instalment() {}

    Instalment(UUID id, Loan loan, PlannedInstalment planned) {
        this.id = id;
        this.loan = loan;
        this.number = planned.number();
        this.dueOn = planned.dueDate();
        this.principalFen = planned.principal().fen();
        this.interestFen = planned.interest().fen();
        this.balanceAfterFen = planned.balanceAfter().fen();
        this.penaltyFrom = planned.dueDate();
    }

    OpenInstalment open() {
        return new OpenInstalment(
                number,
                dueOn,
                Money.ofFen(principalFen - paidPrincipalFen),
                Money.ofFen(interestFen - paidInterestFen),
                penaltyFrom,
                Money.ofFen(penaltyCarriedFen));
    }

    /** A payment on what was due on it. */
    void pay(Claim part) {
        paidPenaltyFen += part.penalty().fen();
        paidInterestFen += part.interest().fen();
        paidPrincipalFen += part.principal().fen();
    }

    /** Paid before its day: it cost the interest up to then. */
    void settleEarly(Claim part, Money balanceAfter, LocalDate on) {
        principalFen = part.principal().fen();
        interestFen = part.interest().fen();
        balanceAfterFen = balanceAfter.fen();
        pay(part);
        settledOn = on;
    }

    void settle(LocalDate on) {
        settledOn = on;
        penaltyCarriedFen = 0;
    }

    /** What is open of it once a payment is booked or the schedule computed anew. */
    void becomes(OpenInstalment open) {
        principalFen = paidPrincipalFen + open.principal().fen();
        interestFen = paidInterestFen + open.interest().fen();
        penaltyFrom = open.penaltyFrom();
        penaltyCarriedFen = open.penaltyCarried().fen();
    }

    void balanceAfter(Money balance) {
        balanceAfterFen = balance.fen();
    }

    boolean isSettled() {
        return settledOn != null;
    }

    int number() {
        return number;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    Money principal() {
        return Money.ofFen(principalFen);
    }

    Money interest() {
        return Money.ofFen(interestFen);
    }

    Money balanceAfter() {
        return Money.ofFen(balanceAfterFen);
    }

    Money paid() {
        return Money.ofFen(paidPrincipalFen + paidInterestFen + paidPenaltyFen);
    }
}
