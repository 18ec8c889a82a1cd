package bank.qiao.outside.cards;

/** Whose money a card spends: the holder's or the bank's. */
public enum CardKind {
    DEBIT,
    CREDIT
}
