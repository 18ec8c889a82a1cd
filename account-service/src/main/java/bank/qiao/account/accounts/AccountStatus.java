package bank.qiao.account.accounts;

/** The states of a customer's account; CLOSED is for good. */
public enum AccountStatus {
    ACTIVE,
    FROZEN,
    CLOSED;

    /** Whether the account may go from this state to the other. */
    boolean mayBecome(AccountStatus next) {
        return switch (this) {
            case ACTIVE -> next == FROZEN || next == CLOSED;
            case FROZEN -> next == ACTIVE || next == CLOSED;
            case CLOSED -> false;
        };
    }
}
