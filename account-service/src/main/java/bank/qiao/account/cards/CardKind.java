package bank.qiao.account.cards;

/** What a card is; only debit cards can be bound. */
public enum CardKind {
    DEBIT,
    CREDIT
}
