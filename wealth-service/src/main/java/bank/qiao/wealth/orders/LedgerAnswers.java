package bank.qiao.wealth.orders;

import bank.qiao.contracts.account.v1.TransfersRejected.Failure;
import bank.qiao.money.Money;
import bank.qiao.wealth.holdings.Holdings;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the ledger's answers and moves the orders on; an answer delivered again changes nothing. */
@Service
public class LedgerAnswers {

    private static final String EXCEEDS_CREDITS = "EXCEEDS_CREDITS";
    private static final String INSUFFICIENT_FUNDS = "INSUFFICIENT_FUNDS";
    private static final String LINKED_FAILED = "LINKED_FAILED";
    private static final String REJECTED_BY_FUND_HOUSE = "REJECTED_BY_FUND_HOUSE";

    private final FundOrders orders;
    private final OrderMoves moves;
    private final LedgerPostings ledger;
    private final InstantQuota quota;
    private final Holdings holdings;

    LedgerAnswers(FundOrders orders, OrderMoves moves, LedgerPostings ledger, InstantQuota quota, Holdings holdings) {
        this.orders = orders;
        this.moves = moves;
        this.ledger = ledger;
        this.quota = quota;
        this.holdings = holdings;
    }

    /** Whether an answer is meant for this service. */
    public boolean isOurs(String requester) {
        return LedgerPostings.REQUESTER.equals(requester);
    }

    /** The transfers of the command are in the ledger, booked at that moment of its time. */
    @Transactional
    public void posted(UUID commandId, Instant at) {
        LedgerPostings.Posting posting = ledger.find(commandId).orElseThrow();
        FundOrder order = orders.findAndLock(posting.orderId()).orElseThrow();
        // Read again under the lock: the answer may have been taken meanwhile.
        if (ledger.find(commandId).orElseThrow().answered()) {
            return;
        }
        ledger.posted(commandId, at);
        switch (posting.purpose()) {
            case HOLD -> moves.move(order, OrderStatus.ACCEPTED);
            case RELEASE -> moves.move(order, OrderStatus.WITHDRAWN);
            case REFUND -> moves.move(order, OrderStatus.FAILED, REJECTED_BY_FUND_HOUSE);
            case PAY_CUSTOMER -> moves.move(order, OrderStatus.DONE, null);
            case ADVANCE -> paidInstantly(order);
            case REIMBURSE -> quota.giveBackToPool(order.amount());
            case PAY_FUND, REMAINDER -> {
                // Nobody waits for these.
            }
        }
    }

    /**
     * None of the transfers of the command is in the ledger.
     *
     * @throws IllegalStateException for transfers that can't be refused while the books are right: the message is kept
     *     with the dead letters for staff to look at
     */
    @Transactional
    public void rejected(UUID commandId, List<Failure> failures) {
        LedgerPostings.Posting posting = ledger.find(commandId).orElseThrow();
        FundOrder order = orders.findAndLock(posting.orderId()).orElseThrow();
        if (ledger.find(commandId).orElseThrow().answered()) {
            return;
        }
        String reason = reason(failures);
        ledger.refused(commandId, reason);
        switch (posting.purpose()) {
            case HOLD -> moves.move(order, OrderStatus.FAILED, reason);
            case PAY_CUSTOMER -> moves.move(order, OrderStatus.CONFIRMED, reason);
            case ADVANCE -> notPaidInstantly(order, reason);
            case PAY_FUND, RELEASE, REFUND, REMAINDER, REIMBURSE ->
                throw new IllegalStateException(
                        "the ledger refused " + posting.purpose() + " of order " + order.id() + ": " + reason);
        }
    }

    private void paidInstantly(FundOrder order) {
        moves.move(order, OrderStatus.DONE);
        holdings.redeemed(
                order.customerId(), order.productCode(), order.id(), order.units(), order.amount(), order.paidOn());
    }

    /** Undoes all that was taken beforehand, in the order in which rows are locked. */
    private void notPaidInstantly(FundOrder order, String reason) {
        Money amount = order.amount();
        moves.move(order, OrderStatus.FAILED, reason);
        quota.giveBackToPerson(order.customerId(), order.productCode(), order.paidOn(), amount);
        holdings.release(order.customerId(), order.productCode(), order.units());
        quota.giveBackToPool(amount);
    }

    private static String reason(List<Failure> failures) {
        String code = failures.stream()
                .map(Failure::code)
                .filter(each -> !LINKED_FAILED.equals(each))
                .findFirst()
                .orElse(LINKED_FAILED);
        return EXCEEDS_CREDITS.equals(code) ? INSUFFICIENT_FUNDS : code;
    }
}
