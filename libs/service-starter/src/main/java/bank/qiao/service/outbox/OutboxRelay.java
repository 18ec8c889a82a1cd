package bank.qiao.service.outbox;

import bank.qiao.service.messages.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the outbox holds to Kafka, oldest first, and deletes what Kafka has acknowledged. Several instances may
 * run: a lock in the database lets one at a time send, so the order of an aggregate's events holds. A crash between
 * sending and deleting sends again: consumers know events by their id.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final long BUSY_RETRY_MILLIS = 20;
    private static final long ACKNOWLEDGE_SECONDS = 60;

    private enum Outcome {
        EMPTY,
        SENT,
        BUSY
    }

    private final OutboxTable table;
    private final MessageFormat format;
    private final KafkaTemplate<String, byte[]> kafka;
    private final TransactionTemplate transaction;
    private final OutboxSettings settings;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    OutboxRelay(
            OutboxTable table,
            MessageFormat format,
            KafkaTemplate<String, byte[]> kafka,
            TransactionTemplate transaction,
            OutboxSettings settings) {
        this.table = table;
        this.format = format;
        this.kafka = kafka;
        this.transaction = transaction;
        this.settings = settings;
    }

    /** Something was committed; costs nothing when the relay is at work anyway. */
    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    @Override
    public synchronized void stop() {
        running = false;
        wake();
        Thread stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                Outcome outcome = relayBatch();
                if (outcome != Outcome.SENT) {
                    long pause = outcome == Outcome.BUSY
                            ? BUSY_RETRY_MILLIS
                            : settings.pollInterval().toMillis();
                    if (wakeUps.tryAcquire(pause, TimeUnit.MILLISECONDS)) {
                        wakeUps.drainPermits();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    log.warn("outbox relay failed, tries again: {}", e.toString());
                    pauseAfterFailure();
                }
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            TimeUnit.MILLISECONDS.sleep(settings.pollInterval().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private Outcome relayBatch() {
        Outcome outcome = transaction.execute(status -> {
            if (!table.tryLock()) {
                return table.waiting() == 0 ? Outcome.EMPTY : Outcome.BUSY;
            }
            List<OutboxTable.Row> rows = table.oldest(settings.batchSize());
            if (rows.isEmpty()) {
                return Outcome.EMPTY;
            }
            send(rows);
            acknowledged(rows);
            return Outcome.SENT;
        });
        return outcome;
    }

    private void send(List<OutboxTable.Row> rows) {
        List<Future<?>> sent = new ArrayList<>(rows.size());
        for (OutboxTable.Row row : rows) {
            ProducerRecord<String, byte[]> message = format.toRecord(row.message());
            sent.add(kafka.send(message));
        }
        kafka.flush();
        try {
            for (Future<?> each : sent) {
                each.get(ACKNOWLEDGE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            // What is still buffered must not leave after a message before it failed: the order would be lost.
            kafka.getProducerFactory().reset();
            throw new IllegalStateException("Kafka did not take the events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while sending", e);
        }
    }

    private void acknowledged(List<OutboxTable.Row> rows) {
        table.delete(rows);
    }
}
