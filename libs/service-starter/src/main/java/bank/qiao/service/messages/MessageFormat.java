package bank.qiao.service.messages;

import bank.qiao.contracts.Contract;
import bank.qiao.contracts.Event;
import bank.qiao.web.identifiers.Ids;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Maps contract records to CloudEvents in Kafka's binary mode (attributes in headers, JSON in the value) and back. */
public final class MessageFormat {

    private static final String TRACE_PARENT = "traceparent";

    private final URI source;
    private final Clock clock;
    // Its own mapper: what travels must not change when a service changes how it writes REST answers.
    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public MessageFormat(String serviceName, Clock clock) {
        this.source = URI.create("urn:qiao:" + serviceName);
        this.clock = clock;
    }

    /** Gives the event an id and its outer form. */
    public EventMessage toMessage(Event event, @Nullable String traceParent) {
        Contract contract = ContractRegistry.contractOf(event.getClass());
        return new EventMessage(
                Ids.next(),
                contract.topic(),
                event.aggregateId(),
                contract.type(),
                json.writeValueAsBytes(event),
                traceParent);
    }

    /** The Kafka record of a message. */
    public ProducerRecord<String, byte[]> toRecord(EventMessage message) {
        var builder = CloudEventBuilder.v1()
                .withId(message.eventId().toString())
                .withSource(source)
                .withType(message.type())
                .withSubject(message.key())
                .withTime(clock.instant().atOffset(ZoneOffset.UTC))
                .withData("application/json", message.payload());
        if (message.traceParent() != null) {
            builder.withExtension(TRACE_PARENT, message.traceParent());
        }
        return KafkaMessageFactory.createWriter(message.topic(), message.key()).writeBinary(builder.build());
    }

    /** @throws UnreadableMessageException when it is no CloudEvent with data */
    public CloudEvent toCloudEvent(ConsumerRecord<String, byte[]> received) {
        try {
            return KafkaMessageFactory.createReader(received).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException e) {
            throw new UnreadableMessageException("no CloudEvent", e);
        }
    }

    /** @throws UnreadableMessageException when the data is not that of the contract */
    public <E extends Event> E toEvent(CloudEvent cloudEvent, Class<E> type) {
        CloudEventData data = cloudEvent.getData();
        if (data == null) {
            throw new UnreadableMessageException("no data", null);
        }
        try {
            return json.readValue(data.toBytes(), type);
        } catch (JacksonException e) {
            throw new UnreadableMessageException("data is no " + type.getSimpleName(), e);
        }
    }

    /** The trace the event was published in, if any. */
    public static @Nullable String traceParent(CloudEvent cloudEvent) {
        Object value = cloudEvent.getExtension(TRACE_PARENT);
        return value == null ? null : value.toString();
    }
}
