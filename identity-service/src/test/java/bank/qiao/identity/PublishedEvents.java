package bank.qiao.identity;

import bank.qiao.contracts.Event;
import bank.qiao.service.inbox.EventHandler;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the service published and Kafka carried, as another service would hear it. */
final class PublishedEvents {

    private final Queue<Event> heard = new ConcurrentLinkedQueue<>();

    <E extends Event> List<E> of(Class<E> type, String aggregateId) {
        return heard.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(event -> event.aggregateId().equals(aggregateId))
                .toList();
    }

    <E extends Event> EventHandler<E> listener(Class<E> type) {
        return new EventHandler<>() {
            @Override
            public Class<E> eventType() {
                return type;
            }

            @Override
            public void handle(E event) {
                heard.add(event);
            }
        };
    }
}
