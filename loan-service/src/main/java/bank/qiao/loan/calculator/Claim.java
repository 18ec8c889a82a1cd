package bank.qiao.loan.calculator;

import bank.qiao.money.Money;

/** Penalty, interest and principal owed, or paid, on one instalment. */
public record Claim(int number, Money penalty, Money interest, Money principal) {

    public Money total() {
        return penalty.plus(interest).plus(principal);
    }

    /** What {@code amount} pays of this claim: penalty first, then interest, then principal (domain rule 5). */
    Claim paidBy(Money amount) {
        Money toPenalty = penalty.min(amount);
        Money toInterest = interest.min(amount.minus(toPenalty));
        Money toPrincipal = principal.min(amount.minus(toPenalty).minus(toInterest));
        return new Claim(number, toPenalty, toInterest, toPrincipal);
    }
}
