package bank.qiao.wealth.orders;

/** Where an order is; which move is legal stands in {@link OrderKind}. */
public enum OrderStatus {
    /** The ledger was asked and has not answered. */
    PENDING,
    /** Money is held, or units are reserved; can be withdrawn until the cut-off. */
    ACCEPTED,
    /** The ledger was asked to release the hold. */
    WITHDRAWING,
    WITHDRAWN,
    /** In a file to the fund house; the money held is paid. */
    SUBMITTED,
    /** The fund house has dealt it; a subscription ends here. */
    CONFIRMED,
    /** The fund house would not deal it; the money is on its way back. */
    REFUNDING,
    /** The ledger was asked to pay the customer. */
    PAYING,
    /** The customer has the money. */
    DONE,
    FAILED;

    /** Whether it will go on by itself within seconds: what a caller may wait for. */
    public boolean isMoving() {
        return switch (this) {
            case PENDING, WITHDRAWING, REFUNDING, PAYING -> true;
            case ACCEPTED, WITHDRAWN, SUBMITTED, CONFIRMED, DONE, FAILED -> false;
        };
    }
}
