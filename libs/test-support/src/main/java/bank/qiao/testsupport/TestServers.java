package bank.qiao.testsupport;

import bank.qiao.embedded.EmbeddedKafka;
import bank.qiao.embedded.EmbeddedPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The PostgreSQL and the Kafka of this JVM: containers where a Docker engine answers, embedded servers where not.
 * The environment variable {@value #CHOICE} decides otherwise: {@code auto}, {@code embedded} or {@code containers}.
 */
public sealed interface TestServers {

    /** Name of the environment variable. */
    String CHOICE = "QIAO_TEST_SERVERS";

    /** Makes an empty database and answers its JDBC address; the hint becomes part of its name. */
    String newDatabase(String hint);

    String username();

    String password();

    String bootstrapServers();

    /** Started on first use, stopped with the JVM. */
    static TestServers ofThisJvm() {
        return Chosen.SERVERS;
    }

    /** Makes the choice once. */
    final class Chosen {

        private static final Logger LOG = LoggerFactory.getLogger(TestServers.class);
        private static final AtomicInteger DATABASES = new AtomicInteger();
        private static final TestServers SERVERS = choose();

        private Chosen() {}

        private static TestServers choose() {
            String choice = System.getenv().getOrDefault(CHOICE, "auto").toLowerCase(Locale.ROOT);
            boolean containers = switch (choice) {
                case "containers" -> true;
                case "embedded" -> false;
                case "auto" -> DockerEngine.answers();
                default ->
                    throw new IllegalArgumentException(
                            CHOICE + " is \"" + choice + "\", not auto, embedded or containers");
            };
            LOG.info("Tests run on {}", containers ? "containers" : "embedded servers");
            return containers ? new Containers() : new Embedded();
        }

        private static String nextName(String hint) {
            return hint + "_" + DATABASES.incrementAndGet();
        }
    }

    /** Servers from Maven jars. */
    final class Embedded implements TestServers {

        private final EmbeddedPostgres postgres;
        private final EmbeddedKafka kafka;

        private Embedded() {
            var starting = CompletableFuture.supplyAsync(EmbeddedKafka::startThrowAway);
            postgres = EmbeddedPostgres.startThrowAway();
            kafka = starting.join();
            // The throw-away PostgreSQL has a shutdown hook of its own.
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "embedded-kafka-shutdown"));
        }

        @Override
        public String newDatabase(String hint) {
            String name = Chosen.nextName(hint);
            postgres.createDatabase(name);
            return postgres.jdbcUrl(name);
        }

        @Override
        public String username() {
            return postgres.username();
        }

        @Override
        public String password() {
            return postgres.password();
        }

        @Override
        public String bootstrapServers() {
            return kafka.bootstrapServers();
        }
    }

    /** Servers in containers, removed by Testcontainers at the end. */
    final class Containers implements TestServers {

        private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        private final KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.2.1");

        private Containers() {
            Startables.deepStart(postgres, kafka).join();
        }

        @Override
        public String newDatabase(String hint) {
            String name = Chosen.nextName(hint);
            try (var connection = DriverManager.getConnection(postgres.getJdbcUrl(), username(), password());
                    var statement = connection.createStatement()) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true));
            } catch (SQLException e) {
                throw new IllegalStateException("Database " + name + " could not be made", e);
            }
            return "jdbc:postgresql://" + postgres.getHost() + ":" + postgres.getFirstMappedPort() + "/" + name;
        }

        @Override
        public String username() {
            return postgres.getUsername();
        }

        @Override
        public String password() {
            return postgres.getPassword();
        }

        @Override
        public String bootstrapServers() {
            return kafka.getBootstrapServers();
        }
    }
}
