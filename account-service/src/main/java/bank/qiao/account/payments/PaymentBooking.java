package bank.qiao.account.payments;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.ChartAccount;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.ResultCode;
import bank.qiao.account.ledger.Transfer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The ledger's side of a payment: never in a transaction, with ids that the payment has carried from its beginning. */
@Component
class PaymentBooking {

    private static final Logger log = LoggerFactory.getLogger(PaymentBooking.class);
    private static final AccountCode CLEARING = AccountCode.general(ChartAccount.CARD_CLEARING);

    private final Ledger ledger;

    PaymentBooking(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Sets the money of a withdrawal aside; again, if it may have been done already.
     *
     * @return why it can't be; empty when it is
     */
    Optional<FailureReason> hold(Payment payment) {
        ResultCode result = post(
                payment,
                Transfer.hold(
                        payment.holdId(),
                        AccountCode.customer(payment.accountId()),
                        CLEARING,
                        payment.amount(),
                        payment.direction().name()));
        if (result.isPosted()) {
            return Optional.empty();
        }
        return switch (result) {
            case EXCEEDS_CREDITS -> Optional.of(FailureReason.INSUFFICIENT_FUNDS);
            case ACCOUNT_FROZEN -> Optional.of(FailureReason.ACCOUNT_FROZEN);
            case ACCOUNT_CLOSED -> Optional.of(FailureReason.ACCOUNT_CLOSED);
            default -> throw new IllegalStateException("payment " + payment.id() + " can't be held: " + result);
        };
    }

    /**
     * Books what the network has moved.
     *
     * @return false when the account was closed before the money came: it is in suspense then
     */
    boolean book(Payment payment) {
        return switch (payment.direction()) {
            case TOP_UP -> credit(payment);
            case WITHDRAWAL -> {
                Transfer end = Transfer.postHold(
                        payment.postingId(),
                        payment.holdId(),
                        payment.amount(),
                        payment.direction().name());
                require(payment, post(payment, end));
                yield true;
            }
        };
    }

    /** Releases what was held; a top-up holds nothing. */
    void release(Payment payment) {
        switch (payment.direction()) {
            case TOP_UP -> {}
            case WITHDRAWAL ->
                require(
                        payment,
                        post(payment, Transfer.voidHold(payment.postingId(), payment.holdId(), "WITHDRAWAL_RELEASED")));
        }
    }

    private boolean credit(Payment payment) {
        ResultCode result = post(
                payment,
                Transfer.post(
                        payment.postingId(),
                        CLEARING,
                        AccountCode.customer(payment.accountId()),
                        payment.amount(),
                        payment.direction().name()));
        if (result == ResultCode.ACCOUNT_CLOSED) {
            log.error("payment {} came in for a closed account: the money is in suspense", payment.id());
            Transfer aside = Transfer.post(
                    suspenseId(payment),
                    CLEARING,
                    AccountCode.general(ChartAccount.SUSPENSE),
                    payment.amount(),
                    payment.direction().name());
            require(payment, post(payment, aside));
            return false;
        }
        require(payment, result);
        return true;
    }

    /** Follows from the posting's: setting it aside twice is setting it aside once. */
    private static UUID suspenseId(Payment payment) {
        return UUID.nameUUIDFromBytes(("SUSPENSE:" + payment.postingId()).getBytes(StandardCharsets.UTF_8));
    }

    private ResultCode post(Payment payment, Transfer transfer) {
        String reference = payment.direction().reference(payment.id());
        return ledger.post(Batch.linked(reference, transfer)).getFirst().code();
    }

    private static void require(Payment payment, ResultCode result) {
        if (!result.isPosted()) {
            throw new IllegalStateException("payment " + payment.id() + " can't be booked: " + result);
        }
    }
}
