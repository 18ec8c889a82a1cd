package bank.qiao.loan.colending;

/** What asking for funds came to. */
public sealed interface FundingOutcome {

    /** The money is there. */
    record Funded(Funding funding) implements FundingOutcome {}

    /** Nobody lends: no partner, and our own budget of the day is used up. */
    record NotFunded() implements FundingOutcome {}
}
