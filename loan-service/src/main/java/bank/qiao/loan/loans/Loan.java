package bank.qiao.loan.loans;

import bank.qiao.loan.calculator.InterestRate;
import bank.qiao.loan.calculator.OpenInstalment;
import bank.qiao.loan.calculator.OpenLoan;
import bank.qiao.loan.calculator.Payment;
import bank.qiao.loan.calculator.PenaltyRule;
import bank.qiao.loan.quotes.UsedQuote;
import bank.qiao.money.Money;
import bank.qiao.web.identifiers.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A loan with its schedule. Changed only under its row lock. */
@Entity
class Loan {

    @Id
    private UUID id;

    @Column
    private UUID customerId;

    @Column
    private UUID quoteId;

    @Column
    @Enumerated(EnumType.STRING)
    private LoanStatus status;

    @Embedded
    private AgreedTerms terms;

    @Column
    private UUID accountId;

    @Column
    private String purpose;

    /** From here interest runs. */
    @Column
    private LocalDate valueOn;

    @Column
    private Instant createdAt;

    @Column
    private @Nullable Instant disbursedAt;

    @Column
    private @Nullable Instant paidOffAt;

    @Column
    private @Nullable String failureCode;

    @Column
    private LocalDate interestFrom;

    @Column
    private long interestCarriedFen;

    @Column
    private long outstandingFen;

    /** The repayment that is on its way to the ledger; there is one at most. */
    @Column
    private @Nullable UUID openRepayment;

    /** Goes up with every payment, so that an older repayment quote is known to be outdated. */
    @Column
    private int scheduleVersion;

    @Column
    private int daysOverdue;

    @Column
    @Enumerated(EnumType.STRING)
    private AssetClass assetClass = AssetClass.NORMAL;

    @OneToMany(mappedBy = "loan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Instalment> instalments = new ArrayList<>();

    @Version
    private Integer version;

    /** For JPA. */
    protected Loan() {}

    Loan(UUID id, UUID customerId, UUID quoteId, UsedQuote quote, UUID accountId, String purpose, Instant createdAt) {
        this.id = id;
        this.customerId = customerId;
        this.quoteId = quoteId;
        this.status = LoanStatus.PENDING;
        this.terms = new AgreedTerms(quote);
        this.accountId = accountId;
        this.purpose = purpose;
        this.valueOn = quote.terms().quotedOn();
        this.createdAt = createdAt;
        this.interestFrom = quote.terms().quotedOn();
        this.interestCarriedFen = 0;
        this.outstandingFen = terms.principal().fen();
        quote.priced().schedule().forEach(planned -> instalments.add(new Instalment(Ids.next(), this, planned)));
    }

    void disbursing() {
        become(LoanStatus.DISBURSING);
    }

    void activate(Instant at) {
        become(LoanStatus.ACTIVE);
        disbursedAt = at;
    }

    void fail(String code) {
        become(LoanStatus.FAILED);
        failureCode = code;
        outstandingFen = 0;
    }

    private void become(LoanStatus next) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("loan " + id + " can't go from " + status + " to " + next);
        }
        status = next;
    }

    /** What is still to pay, for the calculator. */
    OpenLoan open(PenaltyRule penaltyRule) {
        List<OpenInstalment> open = instalments.stream()
                .filter(instalment -> !instalment.isSettled())
                .map(Instalment::open)
                .toList();
        return new OpenLoan(
                InterestRate.daily(terms.dailyRate(), terms.dayCount()),
                penaltyRule,
                terms.method(),
                interestFrom,
                Money.ofFen(interestCarriedFen),
                open);
    }

    /** Books a payment that the calculator has worked out on {@link #open} of this very state. */
    void book(Payment payment, LocalDate on, Instant at) {
        ScheduleBooking.book(instalments, payment, on);
        interestFrom = payment.after().interestFrom();
        interestCarriedFen = payment.after().interestCarried().fen();
        outstandingFen = payment.after().principal().fen();
        scheduleVersion++;
        openRepayment = null;
        if (payment.after().isPaidOff()) {
            become(LoanStatus.PAID_OFF);
            paidOffAt = at;
            daysOverdue = 0;
            assetClass = AssetClass.NORMAL;
        }
    }

    void repaymentStarted(UUID repaymentId) {
        openRepayment = repaymentId;
    }

    void repaymentFailed() {
        openRepayment = null;
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    UUID quoteId() {
        return quoteId;
    }

    LoanStatus status() {
        return status;
    }

    AgreedTerms terms() {
        return terms;
    }

    Money outstanding() {
        return Money.ofFen(outstandingFen);
    }

    UUID accountId() {
        return accountId;
    }

    String purpose() {
        return purpose;
    }

    LocalDate valueOn() {
        return valueOn;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant disbursedAt() {
        return disbursedAt;
    }

    @Nullable
    Instant paidOffAt() {
        return paidOffAt;
    }

    @Nullable
    String failureCode() {
        return failureCode;
    }

    @Nullable
    UUID openRepayment() {
        return openRepayment;
    }

    int scheduleVersion() {
        return scheduleVersion;
    }

    int daysOverdue() {
        return daysOverdue;
    }

    AssetClass assetClass() {
        return assetClass;
    }

    List<Instalment> instalments() {
        return List.copyOf(instalments);
    }
}
