package bank.qiao.wealth.orders;

import bank.qiao.contracts.account.v1.GeneralLedgerAccount;
import bank.qiao.contracts.account.v1.LedgerAddress;
import bank.qiao.contracts.account.v1.PostTransfers;
import bank.qiao.contracts.account.v1.TransferInstruction;
import bank.qiao.money.Money;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the ledger is asked for, and what it answered. A command is recorded and sent in the transaction of the move that
 * needs it; its answer is taken once, whatever is delivered twice.
 */
@Component
class LedgerPostings {

    /** The name by which the ledger's answers are known to be ours. */
    static final String REQUESTER = "wealth-service";

    /** Why the ledger was asked. */
    enum Purpose {
        /** Set the subscription's money aside. */
        HOLD,
        /** Pay the money held to the fund house. */
        PAY_FUND,
        /** Release the money of a withdrawn subscription. */
        RELEASE,
        /** Give back what the fund house did not deal. */
        REFUND,
        /** Book what was too little for a hundredth of a unit. */
        REMAINDER,
        /** Pay a normal redemption. */
        PAY_CUSTOMER,
        /** Pay an instant redemption from the bank's own money. */
        ADVANCE,
        /** The fund house now owes what the bank had advanced. */
        REIMBURSE
    }

    /** A command that has been sent. */
    record Posting(UUID commandId, UUID orderId, Purpose purpose, boolean answered) {}

    private final JdbcClient jdbc;
    private final Events events;
    private final Clock clock;

    LedgerPostings(JdbcClient jdbc, Events events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    void hold(FundOrder order) {
        send(
                order,
                Purpose.HOLD,
                TransferInstruction.hold(
                        order.holdId(),
                        LedgerAddress.customer(order.accountId()),
                        subscriptions(order),
                        order.amount().fen(),
                        "FUND_SUBSCRIPTION"));
    }

    void payFund(FundOrder order) {
        send(
                order,
                Purpose.PAY_FUND,
                TransferInstruction.postHold(
                        Ids.next(), order.holdId(), order.amount().fen(), "FUND_SUBSCRIPTION"));
    }

    void release(FundOrder order) {
        send(
                order,
                Purpose.RELEASE,
                TransferInstruction.voidHold(Ids.next(), order.holdId(), "FUND_SUBSCRIPTION_WITHDRAWN"));
    }

    void refund(FundOrder order) {
        post(
                order,
                Purpose.REFUND,
                subscriptions(order),
                LedgerAddress.customer(order.accountId()),
                order.amount(),
                "FUND_SUBSCRIPTION_REFUND");
    }

    void bookRemainder(FundOrder order, Money remainder) {
        post(
                order,
                Purpose.REMAINDER,
                subscriptions(order),
                LedgerAddress.general(GeneralLedgerAccount.ROUNDING_DIFFERENCE),
                remainder,
                "FUND_ROUNDING_REMAINDER");
    }

    void payCustomer(FundOrder order) {
        post(
                order,
                Purpose.PAY_CUSTOMER,
                redemptions(order),
                LedgerAddress.customer(order.accountId()),
                order.proceeds(),
                "FUND_REDEMPTION");
    }

    void advance(FundOrder order) {
        post(
                order,
                Purpose.ADVANCE,
                advances(order),
                LedgerAddress.customer(order.accountId()),
                order.amount(),
                "FUND_INSTANT_REDEMPTION");
    }

    void reimburse(FundOrder order) {
        post(
                order,
                Purpose.REIMBURSE,
                redemptions(order),
                advances(order),
                order.amount(),
                "FUND_ADVANCE_REIMBURSEMENT");
    }

    /** Empty for a command that is not ours. */
    Optional<Posting> find(UUID commandId) {
        return jdbc.sql("select * from order_posting where command_id = :command")
                .param("command", commandId)
                .query((row, n) -> new Posting(
                        commandId,
                        row.getObject("order_id", UUID.class),
                        Purpose.valueOf(row.getString("purpose")),
                        row.getObject("answered_at") != null))
                .optional();
    }

    /** @param at when the ledger booked it, by its time */
    void posted(UUID commandId, Instant at) {
        answered(commandId, at, null);
    }

    void refused(UUID commandId, String failure) {
        answered(commandId, null, failure);
    }

    private void answered(UUID commandId, @Nullable Instant postedAt, @Nullable String failure) {
        jdbc.sql("""
            update order_posting set answered_at = :at, posted_at = :postedAt, failure_code = :failure
            where command_id = :command and answered_at is null\
            """)
                .param("at", now())
                .param(
                        "postedAt",
                        postedAt == null ? null : OffsetDateTime.ofInstant(postedAt, ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("failure", failure, Types.VARCHAR)
                .param("command", commandId)
                .update();
    }

    private void post(
            FundOrder order, Purpose purpose, LedgerAddress debit, LedgerAddress credit, Money amount, String code) {
        send(order, purpose, TransferInstruction.post(Ids.next(), debit, credit, amount.fen(), code));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void send(FundOrder order, Purpose purpose, TransferInstruction transfer) {
        UUID commandId = Ids.next();
        jdbc.sql("""
            insert into order_posting (command_id, order_id, purpose, transfer_id, amount_fen, requested_at)
            values (:command, :order, :purpose, :transfer, :amount, :at)\
            """)
                .param("command", commandId)
                .param("order", order.id())
                .param("purpose", purpose.name())
                .param("transfer", transfer.transferId())
                .param("amount", transfer.amountFen())
                .param("at", now())
                .update();
        events.publish(new PostTransfers(
                commandId, REQUESTER, order.id().toString(), "fund-order:" + order.id(), List.of(transfer)));
    }

    private static LedgerAddress subscriptions(FundOrder order) {
        return LedgerAddress.general(GeneralLedgerAccount.FUND_SUBSCRIPTION_CLEARING, order.productCode());
    }

    private static LedgerAddress redemptions(FundOrder order) {
        return LedgerAddress.general(GeneralLedgerAccount.FUND_REDEMPTION_CLEARING, order.productCode());
    }

    private static LedgerAddress advances(FundOrder order) {
        return LedgerAddress.general(GeneralLedgerAccount.REDEMPTION_ADVANCE, order.productCode());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
