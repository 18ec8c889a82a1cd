package bank.qiao.loan.loans;

/** What a customer wants to pay. */
public enum RepaymentKind {
    /** Everything that is due; when nothing is, the next instalment early. */
    DUE,
    /** An amount of the customer's choice. */
    PARTIAL,
    /** The whole loan. */
    PAYOFF
}
