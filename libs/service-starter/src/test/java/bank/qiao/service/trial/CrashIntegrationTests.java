package bank.qiao.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.service.inbox.EventDispatcher;
import bank.qiao.service.outbox.OutboxRelay;
import bank.qiao.testsupport.BankTestProperties;
import bank.qiao.testsupport.TestServers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.byteman.agent.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Kills a running service (Runtime.halt, put there by Byteman: no hook in our code) between each pair of steps an event
 * goes through, starts it again, and looks: nothing lost, nothing twice.
 */
class CrashIntegrationTests {

    private static final int EVENTS = 20;
    private static final int KILLED = 137;

    // The topic carries other tests' events too: only those published into this database count.
    private static final String HANDLED = "select count(*) from handled join note on note.id = customer_id";
    private static final String HANDLED_AT_LEAST_ONCE =
            "select count(distinct customer_id) from handled join note on note.id = customer_id";

    private final TestServers servers = TestServers.ofThisJvm();
    private final String database = servers.newDatabase("crash");
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database, servers.username(), servers.password()));

    @TempDir
    Path directory;

    private record Kill(String when, String className, String method, String location, int call) {}

    private static final List<Kill> KILLS = List.of(
            new Kill("after the commit, before the send", OutboxRelay.class.getName(), "send", "ENTRY", 1),
            new Kill("after the send, before the mark", OutboxRelay.class.getName(), "acknowledged", "ENTRY", 1),
            new Kill("after the effect, before its commit", Handled.class.getName(), "handle", "EXIT", 7),
            new Kill("after its commit, before the offset's", EventDispatcher.class.getName(), "onMessage", "EXIT", 7));

    /** Each start takes up what the one before left, publishes more, and is killed at the next place. */
    @Test
    void aServiceKilledBetweenAnyTwoStepsLosesNothingAndDoesNothingTwice() throws Exception {
        for (Kill kill : KILLS) {
            Process killed = start(EVENTS, Optional.of(kill));
            assertThat(killed.waitFor(5, TimeUnit.MINUTES)).as(kill.when()).isTrue();
            assertThat(killed.exitValue()).as(kill.when() + "\n" + log()).isEqualTo(KILLED);
        }
        long published = (KILLS.size() + 2L) * EVENTS;

        Process one = start(EVENTS, Optional.empty());
        Process other = start(EVENTS, Optional.empty());
        try {
            await().atMost(Duration.ofMinutes(5))
                    .failFast("an instance died", () -> !one.isAlive() || !other.isAlive())
                    .untilAsserted(() -> {
                        assertThat(count(HANDLED_AT_LEAST_ONCE)).isEqualTo(published);
                        assertThat(count("select count(*) from platform.outbox"))
                                .isZero();
                    });
            assertThat(count(HANDLED)).isEqualTo(published);
        } finally {
            one.destroyForcibly().waitFor();
            other.destroyForcibly().waitFor();
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String rule(Kill kill) {
        return """
            RULE kill
            CLASS %s
            METHOD %s
            AT %s
            IF incrementCounter("calls") == %d
            DO java.lang.Runtime.getRuntime().halt(%d)
            ENDRULE
            """.formatted(kill.className(), kill.method(), kill.location(), kill.call(), KILLED);
    }

    private Process start(int eventsToPublish, Optional<Kill> kill) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
        if (kill.isPresent()) {
            Path script = Files.writeString(directory.resolve("kill.btm"), rule(kill.get()));
            command.add("-javaagent:" + bytemanJar() + "=script:" + script);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TrialApplication.class.getName()));
        BankTestProperties.values().forEach((name, value) -> command.add("--" + name + "=" + value));
        command.addAll(List.of(
                "--server.port=0",
                "--spring.application.name=crash-" + database.substring(database.lastIndexOf('/') + 1),
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + servers.username(),
                "--spring.datasource.password=" + servers.password(),
                "--spring.kafka.bootstrap-servers=" + servers.bootstrapServers(),
                "--trial.publish=" + eventsToPublish));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                .start();
    }

    private static String bytemanJar() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.contains("byteman"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(Main.class + " is not on the class path"));
    }

    private Path logFile() {
        return directory.resolve("service.log");
    }

    private String log() throws IOException {
        return Files.readString(logFile());
    }
}
