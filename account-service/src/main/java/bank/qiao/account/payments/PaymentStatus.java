package bank.qiao.account.payments;

/** The states of a payment; the last two are final. */
public enum PaymentStatus {
    /** Written down, and to be sent: the card network has not heard of it. */
    REQUESTED,
    /** Sent, perhaps: from before the call until its outcome is known. */
    SENT,
    SUCCEEDED,
    FAILED;

    boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }

    /** SENT goes back to REQUESTED when the network says that it never got it. */
    boolean mayBecome(PaymentStatus next) {
        return switch (this) {
            case REQUESTED -> next == SENT;
            case SENT -> next == REQUESTED || next == SUCCEEDED || next == FAILED;
            case SUCCEEDED, FAILED -> false;
        };
    }
}
