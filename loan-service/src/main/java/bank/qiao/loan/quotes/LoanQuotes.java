package bank.qiao.loan.quotes;

import bank.qiao.loan.calculator.DueDates;
import bank.qiao.loan.calculator.LoanCalculations;
import bank.qiao.loan.calculator.LoanTerms;
import bank.qiao.loan.calculator.PricedSchedule;
import bank.qiao.loan.calculator.RepaymentMethod;
import bank.qiao.loan.creditline.CreditLines;
import bank.qiao.loan.creditline.LineTerms;
import bank.qiao.money.Money;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Quotes of drawdowns: binding to the end of the bank's day, carried out to the fen or not at all. */
@Service
public class LoanQuotes {

    private final LoanQuoteRepository quotes;
    private final CreditLines lines;
    private final LoanCalculations calculations;
    private final QuoteSettings settings;
    private final Clock clock;

    LoanQuotes(
            LoanQuoteRepository quotes,
            CreditLines lines,
            LoanCalculations calculations,
            QuoteSettings settings,
            Clock clock) {
        this.quotes = quotes;
        this.lines = lines;
        this.calculations = calculations;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refusal with a {@link QuoteError}, or as {@link CreditLines#terms} */
    @Transactional
    public QuoteView quote(UUID customerId, Money principal, int instalments, RepaymentMethod method) {
        LineTerms line = lines.terms(customerId, principal);
        refuseOutsideOffer(principal, instalments, method);
        LocalDate today = LocalDate.now(clock);
        QuotedTerms terms = new QuotedTerms(
                principal,
                instalments,
                method,
                settings.dayCount(),
                line.dailyRate(),
                line.grade(),
                line.repaymentDay(),
                today);
        PricedSchedule priced = price(terms);
        if (priced.irr().value().compareTo(settings.maximumAllInCost()) > 0) {
            throw new Refusal(QuoteError.ALL_IN_COST_TOO_HIGH, priced.irr(), settings.maximumAllInCost());
        }
        Instant endOfDay = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return QuoteView.of(quotes.save(new LoanQuote(Ids.next(), customerId, terms, priced, endOfDay)));
    }

    /** @throws Refusal NOT_FOUND when it isn't there or isn't theirs */
    @Transactional(readOnly = true)
    public QuoteView get(UUID customerId, UUID quoteId) {
        return quotes.findByIdAndCustomerId(quoteId, customerId)
                .map(QuoteView::of)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /**
     * Spends the quote on a loan, in the caller's transaction.
     *
     * @throws Refusal NOT_FOUND, QUOTE_ALREADY_USED or QUOTE_EXPIRED
     */
    @Transactional
    public UsedQuote use(UUID customerId, UUID quoteId, UUID loanId) {
        LoanQuote quote = quotes.lock(quoteId, customerId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        quote.use(loanId, clock.instant());
        return new UsedQuote(quote.terms(), quote.priced());
    }

    private void refuseOutsideOffer(Money principal, int instalments, RepaymentMethod method) {
        if (principal.compareTo(Money.ofYuan(settings.minimumPrincipal())) < 0) {
            throw new Refusal(QuoteError.PRINCIPAL_TOO_SMALL, settings.minimumPrincipal());
        }
        if (principal.fen() % Money.ofYuan(settings.principalStep()).fen() != 0) {
            throw new Refusal(QuoteError.PRINCIPAL_NOT_WHOLE_HUNDREDS, settings.principalStep());
        }
        if (!settings.instalments().contains(instalments)) {
            throw new Refusal(
                    QuoteError.INSTALMENTS_NOT_OFFERED,
                    settings.instalments().stream().sorted().toList());
        }
        calculations.refuseLongInterestOnly(method, instalments);
    }

    /** The first instalment falls due in the month after the drawdown, on the customer's repayment day. */
    private static PricedSchedule price(QuotedTerms terms) {
        return PricedSchedule.of(new LoanTerms(
                terms.principal(),
                terms.rate(),
                terms.method(),
                terms.quotedOn(),
                DueDates.of(
                        terms.method(),
                        YearMonth.from(terms.quotedOn()).plusMonths(1),
                        terms.repaymentDay(),
                        terms.instalments())));
    }
}
