package bank.qiao.local.launch;

/** Something is in the way of a start; the message says what, and what to do about it. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStartException(String message) {
        super(message);
    }
}
