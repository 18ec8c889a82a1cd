package bank.qiao.account.payments;

import bank.qiao.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A top-up or a withdrawal on its way through its states. Its id is the reference at the card network. */
@Entity
@Table(name = "payment")
class Payment {

    @Id
    @Column(name = "id")
    private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "card_id")
    private UUID cardId;

    @Enumerated(EnumType.STRING)
    @Column(name = "direction")
    private Direction direction;

    @Column(name = "amount")
    private long amountFen;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private PaymentStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "failure")
    private @Nullable FailureReason failure;

    /** The transfer that holds the money of a withdrawal; unused by a top-up. */
    @Column(name = "hold_id")
    private UUID holdId;

    /** The transfer that ends it in the ledger: chosen now, so that ending it twice is ending it once. */
    @Column(name = "posting_id")
    private UUID postingId;

    /** The customer's Idempotency-Key, where a repetition must find the same payment. */
    @Column(name = "request_key")
    private @Nullable String requestKey;

    @Column(name = "attempt")
    private int attempt;

    @Column(name = "business_date")
    private LocalDate businessDate;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    @Column(name = "version")
    private @Nullable Integer version;

    protected Payment() {}

    /**
     * @param createdAt the bank's time
     * @param requestedAt real time, by which time-outs go
     */
    Payment(
            UUID id,
            UUID customerId,
            UUID accountId,
            UUID cardId,
            Direction direction,
            Money amount,
            UUID holdId,
            UUID postingId,
            LocalDate businessDate,
            Instant createdAt,
            Instant requestedAt) {
        this.id = id;
        this.customerId = customerId;
        this.accountId = accountId;
        this.cardId = cardId;
        this.direction = direction;
        this.amountFen = amount.fen();
        this.status = PaymentStatus.REQUESTED;
        this.holdId = holdId;
        this.postingId = postingId;
        this.businessDate = businessDate;
        this.createdAt = createdAt;
        this.requestedAt = requestedAt;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    UUID cardId() {
        return cardId;
    }

    Direction direction() {
        return direction;
    }

    Money amount() {
        return Money.ofFen(amountFen);
    }

    PaymentStatus status() {
        return status;
    }

    UUID holdId() {
        return holdId;
    }

    UUID postingId() {
        return postingId;
    }

    /** Grows with every answer taken; an answer to an earlier attempt comes too late to decide what is next. */
    int attempt() {
        return attempt;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    FailureReason failure() {
        return failure;
    }

    /** From here on its money is being set aside, and a repetition of the request finds it. */
    void holding(String key) {
        status = PaymentStatus.HOLDING;
        requestKey = key;
    }

    /** Why its money could not be set aside, when that was the end of it. */
    Optional<FailureReason> heldInVain() {
        return status == PaymentStatus.FAILED && sentAt == null ? Optional.ofNullable(failure) : Optional.empty();
    }

    void held() {
        become(PaymentStatus.REQUESTED);
    }

    void booking() {
        become(PaymentStatus.BOOKING);
    }

    void releasing(FailureReason reason) {
        become(PaymentStatus.RELEASING);
        failure = reason;
    }

    void sent(Instant now) {
        become(PaymentStatus.SENT);
        sentAt = now;
    }

    void neverArrived() {
        become(PaymentStatus.REQUESTED);
        attempt++;
    }

    void stillUnknown() {
        attempt++;
    }

    void succeeded(Instant now) {
        become(PaymentStatus.SUCCEEDED);
        finishedAt = now;
    }

    void failed(FailureReason reason, Instant now) {
        become(PaymentStatus.FAILED);
        failure = reason;
        finishedAt = now;
    }

    private void become(PaymentStatus next) {
        if (!status.mayBecome(next)) {
            throw new IllegalStateException("a payment that is " + status + " can't become " + next);
        }
        status = next;
    }

    PaymentView view() {
        return new PaymentView(id, customerId, cardId, direction, amount(), status, failure, createdAt, finishedAt);
    }
}
