package bank.qiao.loan.loans;

import bank.qiao.loan.calculator.DayCount;
import bank.qiao.loan.calculator.RepaymentMethod;
import bank.qiao.loan.quotes.UsedQuote;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/** What a loan was agreed at: taken from its quote, and never changed. */
@Embeddable
class AgreedTerms {

    @Column
    private long principalFen;

    @Column
    private int instalmentCount;

    @Column
    @Enumerated(EnumType.STRING)
    private RepaymentMethod method;

    @Column
    @Enumerated(EnumType.STRING)
    private DayCount dayCount;

    @Column
    private BigDecimal dailyRate;

    @Column
    private BigDecimal apr;

    @Column
    private BigDecimal irr;

    @Column
    private String grade;

    /** For JPA. */
    protected AgreedTerms() {}

    AgreedTerms(UsedQuote quote) {
        this.principalFen = quote.terms().principal().fen();
        this.instalmentCount = quote.terms().instalments();
        this.method = quote.terms().method();
        this.dayCount = quote.terms().dayCount();
        this.dailyRate = quote.terms().dailyRate().value();
        this.apr = quote.priced().apr().value();
        this.irr = quote.priced().irr().value();
        this.grade = quote.terms().grade();
    }

    Money principal() {
        return Money.ofFen(principalFen);
    }

    int instalmentCount() {
        return instalmentCount;
    }

    RepaymentMethod method() {
        return method;
    }

    DayCount dayCount() {
        return dayCount;
    }

    Rate dailyRate() {
        return new Rate(dailyRate);
    }

    Rate apr() {
        return new Rate(apr);
    }

    Rate irr() {
        return new Rate(irr);
    }

    String grade() {
        return grade;
    }
}
