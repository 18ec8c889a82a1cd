package bank.qiao.loan.colending;

import bank.qiao.money.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a loan was funded and what has been repaid of it: the base of every split. */
record Allocation(
        UUID loanId,
        @Nullable String partner,
        BigDecimal share,
        Money principal,
        Money repaidPenalty,
        Money repaidInterest,
        Money repaidPrincipal) {

    Funding funding() {
        Money theirs = PartnerShare.of(principal, share);
        return new Funding(partner, principal.minus(theirs), theirs);
    }

    SplitPayment split(Money penalty, Money interest, Money paidPrincipal) {
        Money theirPenalty = PartnerShare.ofNext(repaidPenalty, penalty, share);
        Money theirInterest = PartnerShare.ofNext(repaidInterest, interest, share);
        Money theirPrincipal = PartnerShare.ofNext(repaidPrincipal, paidPrincipal, share);
        return new SplitPayment(
                partner,
                penalty.minus(theirPenalty),
                interest.minus(theirInterest),
                paidPrincipal.minus(theirPrincipal),
                theirPenalty,
                theirInterest,
                theirPrincipal);
    }
}
