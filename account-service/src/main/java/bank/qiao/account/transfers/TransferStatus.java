package bank.qiao.account.transfers;

/** The states of a transfer; the last two are final. One inside the bank goes from REQUESTED straight to its end. */
public enum TransferStatus {
    /** Written down; whether its first posting is in the ledger is to be found out by posting it. */
    REQUESTED,
    /** The money is set aside, and to be sent: the card network has not heard of it. */
    HELD,
    /** Sent, perhaps: from before the call until its outcome is known. */
    SENT,
    /** The other bank has the money; that is being booked, so perhaps it is. */
    BOOKING,
    /** The other bank will not have it; what was set aside is being released. */
    RELEASING,
    SUCCEEDED,
    FAILED;

    boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }

    /** SENT goes back to HELD when the network says that it never got it. */
    boolean mayBecome(TransferStatus next) {
        return switch (this) {
            case REQUESTED -> next == HELD || next == SUCCEEDED || next == FAILED;
            case HELD -> next == SENT || next == BOOKING || next == RELEASING;
            case SENT -> next == HELD || next == BOOKING || next == RELEASING;
            case BOOKING -> next == SUCCEEDED;
            case RELEASING -> next == FAILED;
            case SUCCEEDED, FAILED -> false;
        };
    }
}
