package bank.qiao.account.ledger;

import java.util.Arrays;
import java.util.Optional;

/**
 * The chart of accounts of the general ledger. Each is opened at its first use, and so is each of its sub-accounts. All
 * names of the contract's {@code GeneralLedgerAccount} stand here, and the accounts that only this service uses.
 */
public enum ChartAccount {
    CARD_CLEARING(AccountType.ASSET),
    LOAN_PRINCIPAL(AccountType.ASSET),
    LOAN_LOSS_ALLOWANCE(AccountType.ASSET),
    LOAN_INTEREST_INCOME(AccountType.INCOME),
    LOAN_PENALTY_INCOME(AccountType.INCOME),
    COLENDING_SETTLEMENT(AccountType.LIABILITY),
    FUND_SUBSCRIPTION_CLEARING(AccountType.LIABILITY),
    FUND_REDEMPTION_CLEARING(AccountType.ASSET),
    REDEMPTION_ADVANCE(AccountType.ASSET),
    ROUNDING_DIFFERENCE(AccountType.LIABILITY),
    SUSPENSE(AccountType.LIABILITY),
    /** What the owners paid in. */
    SHARE_CAPITAL(AccountType.EQUITY),
    /** The bank's own money at the central bank. */
    CENTRAL_BANK_RESERVE(AccountType.ASSET),
    /** What deposits cost. */
    DEPOSIT_INTEREST_EXPENSE(AccountType.EXPENSE),
    /** What deposits have earned and will be credited at the next settlement. */
    DEPOSIT_INTEREST_PAYABLE(AccountType.LIABILITY),
    /** Transfers to and from other banks on their way through the payment systems. */
    TRANSFER_CLEARING(AccountType.ASSET),
    /** What other banks owe us, less what we owe them; a sub-account for each bank. */
    INTERBANK_CLEARING(AccountType.ASSET),
    /** What is settled with fund houses; a sub-account for each. */
    FUND_SETTLEMENT(AccountType.LIABILITY),
    /** Control account against the sum of customers' deposits, for what is booked for all of them at once. */
    CUSTOMER_DEPOSITS_CONTROL(AccountType.LIABILITY),
    /** Fees received. */
    FEE_INCOME(AccountType.INCOME),
    /** Fees paid to networks and partners. */
    FEE_EXPENSE(AccountType.EXPENSE),
    /** Principal given up for lost. */
    LOAN_WRITE_OFF_EXPENSE(AccountType.EXPENSE),
    /** What still came in of it. */
    LOAN_RECOVERY_INCOME(AccountType.INCOME),
    /** Interest that customers owe and have not paid yet. */
    LOAN_INTEREST_RECEIVABLE(AccountType.ASSET);

    private final AccountType type;

    ChartAccount(AccountType type) {
        this.type = type;
    }

    /** On which side the account grows. */
    public AccountType type() {
        return type;
    }

    static Optional<ChartAccount> named(String name) {
        return Arrays.stream(values())
                .filter(account -> account.name().equals(name))
                .findFirst();
    }
}
