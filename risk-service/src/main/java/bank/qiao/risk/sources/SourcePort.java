package bank.qiao.risk.sources;

/** One outside source; an adapter in {@code outside} for each. */
public interface SourcePort {

    /** Which source this is. */
    Source source();

    /** Asks, with time-out and retries; a source that fails is {@link SourceAnswer.Down}, never an exception. */
    SourceAnswer ask(Inquiry inquiry);

    /**
     * Reads an answer that says {@code found} or not.
     *
     * @throws UnreadableAnswerException when it isn't what was agreed with the source
     */
    SourceAnswer read(String raw);
}
