package bank.qiao.journey;

import static org.awaitility.Awaitility.await;

import bank.qiao.local.LocalBank;
import bank.qiao.local.client.BankClient;
import bank.qiao.local.client.Call;
import bank.qiao.local.client.StaffClient;
import bank.qiao.local.demo.DemoFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The bank that is up, or else one of our own, started by the program behind a bare {@code mvn} on data of its own. */
final class RunningBank {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration START = Duration.ofMinutes(5);

    // Not made while the class is initialised: other threads, which wait for that, look whether the bank is up.
    private static @Nullable RunningBank bank;

    private final Path data;
    private final @Nullable Process launcher;

    private RunningBank() {
        if (answers()) {
            data = ROOT.resolve("local-bank/data");
            launcher = null;
        } else {
            data = Path.of("target/bank").toAbsolutePath();
            launcher = start(data);
        }
    }

    static synchronized RunningBank get() {
        RunningBank running = bank;
        if (running == null) {
            running = new RunningBank();
            bank = running;
        }
        return running;
    }

    /** False for somebody else's bank: its processes are not ours to kill. */
    boolean isOurs() {
        return launcher != null;
    }

    Path demoFile() {
        return data.resolve("demo.json");
    }

    DemoFile.Content demo() {
        return Objects.requireNonNull(new DemoFile(demoFile()).read());
    }

    /** Somebody of the demo staff with this role. */
    StaffClient staff(BankClient gateway, String role) {
        var member = demo().staff().stream()
                .filter(candidate -> candidate.roles().contains(role))
                .findFirst()
                .orElseThrow();
        return new StaffClient(gateway, member.username(), member.password(), member.totpSecret());
    }

    /** SIGKILL to the process of a service; the launcher starts it again. */
    void kill(String service) {
        kill(pid(data.resolve("processes").resolve(service + ".pid")));
    }

    /** SIGKILL to PostgreSQL's first process. */
    void killPostgres() {
        kill(pid(data.resolve("postgres/postmaster.pid")));
    }

    private static void kill(long pid) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    private static long pid(Path note) {
        try {
            return Long.parseLong(Files.readAllLines(note).getFirst().trim());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers() {
        try {
            var gateway = new BankClient("http://localhost:8080", answer -> {});
            return gateway.send(Call.get("/oauth2/jwks")).status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Process start(Path data) {
        try {
            Files.createDirectories(data);
            Path demo = data.resolve("demo.json");
            Files.deleteIfExists(demo);
            Path log = data.resolve("launcher.log");
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Process process = new ProcessBuilder(List.of(
                            java,
                            "-Xmx640m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-Dlogback.configurationFile=local-bank-logback.xml",
                            "-Dqiao.log=" + data.resolve("servers.log"),
                            "-Dqiao.root=" + ROOT,
                            "-Dqiao.data=" + data,
                            // It ends with this JVM, however that ends.
                            "-Dqiao.follow-parent=true",
                            "-cp",
                            classPath(),
                            LocalBank.class.getName()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            await().atMost(START)
                    .pollInterval(Duration.ofMillis(500))
                    .failFast("the bank did not start, see " + log, () -> !process.isAlive())
                    .until(() -> Files.exists(demo));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .reduce((a, b) -> a + File.pathSeparator + b)
                .orElseThrow();
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
