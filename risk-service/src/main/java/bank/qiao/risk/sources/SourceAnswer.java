package bank.qiao.risk.sources;

/** What came of asking a source. */
public sealed interface SourceAnswer {

    /**
     * The source knows the person.
     *
     * @param raw the answer as it came
     */
    record Found(Features features, String raw) implements SourceAnswer {
        /** Personal data never reaches a log. */
        @Override
        public String toString() {
            return "Found[…]";
        }
    }

    /** The source does not know the person. */
    record NoFile(String raw) implements SourceAnswer {}

    /** The source does not accept the applicant's consent. */
    record ConsentRejected(String raw) implements SourceAnswer {}

    /** There was no consent, so the source was not asked. */
    record NotAsked() implements SourceAnswer {}

    /** No answer in time, or none that can be read. */
    record Down() implements SourceAnswer {}
}
