package bank.qiao.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A program that starts durable servers, stores something in each, says so and waits to be killed. */
final class ServersToKill {

    static final String STORED = "stored";

    private ServersToKill() {}

    public static void main(String[] arguments) throws Exception {
        try {
            store(arguments);
            // Ends by being killed, or with the test that holds the other end of the pipe.
            System.in.transferTo(OutputStream.nullOutputStream());
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void store(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        int postgresPort = Integer.parseInt(arguments[1]);
        int kafkaPort = Integer.parseInt(arguments[2]);
        var postgres = EmbeddedPostgres.startDurable(directory.resolve("postgres"), postgresPort);
        var kafka = EmbeddedKafka.startDurable(directory.resolve("kafka"), kafkaPort);
        postgres.createDatabase("kept");
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("kept"), postgres.username(), "");
                var statement = connection.createStatement()) {
            statement.execute("create table note (text varchar)");
            statement.execute("insert into note values ('committed before the kill')");
        }
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            var metadata = producer.send(new ProducerRecord<>("kept", "key", "sent before the kill"))
                    .get();
            System.out.write((STORED + " at " + metadata.offset() + "\n").getBytes(UTF_8));
            System.out.flush();
        }
    }
}
