package bank.qiao.wealth.orders;

/** Into the product or out of it. */
public enum Side {
    SUBSCRIBE,
    REDEEM
}
