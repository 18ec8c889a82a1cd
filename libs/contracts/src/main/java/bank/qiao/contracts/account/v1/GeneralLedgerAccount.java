package bank.qiao.contracts.account.v1;

/** The general ledger accounts that other services may name in a transfer; the whole chart stands in account-service. */
public enum GeneralLedgerAccount {
    /** Asset: what the card network owes us for money pulled and not yet settled, less what we owe it for money pushed. */
    CARD_CLEARING,
    /** Asset: our share of principal lent. */
    LOAN_PRINCIPAL,
    /** Asset: principal written off is moved out of here, recoveries come in through income. */
    LOAN_LOSS_ALLOWANCE,
    /** Income: our share of loan interest received. */
    LOAN_INTEREST_INCOME,
    /** Income: our share of penalty interest received. */
    LOAN_PENALTY_INCOME,
    /** Asset or liability, one sub-account a partner bank: its share of drawdowns and repayments until settlement. */
    COLENDING_SETTLEMENT,
    /** Liability: customers' money on its way to a fund house, one sub-account a product. */
    FUND_SUBSCRIPTION_CLEARING,
    /** Asset: money due from a fund house for units redeemed, one sub-account a product. */
    FUND_REDEMPTION_CLEARING,
    /** Asset: what the bank advanced for instant redemptions until the fund house pays, one sub-account a product. */
    REDEMPTION_ADVANCE,
    /** Liability: rounding remainders that belong to nobody. */
    ROUNDING_DIFFERENCE,
    /** Liability: money whose owner is not known yet. */
    SUSPENSE
}
