package bank.qiao.service.inbox;

import bank.qiao.contracts.Event;
import bank.qiao.service.messages.ContractRegistry;
import bank.qiao.service.messages.MessageFormat;
import bank.qiao.service.messages.TraceLink;
import bank.qiao.service.messages.UnreadableMessageException;
import io.cloudevents.CloudEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.aop.support.AopUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands each message to the handlers of its type: one transaction a handler, in which the inbox remembers that it was
 * handled. Types nobody here handles are passed over.
 */
public final class EventDispatcher implements MessageListener<String, byte[]> {

    private final Map<String, List<EventHandler<?>>> handlers = new HashMap<>();
    private final Set<String> topics = new TreeSet<>();
    private final MessageFormat format;
    private final TraceLink traces;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EventDispatcher(
            List<EventHandler<?>> handlers,
            MessageFormat format,
            TraceLink traces,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        for (EventHandler<?> handler : handlers) {
            var contract = ContractRegistry.contractOf(handler.eventType());
            this.handlers
                    .computeIfAbsent(contract.type(), type -> new ArrayList<>())
                    .add(handler);
            topics.add(contract.topic());
        }
        this.format = format;
        this.traces = traces;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The topics that carry what is handled here. */
    public Set<String> topics() {
        return topics;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> received) {
        CloudEvent message = format.toCloudEvent(received);
        for (EventHandler<?> handler : handlers.getOrDefault(message.getType(), List.of())) {
            traces.continued(MessageFormat.traceParent(message), message.getType(), () -> deliver(message, handler));
        }
    }

    private <E extends Event> void deliver(CloudEvent message, EventHandler<E> handler) {
        E event = format.toEvent(message, handler.eventType());
        UUID eventId = eventId(message);
        transaction.executeWithoutResult(status -> {
            if (firstTime(eventId, nameOf(handler))) {
                handler.handle(event);
            }
        });
    }

    private boolean firstTime(UUID eventId, String handler) {
        return jdbc.sql("""
            insert into platform.inbox (event_id, handler, handled_at) values (?, ?, ?)
            on conflict do nothing\
            """)
                        .params(eventId, handler, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static UUID eventId(CloudEvent message) {
        try {
            return UUID.fromString(message.getId());
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessageException("the event id is no UUID", e);
        }
    }

    private static String nameOf(EventHandler<?> handler) {
        return AopUtils.getTargetClass(handler).getSimpleName();
    }
}
