package bank.qiao.account.reconciliation;

/** The states of a case; the last two are final. */
public enum BreakStatus {
    OPEN,
    /** Somebody of the staff has it. */
    ASSIGNED,
    /** A journal mends it and waits for its checker. */
    FIXING,
    FIXED,
    /** A later run of the same date found nothing any more. */
    GONE;

    boolean isFinal() {
        return this == FIXED || this == GONE;
    }
}
