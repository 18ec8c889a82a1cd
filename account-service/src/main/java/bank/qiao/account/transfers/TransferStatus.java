package bank.qiao.account.transfers;

/** The states of a transfer; the last two are final. One inside the bank goes from REQUESTED straight to its end. */
public enum TransferStatus {
    /** Written down; whether its first posting is in the ledger is to be found out by posting it. */
    REQUESTED,
    /** The money is set aside, and to be sent: the card network has not heard of it. */
    HELD,
    /** Sent, perhaps: from before the call until its outcome is known. */
    SENT,
    SUCCEEDED,
    FAILED;

    boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }

    /** SENT goes back to HELD when the network says that it never got it. */
    boolean mayBecome(TransferStatus next) {
        return switch (this) {
            case REQUESTED -> next == HELD || next == SUCCEEDED || next == FAILED;
            case HELD -> next == SENT || next == SUCCEEDED || next == FAILED;
            case SENT -> next == HELD || next == SUCCEEDED || next == FAILED;
            case SUCCEEDED, FAILED -> false;
        };
    }
}
