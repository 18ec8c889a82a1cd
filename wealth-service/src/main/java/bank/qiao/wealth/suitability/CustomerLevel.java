package bank.qiao.wealth.suitability;

import bank.qiao.wealth.products.RiskLevel;

/** How much risk a customer may take, from the lowest to the highest (domain rule 7). */
public enum CustomerLevel {
    /** Buys R1 only; there is no way around it. */
    C1(RiskLevel.R1),
    C2(RiskLevel.R2),
    C3(RiskLevel.R3),
    C4(RiskLevel.R4),
    C5(RiskLevel.R5);

    private final RiskLevel highest;

    CustomerLevel(RiskLevel highest) {
        this.highest = highest;
    }

    /** Whether a customer of this level may buy a product of that risk. */
    public boolean covers(RiskLevel risk) {
        return risk.compareTo(highest) <= 0;
    }
}
