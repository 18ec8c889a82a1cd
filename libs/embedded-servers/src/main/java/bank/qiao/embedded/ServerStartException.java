package bank.qiao.embedded;

/** An embedded server did not start; the message says which one, where, and what to do about it. */
public final class ServerStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerStartException(String message, Throwable cause) {
        super(message + " Cause: " + cause, cause);
    }

    ServerStartException(String message) {
        super(message);
    }
}
