package bank.qiao.wealth.products;

/** What a product is; it decides how income is earned and how units are redeemed. */
public enum ProductKind {
    /** Always 1 yuan a unit; income is paid daily in units (活期+). */
    MONEY_MARKET,
    /** Units can't be redeemed before their term is over. */
    FIXED_TERM,
    BOND,
    INDEX
}
