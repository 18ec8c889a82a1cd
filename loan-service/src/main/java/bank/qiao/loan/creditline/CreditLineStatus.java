package bank.qiao.loan.creditline;

/** Where a customer stands with the credit line, from the invitation on. */
public enum CreditLineStatus {
    /** May apply. */
    INVITED,
    /** An application is being decided. */
    APPLYING,
    /** The last application was declined. */
    DECLINED,
    /** Money can be drawn. */
    ACTIVE,
    /** Past its last day: what is drawn is repaid as agreed, nothing new is drawn. */
    EXPIRED,
    /** By staff or risk: as expired, but can come back. */
    BLOCKED
}
