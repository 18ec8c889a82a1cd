package bank.qiao.risk.combination;

/** Credit grade, best to worst. */
public enum Grade {
    A,
    B,
    C,
    D,
    E,
    F,
    G
}
