package bank.qiao.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIntegrationTests {

    @TempDir
    Path directory;

    @Test
    void whatWasStoredSurvivesTheKillOfTheJvmAndTheOrphanIsStopped() throws Exception {
        int postgresPort = FreePort.find();
        int kafkaPort = FreePort.find();
        Process jvm = startServersToKill(postgresPort, kafkaPort);
        try {
            assertThat(output(jvm)).contains(ServersToKill.STORED);
        } finally {
            jvm.destroyForcibly().waitFor();
        }
        var orphan = new PostmasterFile(directory.resolve("postgres")).runningServer();
        assertThat(orphan).as("PostgreSQL left behind by the killed JVM").isPresent();

        try (var postgres = EmbeddedPostgres.startDurable(directory.resolve("postgres"), postgresPort);
                var kafka = EmbeddedKafka.startDurable(directory.resolve("kafka"), kafkaPort)) {
            assertThat(orphan.orElseThrow().isAlive()).isFalse();
            assertThat(noteIn(postgres)).isEqualTo("committed before the kill");
            assertThat(recordIn(kafka)).isEqualTo("sent before the kill");
        }
        assertThat(new PostmasterFile(directory.resolve("postgres")).runningServer())
                .as("PostgreSQL after an orderly stop")
                .isEmpty();
    }

    @Test
    void aDurablePostgresSyncsEveryCommit() {
        try (var postgres = EmbeddedPostgres.startDurable(directory.resolve("postgres"), FreePort.find())) {
            assertThat(postgres.setting("fsync")).isEqualTo("on");
            assertThat(postgres.setting("synchronous_commit")).isEqualTo("on");
            assertThat(Integer.parseInt(postgres.setting("max_connections"))).isGreaterThanOrEqualTo(200);
            assertThat(postgres.process()).isPresent();
        }
    }

    @Test
    void aDirectoryWhoseMakingWasCutShortIsMadeAgain() throws Exception {
        Path data = directory.resolve("postgres");
        Files.createDirectories(data);
        Files.writeString(data.resolve("postgresql.conf"), "# initdb was killed here");
        try (var postgres = EmbeddedPostgres.startDurable(data, FreePort.find())) {
            assertThat(postgres.setting("fsync")).isEqualTo("on");
        }
    }

    @Test
    void aTakenPortIsNamedInTheRefusalToStart() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedKafka.startDurable(directory.resolve("kafka"), port))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("port " + port);
            assertThatThrownBy(() -> EmbeddedPostgres.startDurable(directory.resolve("postgres"), port))
                    .isInstanceOf(ServerStartException.class)
                    .hasMessageContaining("port " + port);
        }
    }

    private Process startServersToKill(int postgresPort, int kafkaPort) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ServersToKill.class.getName(),
                        directory.toString(),
                        Integer.toString(postgresPort),
                        Integer.toString(kafkaPort))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What the program printed up to and including the line that says that all is stored, or its end. */
    private static String output(Process jvm) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(jvm.getInputStream(), UTF_8));
        var printed = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            printed.append(line).append('\n');
            if (line.startsWith(ServersToKill.STORED)) {
                break;
            }
        }
        return printed.toString();
    }

    private static String noteIn(EmbeddedPostgres postgres) throws Exception {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("kept"), postgres.username(), "");
                var rows = connection.createStatement().executeQuery("select text from note")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static String recordIn(EmbeddedKafka kafka) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor("kept").stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var records = consumer.poll(Duration.ofSeconds(20));
            return List.copyOf(records.records(records.partitions().iterator().next()))
                    .getFirst()
                    .value();
        }
    }
}
