package bank.qiao.identity.reviews;

/** The states of a review: it stays open until a checker has approved what a maker proposed. */
public enum ReviewStatus {
    OPEN,
    VERIFIED,
    REJECTED
}
