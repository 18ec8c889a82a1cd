package bank.qiao.account.payments;

import java.util.EnumSet;
import java.util.Set;

/** The states of a payment; the last two are final. */
public enum PaymentStatus {
    /** Written down; its money is being set aside, so perhaps it is. */
    HOLDING,
    /** Written down, and to be sent: the card network has not heard of it. */
    REQUESTED,
    /** Sent, perhaps: from before the call until its outcome is known. */
    SENT,
    /** The network has moved the money; it is being booked, so perhaps it is. */
    BOOKING,
    /** The network has not moved it and will not; what was held is being released. */
    RELEASING,
    SUCCEEDED,
    FAILED;

    /** Those that something is still to follow. */
    static Set<PaymentStatus> underWay() {
        return EnumSet.complementOf(EnumSet.of(SUCCEEDED, FAILED));
    }

    boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }

    /** SENT goes back to REQUESTED when the network says that it never got it. */
    boolean mayBecome(PaymentStatus next) {
        return switch (this) {
            case HOLDING -> next == REQUESTED || next == FAILED;
            case REQUESTED -> next == SENT;
            case SENT -> next == REQUESTED || next == BOOKING || next == RELEASING;
            case BOOKING -> next == SUCCEEDED || next == FAILED;
            case RELEASING -> next == FAILED;
            case SUCCEEDED, FAILED -> false;
        };
    }
}
