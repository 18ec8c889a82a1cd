package bank.qiao.loan.quotes;

import bank.qiao.loan.calculator.DayCount;
import bank.qiao.loan.calculator.PlannedInstalment;
import bank.qiao.loan.calculator.PricedSchedule;
import bank.qiao.loan.calculator.RepaymentMethod;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.web.problem.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote as it was given; nothing of it changes but that it gets used. */
@Entity
class LoanQuote {

    /** One line of the quoted schedule. */
    @Embeddable
    record QuotedInstalment(LocalDate dueOn, long principalFen, long interestFen, long balanceAfterFen) {}

    @Id
    private UUID id;

    @Column
    private UUID customerId;

    @Column
    private long principalFen;

    @Column
    private int instalments;

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

    @Column
    private int repaymentDay;

    @Column
    private LocalDate quotedOn;

    @Column
    private Instant validUntil;

    @Column
    private @Nullable UUID usedByLoan;

    @ElementCollection
    @CollectionTable(name = "loan_quote_instalment", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    private List<QuotedInstalment> schedule = new ArrayList<>();

    @Version
    private Integer version;

    /** For JPA. */
    protected LoanQuote() {}

    LoanQuote(UUID id, UUID customerId, QuotedTerms terms, PricedSchedule priced, Instant validUntil) {
        this.id = id;
        this.customerId = customerId;
        this.principalFen = terms.principal().fen();
        this.instalments = terms.instalments();
        this.method = terms.method();
        this.dayCount = terms.dayCount();
        this.dailyRate = terms.dailyRate().value();
        this.apr = priced.apr().value();
        this.irr = priced.irr().value();
        this.grade = terms.grade();
        this.repaymentDay = terms.repaymentDay();
        this.quotedOn = terms.quotedOn();
        this.validUntil = validUntil;
        priced.schedule()
                .forEach(line -> schedule.add(new QuotedInstalment(
                        line.dueDate(),
                        line.principal().fen(),
                        line.interest().fen(),
                        line.balanceAfter().fen())));
    }

    /** @throws Refusal when it was used before, or its day is over */
    void use(UUID loanId, Instant now) {
        if (usedByLoan != null) {
            throw new Refusal(QuoteError.QUOTE_ALREADY_USED);
        }
        if (!now.isBefore(validUntil)) {
            throw new Refusal(QuoteError.QUOTE_EXPIRED);
        }
        usedByLoan = loanId;
    }

    UUID id() {
        return id;
    }

    Instant validUntil() {
        return validUntil;
    }

    QuotedTerms terms() {
        return new QuotedTerms(
                Money.ofFen(principalFen),
                instalments,
                method,
                dayCount,
                new Rate(dailyRate),
                grade,
                repaymentDay,
                quotedOn);
    }

    PricedSchedule priced() {
        List<PlannedInstalment> lines = new ArrayList<>();
        for (QuotedInstalment line : schedule) {
            lines.add(new PlannedInstalment(
                    lines.size() + 1,
                    line.dueOn(),
                    Money.ofFen(line.principalFen()),
                    Money.ofFen(line.interestFen()),
                    Money.ofFen(Math.addExact(line.principalFen(), line.interestFen())),
                    Money.ofFen(line.balanceAfterFen())));
        }
        Money interest =
                Money.sum(lines.stream().map(PlannedInstalment::interest).toList());
        return new PricedSchedule(new Rate(dailyRate), new Rate(apr), new Rate(irr), interest, lines);
    }
}
