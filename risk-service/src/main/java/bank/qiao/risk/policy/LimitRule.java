package bank.qiao.risk.policy;

/** The rules that bound a line; the code of the reason given when a rule is the one that decided is its name. */
public enum LimitRule {
    /** The table of grade and income. */
    GRADE_AND_INCOME("LIMIT_BY_GRADE_AND_INCOME"),
    /** So many months of income. */
    INCOME_CAP("LIMIT_BY_INCOME"),
    /** What all instalments together may take of the income. */
    DEBT_TO_INCOME("LIMIT_BY_DEBT_TO_INCOME"),
    /** What all unsecured lenders together may have lent, in months of income. */
    EXPOSURE_ELSEWHERE("LIMIT_BY_EXPOSURE_ELSEWHERE"),
    /** The most the bank lends to one person. */
    HIGHEST_LINE("LIMIT_BY_HIGHEST_LINE");

    private final String reasonCode;

    LimitRule(String reasonCode) {
        this.reasonCode = reasonCode;
    }

    /** What is said when this rule was the one that decided. */
    public String reasonCode() {
        return reasonCode;
    }
}
