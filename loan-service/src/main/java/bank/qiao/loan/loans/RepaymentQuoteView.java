package bank.qiao.loan.loans;

import bank.qiao.money.Money;
import java.time.Instant;
import java.util.UUID;

/** A repayment quote as its customer sees it. */
public record RepaymentQuoteView(
        UUID quoteId,
        RepaymentKind kind,
        Money penalty,
        Money interest,
        Money principal,
        Money total,
        Instant validUntil) {

    static RepaymentQuoteView of(RepaymentQuote quote) {
        RepaymentAmounts amounts = quote.amounts();
        return new RepaymentQuoteView(
                quote.id(),
                quote.kind(),
                amounts.penalty(),
                amounts.interest(),
                amounts.principal(),
                amounts.total(),
                quote.validUntil());
    }
}
