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
    /** Interest on deposits that is earned by its owners and not paid to them yet. */
    DEPOSIT_INTEREST_PAYABLE(AccountType.LIABILITY),
    /** What deposits cost. */
    DEPOSIT_INTEREST_EXPENSE(AccountType.EXPENSE);

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
