package bank.qiao.loan.colending;

import bank.qiao.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Finds the money for a drawdown and splits what comes back (domain rule 5, co-lending). */
@Service
public class CoLending {

    private final FundingPolicy policy;
    private final PartnerBank partners;
    private final AllocationTable table;
    private final TransactionOperations transactions;

    CoLending(
            CoLendingSettings settings,
            PartnerBank partners,
            AllocationTable table,
            TransactionOperations transactions) {
        this.policy = new FundingPolicy(settings);
        this.partners = partners;
        this.table = table;
        this.transactions = transactions;
    }

    /**
     * Asks partner after partner, then our own budget. Called outside a transaction, because it waits for the partners;
     * every answer is kept before the next step, so that a repetition after a crash goes on where this one ended.
     */
    public FundingOutcome fund(FundingRequest request) {
        // Each round keeps an answer or ends; one round more than partners is enough.
        for (int round = 0; round <= policy.partners().size(); round++) {
            Optional<FundingPolicy.Step.Ask> ask = transactions.execute(status -> nextToAsk(request));
            if (ask.isEmpty()) {
                break;
            }
            PartnerAnswer answer =
                    partners.ask(ask.get().partner(), request, ask.get().share());
            transactions.executeWithoutResult(status -> table.keepAnswer(
                    request.loanId(), ask.get().partner(), ask.get().share(), answer));
        }
        return transactions.execute(status -> allocate(request));
    }

    /** The partner's and our part of a repayment, in the order in which repayments are carried out. */
    @Transactional(readOnly = true)
    public SplitPayment split(UUID loanId, Money penalty, Money interest, Money principal) {
        return allocation(loanId).split(penalty, interest, principal);
    }

    /** Counts a repayment that is in the ledger. */
    @Transactional
    public void repaid(UUID loanId, SplitPayment split) {
        table.addRepaid(loanId, split);
    }

    /** The drawdown came to nothing. */
    @Transactional
    public void cancelled(UUID loanId) {
        table.cancel(loanId);
    }

    /** How a loan was funded; empty before it is. */
    @Transactional(readOnly = true)
    public Optional<Funding> funding(UUID loanId) {
        return table.find(loanId).map(Allocation::funding);
    }

    /** The partner's parts of amounts that fall due one after the other: its own schedule; ours is what is left. */
    @Transactional(readOnly = true)
    public List<Money> partnerParts(UUID loanId, List<Money> amounts) {
        BigDecimal share = allocation(loanId).share();
        Money[] before = {Money.ZERO};
        return amounts.stream()
                .map(amount -> {
                    Money part = PartnerShare.ofNext(before[0], amount, share);
                    before[0] = before[0].plus(amount);
                    return part;
                })
                .toList();
    }

    private Optional<FundingPolicy.Step.Ask> nextToAsk(FundingRequest request) {
        if (table.find(request.loanId()).isPresent()) {
            return Optional.empty();
        }
        return policy.next(request, table.answers(request.loanId()), table::exposure)
                        instanceof FundingPolicy.Step.Ask ask
                ? Optional.of(ask)
                : Optional.empty();
    }

    private FundingOutcome allocate(FundingRequest request) {
        table.lockAllocations();
        Optional<Allocation> known = table.find(request.loanId());
        if (known.isPresent()) {
            return new FundingOutcome.Funded(known.get().funding());
        }
        // Limits are checked again under the lock: another drawdown may have taken what was left.
        return switch (policy.next(request, table.answers(request.loanId()), table::exposure)) {
            case FundingPolicy.Step.Share share -> {
                table.insert(request.loanId(), share.partner(), share.share(), request.principal(), request.on());
                yield new FundingOutcome.Funded(share.funding());
            }
            case FundingPolicy.Step.Alone alone -> alone(request);
            case FundingPolicy.Step.Ask ask -> alone(request);
        };
    }

    private FundingOutcome alone(FundingRequest request) {
        if (!policy.isWithinOwnBudget(request.principal(), table.lentAlone(request.on()))) {
            return new FundingOutcome.NotFunded();
        }
        table.insert(request.loanId(), null, BigDecimal.ZERO, request.principal(), request.on());
        return new FundingOutcome.Funded(new Funding(null, request.principal(), Money.ZERO));
    }

    private Allocation allocation(UUID loanId) {
        return table.find(loanId).orElseThrow(() -> new IllegalStateException("loan " + loanId + " is not funded"));
    }
}
