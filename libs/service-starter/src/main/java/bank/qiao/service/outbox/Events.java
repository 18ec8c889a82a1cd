package bank.qiao.service.outbox;

import bank.qiao.contracts.Event;

/** Publishes contract events. */
public interface Events {

    /**
     * Writes the event to the outbox in the caller's transaction; it leaves for Kafka soon after the commit, in order
     * for each aggregate. Lock or version the aggregate first: the order is that of the calls under its lock.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    void publish(Event event);
}
