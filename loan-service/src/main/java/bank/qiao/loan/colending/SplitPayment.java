package bank.qiao.loan.colending;

import bank.qiao.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A repayment divided between us and the partner.
 *
 * @param partner null when we lent alone; then its parts are zero
 */
public record SplitPayment(
        @Nullable String partner,
        Money ownPenalty,
        Money ownInterest,
        Money ownPrincipal,
        Money partnerPenalty,
        Money partnerInterest,
        Money partnerPrincipal) {

    /** All that is the partner's. */
    public Money partnerTotal() {
        return partnerPenalty.plus(partnerInterest).plus(partnerPrincipal);
    }
}
