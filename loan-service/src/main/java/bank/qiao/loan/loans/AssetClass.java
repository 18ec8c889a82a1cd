package bank.qiao.loan.loans;

/** The five classes of domain rule 5, by days overdue. */
public enum AssetClass {
    /** 正常 */
    NORMAL(0),
    /** 关注 */
    SPECIAL_MENTION(1),
    /** 次级 */
    SUBSTANDARD(91),
    /** 可疑 */
    DOUBTFUL(271),
    /** 损失 */
    LOSS(361);

    private final int fromDaysOverdue;

    AssetClass(int fromDaysOverdue) {
        this.fromDaysOverdue = fromDaysOverdue;
    }

    static AssetClass of(int daysOverdue) {
        AssetClass result = NORMAL;
        for (AssetClass each : values()) {
            if (daysOverdue >= each.fromDaysOverdue) {
                result = each;
            }
        }
        return result;
    }

    /** One loan over 90 days puts all of the customer's loans in at least {@link #SUBSTANDARD}. */
    static AssetClass of(int daysOverdue, int worstOfCustomer) {
        AssetClass own = of(daysOverdue);
        AssetClass worst = of(worstOfCustomer);
        return worst.compareTo(SUBSTANDARD) >= 0 && own.compareTo(SUBSTANDARD) < 0 ? SUBSTANDARD : own;
    }
}
