package bank.qiao.loan.loans;

import bank.qiao.loan.colending.CoLending;
import bank.qiao.loan.colending.FundingOutcome;
import bank.qiao.loan.colending.FundingRequest;
import bank.qiao.loan.creditline.CreditLines;
import bank.qiao.loan.customeraccounts.CustomerAccounts;
import bank.qiao.loan.loans.DrawdownSaga.Happened;
import bank.qiao.loan.loans.DrawdownSaga.Step;
import bank.qiao.loan.quotes.LoanQuotes;
import bank.qiao.loan.quotes.UsedQuote;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays loans out: headroom first, then funds, then the ledger. What to do next is {@link DrawdownSaga}'s decision;
 * here it is done, each step in one transaction with its cause.
 */
@Service
public class Drawdowns {

    private static final List<LoanStatus> HOLDING_THE_REPAYMENT_DAY =
            List.of(LoanStatus.PENDING, LoanStatus.DISBURSING, LoanStatus.ACTIVE, LoanStatus.PAID_OFF);

    private final LoanRepository loans;
    private final LoanQuotes quotes;
    private final CreditLines lines;
    private final CoLending coLending;
    private final CustomerAccounts accounts;
    private final LoanTasks tasks;
    private final LoanJournal journal;
    private final Events events;
    private final LargeDrawdowns largeDrawdowns;
    private final LoanSettings settings;
    private final Clock clock;

    Drawdowns(
            LoanRepository loans,
            LoanQuotes quotes,
            CreditLines lines,
            CoLending coLending,
            CustomerAccounts accounts,
            LoanTasks tasks,
            LoanJournal journal,
            Events events,
            LargeDrawdowns largeDrawdowns,
            LoanSettings settings,
            Clock clock) {
        this.loans = loans;
        this.quotes = quotes;
        this.lines = lines;
        this.coLending = coLending;
        this.accounts = accounts;
        this.tasks = tasks;
        this.journal = journal;
        this.events = events;
        this.largeDrawdowns = largeDrawdowns;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a customer asks for. Exactly one of {@code accountId} and {@code cardId} is given.
     *
     * @param deviceId the device that asks
     * @param stepUpToken the proof that a large drawdown needs
     */
    public record Wish(
            String deviceId,
            UUID quoteId,
            @Nullable UUID accountId,
            @Nullable UUID cardId,
            String purpose,
            @Nullable String stepUpToken) {

        @Override
        public String toString() {
            return "Wish[" + quoteId + "]";
        }
    }

    /**
     * Takes a quote and starts paying it out.
     *
     * @throws Refusal for a wrong target or purpose, a spent or expired quote, or too little headroom;
     *     STEP_UP_REQUIRED, STEP_UP_TOKEN_INVALID
     */
    @Transactional
    public UUID draw(UUID customerId, Wish wish) {
        UUID target = target(customerId, wish.accountId(), wish.cardId());
        UUID quoteId = wish.quoteId();
        String code = wish.purpose().toUpperCase(Locale.ROOT);
        if (settings.forbiddenPurposes().contains(code)) {
            throw new Refusal(LoanError.PURPOSE_NOT_ALLOWED, code);
        }
        UUID loanId = Ids.next();
        UsedQuote quote = quotes.use(customerId, quoteId, loanId);
        largeDrawdowns.require(
                customerId, wish.deviceId(), quoteId, quote.terms().principal(), wish.stepUpToken());
        lines.reserve(customerId, quote.terms().principal(), quote.terms().repaymentDay());
        Loan loan = loans.save(new Loan(loanId, customerId, quoteId, quote, target, code, clock.instant()));
        journal.statusChanged(loan, null);
        tasks.fund(loanId);
        tasks.watchDrawdown(loanId, 1);
        return loanId;
    }

    /** Asks for funds and goes on with what came of it; runs outside a transaction. */
    public void fund(UUID loanId) {
        Optional<FundingRequest> request = loans.findById(loanId)
                .filter(loan -> loan.status() == LoanStatus.PENDING)
                .map(Drawdowns::fundingRequest);
        request.ifPresent(pending -> {
            FundingOutcome outcome = coLending.fund(pending);
            tasks.inTransaction(() -> happened(loanId, new Happened.FundingEnded(outcome)));
        });
    }

    /** The ledger has paid out, at that moment of its time; whether the command was one of ours. */
    @Transactional
    public boolean posted(UUID commandId, Instant at) {
        return happened(commandId, new Happened.Posted(at));
    }

    /** The ledger has refused; whether the command was one of ours. */
    @Transactional
    public boolean rejected(UUID commandId, String code) {
        return happened(commandId, new Happened.Rejected(code));
    }

    /** Nothing has been heard for too long. */
    @Transactional
    public void timePassed(UUID loanId, int round) {
        happened(loanId, new Happened.TimePassed());
        boolean over = loans.findById(loanId)
                .map(loan -> loan.status().isDrawdownOver())
                .orElse(true);
        if (!over) {
            tasks.watchDrawdown(loanId, round + 1);
        }
    }

    /** Locks in the order of all: the customer's line, then the loan. */
    private boolean happened(UUID loanId, Happened news) {
        Optional<UUID> customer = loans.customerOf(loanId);
        customer.ifPresent(customerId -> {
            lines.lock(customerId);
            Loan loan = loans.lock(loanId).orElseThrow();
            carryOut(DrawdownSaga.next(loan.status(), news), loan);
        });
        return customer.isPresent();
    }

    private void carryOut(Step step, Loan loan) {
        LoanStatus before = loan.status();
        switch (step) {
            case Step.Disburse disburse -> {
                loan.disbursing();
                events.publish(LedgerCommands.drawdown(loan.id(), loan.accountId(), disburse.funding()));
            }
            case Step.Activate activate -> {
                loan.activate(clock.instant());
                journal.drawdown(loan, coLending.funding(loan.id()).orElseThrow(), activate.postedAt());
                tasks.issueContract(loan.id());
            }
            case Step.GiveUp giveUp -> giveUp(loan, giveUp.code());
            case Step.FundAgain again -> tasks.fundAgain(loan.id());
            case Step.DisburseAgain again ->
                coLending
                        .funding(loan.id())
                        .ifPresent(funding ->
                                events.publish(LedgerCommands.drawdown(loan.id(), loan.accountId(), funding)));
            case Step.Nothing nothing -> {}
        }
        if (loan.status() != before) {
            journal.statusChanged(loan, before);
        }
    }

    private void giveUp(Loan loan, String code) {
        loan.fail(code);
        lines.release(loan.customerId(), loan.terms().principal());
        coLending.cancelled(loan.id());
        if (loans.count(loan.customerId(), HOLDING_THE_REPAYMENT_DAY, loan.id()) == 0) {
            lines.forgetRepaymentDay(loan.customerId());
        }
    }

    private UUID target(UUID customerId, @Nullable UUID accountId, @Nullable UUID cardId) {
        if ((accountId == null) == (cardId == null)) {
            throw new Refusal(LoanError.PAY_TO_EXACTLY_ONE);
        }
        if (accountId == null) {
            throw new Refusal(LoanError.PAYOUT_TO_CARD_NOT_AVAILABLE);
        }
        if (!accounts.belongsTo(accountId, customerId)) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        return accountId;
    }

    private static FundingRequest fundingRequest(Loan loan) {
        return new FundingRequest(
                loan.id(),
                loan.terms().principal(),
                loan.terms().instalmentCount(),
                loan.terms().grade(),
                loan.terms().dailyRate(),
                loan.valueOn());
    }
}
