package bank.qiao.loan.quotes;

import bank.qiao.loan.calculator.PlannedInstalment;
import bank.qiao.loan.calculator.RepaymentMethod;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A quote as its customer sees it, with the rates that must be disclosed. */
public record QuoteView(
        UUID quoteId,
        Instant validUntil,
        Money principal,
        int instalments,
        RepaymentMethod method,
        Rate dailyRate,
        Rate apr,
        Rate irr,
        Money totalInterest,
        List<PlannedInstalment> schedule) {

    static QuoteView of(LoanQuote quote) {
        var terms = quote.terms();
        var priced = quote.priced();
        return new QuoteView(
                quote.id(),
                quote.validUntil(),
                terms.principal(),
                terms.instalments(),
                terms.method(),
                priced.dailyRate(),
                priced.apr(),
                priced.irr(),
                priced.totalInterest(),
                priced.schedule());
    }
}
