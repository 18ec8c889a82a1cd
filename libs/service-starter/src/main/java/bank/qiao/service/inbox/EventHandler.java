package bank.qiao.service.inbox;

import bank.qiao.contracts.Event;

/**
 * Handles one type of event; a bean of this type is all it takes. {@link #handle} runs in a transaction together with
 * the inbox record, so that a redelivered event changes nothing. Exceptions are retried with back-off a bounded
 * number of times, then the message goes to the dead letters.
 */
public interface EventHandler<E extends Event> {

    /** The contract record that this handler takes. */
    Class<E> eventType();

    /** Database work only: what must be asked of the outside is scheduled as a durable task. */
    void handle(E event);
}
