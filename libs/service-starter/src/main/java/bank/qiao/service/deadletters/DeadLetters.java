package bank.qiao.service.deadletters;

import bank.qiao.service.messages.EventMessage;
import bank.qiao.service.messages.MessageFormat;
import bank.qiao.service.messages.UnreadableMessageException;
import bank.qiao.service.outbox.OutboxTable;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.paging.Page;
import bank.qiao.web.paging.PageRequest;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import io.cloudevents.CloudEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what came to the dead-letter topics, shows it, and sends it back to its topic under its old event id. */
public class DeadLetters implements MessageListener<String, byte[]> {

    private final JdbcClient jdbc;
    private final OutboxTable outbox;
    private final MessageFormat format;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadLetters(
            JdbcClient jdbc, OutboxTable outbox, MessageFormat format, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.format = format;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> received) {
        CloudEvent event = readable(received);
        jdbc.sql("""
            insert into platform.dead_letter
                (id, topic, partition, "offset", message_key, event_id, type, payload, error, status, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?)
            on conflict do nothing\
            """)
                .params(
                        Ids.next(),
                        text(received, KafkaHeaders.DLT_ORIGINAL_TOPIC),
                        buffer(received, KafkaHeaders.DLT_ORIGINAL_PARTITION).getInt(),
                        buffer(received, KafkaHeaders.DLT_ORIGINAL_OFFSET).getLong())
                .param(received.key())
                .param(event == null ? null : UUID.fromString(event.getId()))
                .param(event == null ? null : event.getType())
                .params(
                        received.value() == null ? new byte[0] : received.value(),
                        cause(received),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Newest first. */
    public Page<DeadLetter> list(PageRequest page) {
        List<DeadLetter> rows = jdbc.sql("""
            select * from platform.dead_letter
            where cast(:cursor as uuid) is null or id < cast(:cursor as uuid)
            order by id desc limit :limit\
            """)
                .param("cursor", page.cursor())
                .param("limit", page.rowsToRead())
                .query((rs, n) -> row(rs))
                .list();
        return Page.of(rows, page.limit(), row -> row, row -> row.id().toString());
    }

    /**
     * Sends the message to its topic again, once; services that have handled it pass it over.
     *
     * @throws Refusal NOT_FOUND, DEAD_LETTER_ALREADY_REPLAYED, DEAD_LETTER_UNREADABLE
     */
    public DeadLetter replay(UUID id, String staff) {
        return transaction.execute(status -> {
            DeadLetter letter = jdbc.sql("select * from platform.dead_letter where id = ? for update")
                    .param(id)
                    .query((rs, n) -> row(rs))
                    .optional()
                    .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
            if (!letter.status().equals("WAITING")) {
                throw new Refusal(DeadLetterError.DEAD_LETTER_ALREADY_REPLAYED);
            }
            UUID eventId = letter.eventId();
            String type = letter.type();
            if (eventId == null || type == null) {
                throw new Refusal(DeadLetterError.DEAD_LETTER_UNREADABLE);
            }
            byte[] payload = jdbc.sql("select payload from platform.dead_letter where id = ?")
                    .param(id)
                    .query(byte[].class)
                    .single();
            String key = letter.key() == null ? "" : letter.key();
            outbox.append(new EventMessage(eventId, letter.topic(), key, type, payload, null));
            Instant now = clock.instant();
            jdbc.sql("update platform.dead_letter set status = 'REPLAYED', replayed_at = ?, replayed_by = ?"
                            + " where id = ?")
                    .params(Timestamp.from(now), staff, id)
                    .update();
            return new DeadLetter(
                    id,
                    letter.topic(),
                    letter.partition(),
                    letter.offset(),
                    letter.key(),
                    eventId,
                    type,
                    letter.error(),
                    "REPLAYED",
                    letter.receivedAt(),
                    now,
                    staff);
        });
    }

    private @Nullable CloudEvent readable(ConsumerRecord<String, byte[]> received) {
        try {
            CloudEvent event = format.toCloudEvent(received);
            UUID.fromString(event.getId());
            return event;
        } catch (UnreadableMessageException | IllegalArgumentException e) {
            return null;
        }
    }

    private static DeadLetter row(ResultSet rs) throws SQLException {
        Timestamp replayedAt = rs.getTimestamp("replayed_at");
        return new DeadLetter(
                rs.getObject("id", UUID.class),
                rs.getString("topic"),
                rs.getInt("partition"),
                rs.getLong("offset"),
                rs.getString("message_key"),
                rs.getObject("event_id", UUID.class),
                rs.getString("type"),
                rs.getString("error"),
                rs.getString("status"),
                rs.getTimestamp("received_at").toInstant(),
                replayedAt == null ? null : replayedAt.toInstant(),
                rs.getString("replayed_by"));
    }

    private static String cause(ConsumerRecord<String, byte[]> received) {
        Header cause = received.headers().lastHeader(KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN);
        return cause == null
                ? text(received, KafkaHeaders.DLT_EXCEPTION_FQCN)
                : new String(cause.value(), StandardCharsets.UTF_8);
    }

    private static String text(ConsumerRecord<String, byte[]> received, String header) {
        return new String(header(received, header), StandardCharsets.UTF_8);
    }

    private static ByteBuffer buffer(ConsumerRecord<String, byte[]> received, String header) {
        return ByteBuffer.wrap(header(received, header));
    }

    private static byte[] header(ConsumerRecord<String, byte[]> received, String name) {
        Header header = received.headers().lastHeader(name);
        if (header == null) {
            throw new UnreadableMessageException("a dead letter without " + name, null);
        }
        return header.value();
    }
}
