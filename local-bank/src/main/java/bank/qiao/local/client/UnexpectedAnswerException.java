package bank.qiao.local.client;

/** The bank answered otherwise than the caller needs to go on. */
public final class UnexpectedAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 600;

    private final int status;
    private final String code;

    UnexpectedAnswerException(Answer answer, String what) {
        super(answer.call().method() + " " + answer.call().path() + ": " + what + ", got " + answer.status() + " "
                + shortened(answer.bodyText()));
        this.status = answer.status();
        this.code = answer.code();
    }

    public int status() {
        return status;
    }

    /** The code of the problem document, or an empty text. */
    public String code() {
        return code;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
