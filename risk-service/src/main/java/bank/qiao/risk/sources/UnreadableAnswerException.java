package bank.qiao.risk.sources;

/** A source answered something else than was agreed; the message names the field, never its value. */
public class UnreadableAnswerException extends RuntimeException {

    public UnreadableAnswerException(String message) {
        super(message);
    }
}
