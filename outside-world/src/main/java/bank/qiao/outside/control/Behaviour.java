package bank.qiao.outside.control;

import java.time.Duration;

/**
 * What a system was told for one call. Controllers take it as the request attribute {@value #ATTRIBUTE}.
 *
 * @param mode how to behave
 * @param delay how long, for the modes that take time
 */
public record Behaviour(Mode mode, Duration delay) {

    /** The request attribute that holds it. */
    public static final String ATTRIBUTE = "outside.behaviour";

    static final Behaviour NORMAL = new Behaviour(Mode.NORMAL, Duration.ZERO);

    /** Whether the system is to say its own kind of no. */
    public boolean refuses() {
        return mode == Mode.REFUSE;
    }

    /** What is moved beyond what was asked. */
    public long extraFen() {
        return mode == Mode.WRONG_AMOUNT ? 1 : 0;
    }

    /** How long the outcome of a movement stays hidden: zero but in mode PROCESSING. */
    public Duration processing() {
        return mode == Mode.PROCESSING ? delay : Duration.ZERO;
    }
}
