package bank.qiao.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A Kafka broker and its controller (KRaft) inside this JVM, on the loopback interface. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";
    private static final String CLIENTS = "CLIENTS";

    private final KafkaRaftServer server;
    private final int port;
    private final Runnable afterwards;

    private EmbeddedKafka(KafkaRaftServer server, int port, Runnable afterwards) {
        this.server = server;
        this.port = port;
        this.afterwards = afterwards;
    }

    /**
     * Starts a broker on a directory that a former broker may have left, with its topics, records and offsets.
     *
     * @param port 1 to 65535
     * @throws ServerStartException when the broker doesn't start, for example because the port is taken
     */
    public static EmbeddedKafka startDurable(Path directory, int port) {
        return start(directory.toAbsolutePath().normalize(), port, () -> {});
    }

    /** Starts an empty broker on a free port; what it stored is deleted when it is closed. */
    public static EmbeddedKafka startThrowAway() {
        try {
            Path directory = Files.createTempDirectory("embedded-kafka-");
            return start(directory, FreePort.find(), () -> deleteQuietly(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary directory for Kafka", e);
        }
    }

    /** What a client connects to. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Shuts the broker down in order: it leaves the cluster, so the next start needs no timeout. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        afterwards.run();
    }

    private static EmbeddedKafka start(Path directory, int port, Runnable afterwards) {
        if (!FreePort.isFree(port)) {
            throw new ServerStartException("Kafka can't start: another process listens on port " + port + ".");
        }
        try {
            Files.createDirectories(directory);
            if (!Files.exists(directory.resolve("meta.properties"))) {
                format(directory);
            }
            var server = new KafkaRaftServer(
                    KafkaConfig.fromProps(settings(directory, port, FreePort.find()), false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, port, afterwards);
        } catch (Exception e) {
            throw new ServerStartException(
                    "Kafka didn't start on port " + port + " with the data in " + directory
                            + ". Is the port free and the directory writable?",
                    e);
        }
    }

    /** Kafka refuses a directory that hasn't been given a cluster id. */
    private static void format(Path directory) throws Exception {
        // A start that was killed before the id was written has stored nothing.
        DirectoryTree.delete(directory);
        Files.createDirectories(directory);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(NODE)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(directory.toString())
                .setMetadataLogDirectory(directory.toString())
                .setControllerListenerName(CONTROLLER)
                .run();
    }

    private static Properties settings(Path directory, int port, int controllerPort) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "listeners",
                CLIENTS + "://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                CLIENTS + "://127.0.0.1:" + port,
                "listener.security.protocol.map",
                CLIENTS + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT",
                "controller.listener.names",
                CONTROLLER,
                "inter.broker.listener.name",
                CLIENTS,
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + controllerPort,
                "log.dirs",
                directory.toString()));
        // One node: internal topics have one replica, and few partitions so that a start is quick.
        for (String topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.put(topic + ".replication.factor", "1");
            settings.put(topic + ".num.partitions", "4");
        }
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("num.partitions", "4");
        settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
        // After a kill the new broker waits until the session of the old one has ended; 2 s would be too short under
        // load.
        settings.put("broker.session.timeout.ms", "5000");
        settings.put("broker.heartbeat.interval.ms", "1000");
        return settings;
    }

    private static void deleteQuietly(Path directory) {
        try {
            DirectoryTree.delete(directory);
        } catch (IOException e) {
            // Left for the system's own cleaning of temporary files.
            directory.toFile().deleteOnExit();
        }
    }
}
