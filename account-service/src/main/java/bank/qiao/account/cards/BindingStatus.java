package bank.qiao.account.cards;

/** The states of a binding: PENDING until confirmed; it expires by its time. */
public enum BindingStatus {
    PENDING,
    CONFIRMED
}
