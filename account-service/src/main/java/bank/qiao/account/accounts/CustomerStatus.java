package bank.qiao.account.accounts;

/** What account-service must know of a customer's state at identity-service. */
public enum CustomerStatus {
    /** Known, but not (or not yet, or no more) a customer with a verified name. */
    UNVERIFIED,
    VERIFIED,
    FROZEN,
    CLOSED;

    /** Reads identity's name of the state; states before verification are all the same here. */
    static CustomerStatus ofIdentity(String state) {
        return switch (state) {
            case "VERIFIED" -> VERIFIED;
            case "FROZEN" -> FROZEN;
            case "CLOSED" -> CLOSED;
            default -> UNVERIFIED;
        };
    }
}
