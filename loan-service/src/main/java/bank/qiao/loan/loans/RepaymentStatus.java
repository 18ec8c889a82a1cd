package bank.qiao.loan.loans;

/** The states of a repayment; only {@link #PENDING} can be left. */
public enum RepaymentStatus {
    /** The ledger has been asked. */
    PENDING,
    /** Booked: exactly what the quote said. */
    POSTED,
    /** Not booked at all, for example for want of money. */
    FAILED
}
