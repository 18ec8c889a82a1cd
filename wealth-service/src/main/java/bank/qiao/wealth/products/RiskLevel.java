package bank.qiao.wealth.products;

/** Risk of a product, from the lowest to the highest. */
public enum RiskLevel {
    R1,
    R2,
    R3,
    R4,
    R5
}
