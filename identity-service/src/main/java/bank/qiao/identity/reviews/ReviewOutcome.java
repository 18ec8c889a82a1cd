package bank.qiao.identity.reviews;

/** What staff may decide about a customer under review. */
public enum ReviewOutcome {
    VERIFY,
    REJECT
}
