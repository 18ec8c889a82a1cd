package bank.qiao.loan.colending;

import bank.qiao.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The partner's part of an amount: rounded, ours is what is left. Amounts that come one after the other are split by
 * their running total, so that the parts of the instalments add up to the part of the whole, to the fen.
 */
final class PartnerShare {

    private PartnerShare() {}

    /** Half up: of two totals a fen apart the parts are never more than a fen apart, so neither side's part is negative. */
    static Money of(Money whole, BigDecimal share) {
        return Money.round(whole.yuan().multiply(share), RoundingMode.HALF_UP);
    }

    /** The partner's part of {@code amount} after {@code before} has been split already. */
    static Money ofNext(Money before, Money amount, BigDecimal share) {
        return of(before.plus(amount), share).minus(of(before, share));
    }
}
