package bank.qiao.account.journals;

/** The states of a journal, from its approval on; the last two are final. */
public enum JournalStatus {
    ORDERED,
    POSTED,
    /** The ledger would not have it; nothing of it is posted. */
    REFUSED
}
