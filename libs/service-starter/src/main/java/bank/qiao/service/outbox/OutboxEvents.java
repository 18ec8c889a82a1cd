package bank.qiao.service.outbox;

import bank.qiao.contracts.Event;
import bank.qiao.service.messages.MessageFormat;
import bank.qiao.service.messages.TraceLink;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes to the outbox and wakes the relay after the commit, so that no event waits for a poll. */
final class OutboxEvents implements Events {

    private final OutboxTable table;
    private final MessageFormat format;
    private final TraceLink traces;
    private final OutboxRelay relay;

    OutboxEvents(OutboxTable table, MessageFormat format, TraceLink traces, OutboxRelay relay) {
        this.table = table;
        this.format = format;
        this.traces = traces;
        this.relay = relay;
    }

    @Override
    public void publish(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalTransactionStateException("an event is published in the transaction of its cause");
        }
        table.append(format.toMessage(event, traces.current()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
