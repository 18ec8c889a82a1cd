package bank.qiao.wealth.orders;

/** How fast a redemption is paid. */
public enum Speed {
    /** By the calendar of the product. */
    NORMAL,
    /** Within seconds, from the bank's advance pool; money-market funds only. */
    INSTANT
}
