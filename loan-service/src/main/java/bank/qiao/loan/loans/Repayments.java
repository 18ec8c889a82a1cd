package bank.qiao.loan.loans;

import bank.qiao.loan.calculator.OpenLoan;
import bank.qiao.loan.calculator.Payment;
import bank.qiao.loan.colending.CoLending;
import bank.qiao.loan.colending.SplitPayment;
import bank.qiao.loan.creditline.CreditLines;
import bank.qiao.money.Money;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Quotes of repayments and their execution: what was quoted is posted, to the fen. At most one repayment of a loan is
 * on its way to the ledger, so nothing changes between the asking and the answer.
 */
@Service
public class Repayments {

    private final LoanRepository loans;
    private final RepaymentQuoteRepository quotes;
    private final RepaymentRepository repayments;
    private final CreditLines lines;
    private final CoLending coLending;
    private final LoanTasks tasks;
    private final LoanJournal journal;
    private final Events events;
    private final LoanSettings settings;
    private final Clock clock;

    Repayments(
            LoanRepository loans,
            RepaymentQuoteRepository quotes,
            RepaymentRepository repayments,
            CreditLines lines,
            CoLending coLending,
            LoanTasks tasks,
            LoanJournal journal,
            Events events,
            LoanSettings settings,
            Clock clock) {
        this.loans = loans;
        this.quotes = quotes;
        this.repayments = repayments;
        this.lines = lines;
        this.coLending = coLending;
        this.tasks = tasks;
        this.journal = journal;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a repayment costs today.
     *
     * @param amount only for {@link RepaymentKind#PARTIAL}: above zero, at most what would pay the loan off
     */
    @Transactional
    public RepaymentQuoteView quote(UUID customerId, UUID loanId, RepaymentKind kind, @Nullable Money amount) {
        Loan loan = active(customerId, loanId);
        LocalDate today = LocalDate.now(clock);
        OpenLoan open = loan.open(settings.penaltyRule());
        Payment payment = switch (kind) {
            case DUE -> withoutAmount(amount, open.payDue(today));
            case PARTIAL -> open.pay(partial(amount, open, today), today);
            case PAYOFF -> withoutAmount(amount, open.payOff(today));
        };
        if (payment.total().isZero()) {
            throw new Refusal(LoanError.NOTHING_TO_PAY);
        }
        Instant endOfDay = today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return RepaymentQuoteView.of(
                quotes.save(new RepaymentQuote(Ids.next(), loan, kind, RepaymentAmounts.of(payment), today, endOfDay)));
    }

    /**
     * Carries a quote out.
     *
     * @throws Refusal NOT_FOUND; the loan isn't active or another repayment is under way; the quote is used, expired or
     *     outdated
     */
    @Transactional
    public UUID repay(UUID customerId, UUID loanId, UUID quoteId) {
        requireOwn(customerId, loanId);
        Loan loan = loans.lock(loanId).orElseThrow();
        if (loan.status() != LoanStatus.ACTIVE) {
            throw new Refusal(LoanError.LOAN_NOT_ACTIVE);
        }
        if (loan.openRepayment() != null) {
            throw new Refusal(LoanError.REPAYMENT_IN_PROGRESS);
        }
        RepaymentQuote quote = quotes.lock(quoteId, loanId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        UUID repaymentId = Ids.next();
        quote.use(repaymentId, loan, clock.instant());
        start(
                new Repayment(
                        repaymentId,
                        loanId,
                        quote.kind(),
                        RepaymentOrigin.CUSTOMER,
                        quote.amounts(),
                        quote.quotedOn(),
                        clock.instant()),
                loan);
        return repaymentId;
    }

    /** Debits what is due of a loan at the end of {@code date}; once a loan and a date. */
    @Transactional
    public void debitDue(UUID loanId, LocalDate date) {
        Loan loan = loans.lock(loanId).orElseThrow();
        boolean done = repayments.existsByLoanIdAndOriginAndValueOn(loanId, RepaymentOrigin.AUTO_DEBIT, date);
        OpenLoan open = loan.open(settings.penaltyRule());
        if (done
                || loan.status() != LoanStatus.ACTIVE
                || loan.openRepayment() != null
                || open.due(date).isEmpty()) {
            return;
        }
        start(
                new Repayment(
                        Ids.next(),
                        loanId,
                        RepaymentKind.DUE,
                        RepaymentOrigin.AUTO_DEBIT,
                        RepaymentAmounts.of(open.payDue(date)),
                        date,
                        clock.instant()),
                loan);
    }

    /** @throws Refusal NOT_FOUND when it isn't there or isn't theirs */
    @Transactional(readOnly = true)
    public RepaymentView get(UUID customerId, UUID loanId, UUID repaymentId) {
        requireOwn(customerId, loanId);
        return repayments
                .findByIdAndLoanId(repaymentId, loanId)
                .map(RepaymentView::of)
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** The ledger has booked it; nothing happens when the command was none of ours, or its answer came before. */
    @Transactional
    public void posted(UUID commandId, Instant at) {
        ended(commandId, (repayment, loan) -> book(repayment, loan, at));
    }

    /** The ledger has refused it: nothing is booked and the loan is as before. */
    @Transactional
    public void rejected(UUID commandId, String code) {
        ended(commandId, (repayment, loan) -> {
            repayment.failed(code, clock.instant());
            loan.repaymentFailed();
        });
    }

    /** Asks the ledger again when it hasn't answered: the same command gives the first answer. */
    @Transactional
    public void timePassed(UUID repaymentId, int round) {
        ended(repaymentId, (repayment, loan) -> {
            send(repayment, loan);
            tasks.watchRepayment(repaymentId, round + 1);
        });
    }

    /** What happens to a pending repayment. */
    private interface End {
        void to(Repayment repayment, Loan loan);
    }

    /** Locks in the order of all: the customer's line, then the loan, then the repayment. */
    private void ended(UUID repaymentId, End end) {
        Optional<UUID> loanId = repayments.loanOf(repaymentId);
        loanId.ifPresent(id -> {
            lines.lock(loans.customerOf(id).orElseThrow());
            Loan loan = loans.lock(id).orElseThrow();
            repayments
                    .lock(repaymentId)
                    .filter(repayment -> repayment.status() == RepaymentStatus.PENDING)
                    .ifPresent(repayment -> end.to(repayment, loan));
        });
    }

    private void book(Repayment repayment, Loan loan, Instant postedAt) {
        OpenLoan open = loan.open(settings.penaltyRule());
        LocalDate on = repayment.valueOn();
        Payment payment = switch (repayment.kind()) {
            case DUE -> open.payDue(on);
            case PARTIAL -> open.pay(repayment.amounts().total(), on);
            case PAYOFF -> open.payOff(on);
        };
        if (!RepaymentAmounts.of(payment).equals(repayment.amounts())) {
            throw new IllegalStateException("repayment " + repayment.id() + " is not what was quoted");
        }
        LoanStatus before = loan.status();
        SplitPayment split = split(repayment, loan);
        coLending.repaid(loan.id(), split);
        loan.book(payment, on, clock.instant());
        repayment.posted(clock.instant());
        journal.repayment(repayment, split, postedAt);
        lines.release(loan.customerId(), payment.principal());
        if (loan.status() != before) {
            journal.statusChanged(loan, before);
        }
    }

    private void start(Repayment repayment, Loan loan) {
        repayments.save(repayment);
        loan.repaymentStarted(repayment.id());
        send(repayment, loan);
        tasks.watchRepayment(repayment.id(), 1);
    }

    private void send(Repayment repayment, Loan loan) {
        events.publish(LedgerCommands.repayment(repayment.id(), loan.id(), loan.accountId(), split(repayment, loan)));
    }

    private SplitPayment split(Repayment repayment, Loan loan) {
        RepaymentAmounts amounts = repayment.amounts();
        return coLending.split(loan.id(), amounts.penalty(), amounts.interest(), amounts.principal());
    }

    private Loan active(UUID customerId, UUID loanId) {
        Loan loan =
                loans.findByIdAndCustomerId(loanId, customerId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        if (loan.status() != LoanStatus.ACTIVE) {
            throw new Refusal(LoanError.LOAN_NOT_ACTIVE);
        }
        return loan;
    }

    private void requireOwn(UUID customerId, UUID loanId) {
        if (loans.customerOf(loanId).filter(customerId::equals).isEmpty()) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
    }

    private static Payment withoutAmount(@Nullable Money amount, Payment payment) {
        if (amount != null) {
            throw new Refusal(LoanError.AMOUNT_NOT_APPLICABLE);
        }
        return payment;
    }

    private static Money partial(@Nullable Money amount, OpenLoan open, LocalDate today) {
        if (amount == null) {
            throw new Refusal(LoanError.AMOUNT_REQUIRED);
        }
        Money payoff = open.payOff(today).total();
        if (!amount.isPositive() || amount.compareTo(payoff) > 0) {
            throw new Refusal(LoanError.AMOUNT_OUT_OF_RANGE, payoff.amount());
        }
        return amount;
    }
}
