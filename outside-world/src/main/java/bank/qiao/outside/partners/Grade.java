package bank.qiao.outside.partners;

/** Risk grades of our bank, best first. */
enum Grade {
    A,
    B,
    C,
    D,
    E,
    F,
    G
}
