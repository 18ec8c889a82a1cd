package bank.qiao.account.ledger;

/** The five kinds of ledger account, and on which side each grows. */
public enum AccountType {
    ASSET(true),
    LIABILITY(false),
    INCOME(false),
    EXPENSE(true),
    EQUITY(false);

    private final boolean growsByDebits;

    AccountType(boolean growsByDebits) {
        this.growsByDebits = growsByDebits;
    }

    /** The balance in fen, positive on the side on which such an account grows. */
    public long balance(long debitsPosted, long creditsPosted) {
        return growsByDebits
                ? Math.subtractExact(debitsPosted, creditsPosted)
                : Math.subtractExact(creditsPosted, debitsPosted);
    }
}
