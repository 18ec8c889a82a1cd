package bank.qiao.loan.loans;

import bank.qiao.loan.calculator.Claim;
import bank.qiao.loan.colending.CoLending;
import bank.qiao.loan.colending.Funding;
import bank.qiao.loan.loans.ScheduleView.Line;
import bank.qiao.loan.loans.ScheduleView.LineStatus;
import bank.qiao.money.Money;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loans to look at. */
@Service
public class Loans {

    /** A movement of money on a loan, as its customer sees it. */
    public record TransactionView(
            UUID id,
            String kind,
            Money amount,
            Money penalty,
            Money interest,
            Money principal,
            LocalDate valueDate,
            Instant bookedAt) {}

    /** A loan as staff sees it: with who funded it and each side's schedule. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StaffView(
            UUID customerId, LoanView loan, @Nullable Funding funding, List<Line> schedule) {}

    private final LoanRepository loans;
    private final LoanJournal journal;
    private final CoLending coLending;
    private final AuditTrail audit;
    private final LoanSettings settings;
    private final Clock clock;

    Loans(
            LoanRepository loans,
            LoanJournal journal,
            CoLending coLending,
            AuditTrail audit,
            LoanSettings settings,
            Clock clock) {
        this.loans = loans;
        this.journal = journal;
        this.coLending = coLending;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<LoanView> list(UUID customerId, PageRequest page) {
        List<Loan> rows = loans.page(customerId, page.cursor(), page.rowsToRead());
        return Page.of(rows, page.limit(), LoanView::of, loan -> loan.id().toString());
    }

    /** Whether money is owed, or about to be. */
    @Transactional(readOnly = true)
    public boolean isAnyOpen(UUID customerId) {
        return loans.existsByCustomerIdAndStatusIn(
                customerId, List.of(LoanStatus.PENDING, LoanStatus.DISBURSING, LoanStatus.ACTIVE));
    }

    /** @throws Refusal NOT_FOUND when it isn't there or isn't theirs; so for the other reads */
    @Transactional(readOnly = true)
    public LoanView get(UUID customerId, UUID loanId) {
        return LoanView.of(own(customerId, loanId));
    }

    @Transactional(readOnly = true)
    public ScheduleView schedule(UUID customerId, UUID loanId) {
        return new ScheduleView(loanId, lines(own(customerId, loanId), Map.of(), Map.of()));
    }

    @Transactional(readOnly = true)
    public Page<TransactionView> transactions(UUID customerId, UUID loanId, PageRequest page) {
        own(customerId, loanId);
        Page<LoanJournal.Transaction> found = journal.page(loanId, page);
        return new Page<>(
                found.items().stream()
                        .map(row -> new TransactionView(
                                row.id(),
                                row.kind(),
                                row.amount(),
                                row.penalty(),
                                row.interest(),
                                row.principal(),
                                row.valueOn(),
                                row.bookedAt()))
                        .toList(),
                found.nextCursor());
    }

    /** The look is recorded (domain rule 9). */
    @Transactional
    public StaffView forStaff(UUID loanId, String staff) {
        Loan loan = loans.findById(loanId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        Optional<Funding> funding = coLending.funding(loanId);
        boolean shared = funding.map(Funding::partner).isPresent();
        StaffView view = new StaffView(
                loan.customerId(),
                LoanView.of(loan),
                funding.orElse(null),
                lines(
                        loan,
                        shared ? partnerParts(loan, Instalment::principal) : Map.of(),
                        shared ? partnerParts(loan, Instalment::interest) : Map.of()));
        audit.record(staff, "LOAN_VIEWED", "loan:" + loanId, "view of a loan");
        return view;
    }

    private Map<Integer, Money> partnerParts(Loan loan, Function<Instalment, Money> amount) {
        List<Instalment> instalments = loan.instalments();
        List<Money> parts = coLending.partnerParts(
                loan.id(), instalments.stream().map(amount).toList());
        Map<Integer, Money> byNumber = new HashMap<>();
        for (int index = 0; index < parts.size(); index++) {
            byNumber.put(instalments.get(index).number(), parts.get(index));
        }
        return byNumber;
    }

    private List<Line> lines(Loan loan, Map<Integer, Money> partnerPrincipal, Map<Integer, Money> partnerInterest) {
        LocalDate today = LocalDate.now(clock);
        Map<Integer, Claim> due = loan.status() == LoanStatus.ACTIVE
                ? loan.open(settings.penaltyRule()).due(today).stream()
                        .collect(Collectors.toMap(Claim::number, Function.identity()))
                : Map.of();
        List<Line> lines = new ArrayList<>();
        for (Instalment instalment : loan.instalments()) {
            Claim claim = due.get(instalment.number());
            lines.add(new Line(
                    instalment.number(),
                    instalment.dueOn(),
                    instalment.principal(),
                    instalment.interest(),
                    instalment.principal().plus(instalment.interest()),
                    instalment.balanceAfter(),
                    claim == null ? Money.ZERO : claim.penalty(),
                    instalment.paid(),
                    status(instalment, today),
                    partnerPrincipal.get(instalment.number()),
                    partnerInterest.get(instalment.number())));
        }
        return lines;
    }

    private static LineStatus status(Instalment instalment, LocalDate today) {
        if (instalment.isSettled()) {
            return LineStatus.PAID;
        }
        return instalment.dueOn().isBefore(today) ? LineStatus.OVERDUE : LineStatus.PENDING;
    }

    private Loan own(UUID customerId, UUID loanId) {
        return loans.findByIdAndCustomerId(loanId, customerId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }
}
