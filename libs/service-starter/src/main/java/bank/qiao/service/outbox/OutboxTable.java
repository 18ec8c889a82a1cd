package bank.qiao.service.outbox;

import bank.qiao.service.messages.EventMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of the outbox. */
public final class OutboxTable {

    /** Any number, the same in every instance of the service: only one relays at a time. */
    private static final long RELAY_LOCK = 0x51_1A0_0B0L;

    private final JdbcClient jdbc;
    private final Clock clock;

    public OutboxTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(long id, EventMessage message) {}

    /** Appends in the caller's transaction. */
    public void append(EventMessage message) {
        jdbc.sql("""
            insert into platform.outbox (event_id, topic, message_key, type, payload, trace_parent, created_at)
            values (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(message.eventId(), message.topic(), message.key(), message.type(), message.payload())
                .param(message.traceParent())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /** Appends all of them, in this order, in one statement. */
    public void appendAll(List<EventMessage> messages) {
        int size = messages.size();
        UUID[] ids = new UUID[size];
        String[] topics = new String[size];
        String[] keys = new String[size];
        String[] types = new String[size];
        byte[][] payloads = new byte[size][];
        String[] traces = new String[size];
        for (int i = 0; i < size; i++) {
            EventMessage message = messages.get(i);
            ids[i] = message.eventId();
            topics[i] = message.topic();
            keys[i] = message.key();
            types[i] = message.type();
            payloads[i] = message.payload();
            traces[i] = message.traceParent();
        }
        jdbc.sql("""
            insert into platform.outbox (event_id, topic, message_key, type, payload, trace_parent, created_at)
            select r.id, r.topic, r.key, r.type, r.payload, r.trace, ?
            from unnest(?, ?, ?, ?, ?, ?) with ordinality as r(id, topic, key, type, payload, trace, place)
            order by r.place\
            """)
                .param(Timestamp.from(clock.instant()))
                .params(ids, topics, keys, types, payloads, traces)
                .update();
    }

    /** Held until the end of the transaction; false when another instance is relaying. */
    boolean tryLock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(RELAY_LOCK)
                .query(Boolean.class)
                .single();
    }

    /** In the order in which the events of each aggregate were written. */
    List<Row> oldest(int limit) {
        return jdbc.sql("""
            select id, event_id, topic, message_key, type, payload, trace_parent
            from platform.outbox order by id limit ?\
            """)
                .param(limit)
                .query((rs, n) -> new Row(
                        rs.getLong("id"),
                        new EventMessage(
                                rs.getObject("event_id", UUID.class),
                                rs.getString("topic"),
                                rs.getString("message_key"),
                                rs.getString("type"),
                                rs.getBytes("payload"),
                                rs.getString("trace_parent"))))
                .list();
    }

    void delete(List<Row> rows) {
        jdbc.sql("delete from platform.outbox where id = any(?)")
                .param(rows.stream().map(Row::id).toArray(Long[]::new))
                .update();
    }

    long waiting() {
        return jdbc.sql("select count(*) from platform.outbox")
                .query(Long.class)
                .single();
    }
}
