package bank.qiao.loan.loans;

/** Who started a repayment. */
public enum RepaymentOrigin {
    CUSTOMER("REPAYMENT"),
    /** The bank, at the end of a due day. */
    AUTO_DEBIT("AUTO_DEBIT");

    private final String transactionKind;

    RepaymentOrigin(String transactionKind) {
        this.transactionKind = transactionKind;
    }

    String transactionKind() {
        return transactionKind;
    }
}
