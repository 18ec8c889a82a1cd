package bank.qiao.service.messages;

import org.jspecify.annotations.Nullable;

/** A message that no retry can make readable; it goes to the dead letters at once. */
public final class UnreadableMessageException extends RuntimeException {

    public UnreadableMessageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
