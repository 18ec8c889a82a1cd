package bank.qiao.risk.sources;

/** Checks a person against the citizen registry and its watch list: a duty of the bank, so without consent. */
public interface Screening {

    /** Asks, with time-out and retries; a registry that fails is {@link Result#UNAVAILABLE}, never an exception. */
    Result check(Inquiry inquiry);

    /** What the registry said. */
    enum Result {
        CLEAR,
        WATCH_LISTED,
        /** The registry does not know this name under this number. */
        NOT_CONFIRMED,
        UNAVAILABLE
    }
}
