package bank.qiao.loan.loans;

import bank.qiao.loan.calculator.Payment;
import bank.qiao.money.Money;
import jakarta.persistence.Embeddable;

/** A repayment in its parts; they add up to the total. */
@Embeddable
record RepaymentAmounts(long penaltyFen, long interestFen, long principalFen) {

    static RepaymentAmounts of(Payment payment) {
        return new RepaymentAmounts(
                payment.penalty().fen(),
                payment.interest().fen(),
                payment.principal().fen());
    }

    Money penalty() {
        return Money.ofFen(penaltyFen);
    }

    Money interest() {
        return Money.ofFen(interestFen);
    }

    Money principal() {
        return Money.ofFen(principalFen);
    }

    Money total() {
        return penalty().plus(interest()).plus(principal());
    }
}
