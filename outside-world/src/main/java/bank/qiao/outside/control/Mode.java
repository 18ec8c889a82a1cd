package bank.qiao.outside.control;

/** How a system behaves; README.md says what each mode does to each system. */
public enum Mode {
    NORMAL,
    SLOW,
    ERROR,
    REFUSE,
    LOSE_ANSWER,
    DOWN,
    PROCESSING,
    WRONG_AMOUNT
}
