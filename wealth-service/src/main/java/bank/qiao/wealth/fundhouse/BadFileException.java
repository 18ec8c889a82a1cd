package bank.qiao.wealth.fundhouse;

/** A file was refused, is missing or contradicts its control totals: nothing of it may be booked. */
public final class BadFileException extends RuntimeException {

    public BadFileException(String message) {
        super(message);
    }

    public BadFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
