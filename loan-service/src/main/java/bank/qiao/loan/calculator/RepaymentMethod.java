package bank.qiao.loan.calculator;

/** How principal is spread over the instalments (domain rule 5). */
public enum RepaymentMethod {
    /** 等额本金: the same principal in each instalment, interest on what is outstanding. */
    EQUAL_PRINCIPAL,
    /** 等额本息: the same total in each instalment, up to the rounding in the last one. */
    EQUAL_INSTALMENT,
    /** 先息后本: interest each month, principal with the last instalment. */
    INTEREST_ONLY,
    /** One payment of principal and interest at the end of the term. */
    BULLET
}
