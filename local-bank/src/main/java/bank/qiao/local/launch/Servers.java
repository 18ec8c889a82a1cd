package bank.qiao.local.launch;

import bank.qiao.embedded.EmbeddedKafka;
import bank.qiao.embedded.EmbeddedPostgres;
import bank.qiao.embedded.ServerStartException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL, which is started again when it dies, and Kafka, which lives and dies with this process. */
final class Servers {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);

    private final Path data;
    private final int postgresPort;
    private final int kafkaPort;
    private final Progress progress;
    private final BackOff backOff = new BackOff();

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable EmbeddedKafka kafka;
    private boolean stopping;

    Servers(Path data, int postgresPort, int kafkaPort, Progress progress) {
        this.data = data;
        this.postgresPort = postgresPort;
        this.kafkaPort = kafkaPort;
        this.progress = progress;
    }

    /** Starts both at once and makes the databases. */
    void start(List<String> databases) {
        var starting = CompletableFuture.runAsync(this::startKafka);
        startPostgres(databases);
        try {
            starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        watchPostgres();
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + database;
    }

    String databaseUser() {
        return "postgres";
    }

    String databasePassword() {
        return "postgres";
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafkaPort;
    }

    void stop() {
        EmbeddedKafka broker;
        EmbeddedPostgres database;
        synchronized (this) {
            stopping = true;
            broker = kafka;
            database = postgres;
        }
        if (broker != null) {
            broker.close();
            progress.say("Kafka stopped");
        }
        if (database != null) {
            closeQuietly(database);
            progress.say("PostgreSQL stopped");
        }
    }

    private void startKafka() {
        long begin = Progress.now();
        EmbeddedKafka started = EmbeddedKafka.startDurable(data.resolve("kafka"), kafkaPort);
        synchronized (this) {
            kafka = started;
        }
        progress.ready("Kafka", begin);
    }

    private void startPostgres(List<String> databases) {
        long begin = Progress.now();
        EmbeddedPostgres started = EmbeddedPostgres.startDurable(data.resolve("postgres"), postgresPort);
        databases.forEach(started::createDatabase);
        synchronized (this) {
            postgres = started;
        }
        progress.ready("PostgreSQL", begin);
    }

    private void watchPostgres() {
        EmbeddedPostgres watched;
        synchronized (this) {
            watched = postgres;
        }
        if (watched != null) {
            watched.process()
                    .ifPresent(process -> process.onExit()
                            .thenRunAsync(() -> startPostgresAgain(watched))
                            .exceptionally(failure -> {
                                LOG.error("PostgreSQL is no longer watched", failure);
                                return null;
                            }));
        }
    }

    private void startPostgresAgain(EmbeddedPostgres dead) {
        while (!isStopping()) {
            progress.say("PostgreSQL ended by itself; starting it again " + backOff.announce());
            backOff.await();
            if (isStopping()) {
                return;
            }
            closeQuietly(dead);
            try {
                startPostgres(List.of());
                watchPostgres();
                return;
            } catch (ServerStartException e) {
                progress.say(e.toString());
            }
        }
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private static void closeQuietly(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (UncheckedIOException | IllegalStateException e) {
            // It had ended already.
            LOG.debug("PostgreSQL was not there to be stopped", e);
        }
    }
}
