package bank.qiao.account;

import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankTestProperties;
import bank.qiao.testsupport.OutsideWorld;
import bank.qiao.testsupport.TestServers;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Account-service as a process of its own, on a database of its own, to be killed and started again. It has another name
 * than the service in this JVM, hence another consumer group.
 */
public final class ServiceProcess {

    private final String name;
    private final String database;
    private final List<String> more;
    private final int port = freePort();
    private @Nullable Process process;

    /** On a database of its own. */
    public ServiceProcess() {
        this("account-service-killed", TestServers.ofThisJvm().newDatabase("killed"));
    }

    /** On this database, perhaps one of several instances there; further arguments win over those of all tests. */
    public ServiceProcess(String name, String database, String... more) {
        this.name = name;
        this.database = database;
        this.more = List.of(more);
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port;
    }

    /** Returns when it answers. */
    public void start() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                AccountServiceApplication.class.getName(),
                "--server.port=" + port,
                "--spring.application.name=" + name,
                "--spring.profiles.active=local",
                "--qiao.business-day.services=" + name,
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + TestServers.ofThisJvm().username(),
                "--spring.datasource.password=" + TestServers.ofThisJvm().password(),
                "--spring.kafka.bootstrap-servers=" + TestServers.ofThisJvm().bootstrapServers(),
                "--spring.http.serviceclient.cards.base-url="
                        + OutsideWorld.ofThisJvm().baseUrl(),
                "--spring.http.serviceclient.loan.base-url="
                        + IdentityOfTests.ofThisJvm().baseUrl(),
                "--spring.http.serviceclient.wealth.base-url="
                        + IdentityOfTests.ofThisJvm().baseUrl(),
                "--spring.http.serviceclient.identity.base-url="
                        + IdentityOfTests.ofThisJvm().baseUrl()));
        BankTestProperties.values().forEach((key, value) -> command.add("--" + key + "=" + value));
        // What other tests published before concerns other databases: the days they ended would end here, interest and
        // all.
        command.add("--spring.kafka.consumer.auto-offset-reset=by_duration:PT15S");
        command.addAll(more);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/" + name + "-" + port + ".log")))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        BankClient nobody = new BankClient(baseUrl(), "none");
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> nobody.get("/api/v1/accounts").status() == 401);
    }

    /** SIGKILL: no shutdown hook, no last word. */
    public void kill() {
        Process running = process;
        if (running == null) {
            return;
        }
        try {
            if (!running.destroyForcibly().waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the service could not be killed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a signal by its name: STOP or CONT. */
    public void signal(String signal) {
        Process running = process;
        if (running == null) {
            throw new IllegalStateException("not started");
        }
        try {
            int code = new ProcessBuilder("kill", "-" + signal, Long.toString(running.pid()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill -" + signal + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
