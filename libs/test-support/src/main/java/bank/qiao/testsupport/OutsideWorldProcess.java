package bank.qiao.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** Starts outside-world from its compiled classes and reads the port it tells. */
final class OutsideWorldProcess {

    private static final String MAIN = "bank.qiao.outside.OutsideWorldApplication";
    private static final Pattern READY = Pattern.compile("outside-world is ready on port (\\d+)");
    private static final long PATIENCE_SECONDS = 90;
    private static final int LINES_KEPT = 40;

    private OutsideWorldProcess() {}

    /** Its base URL. */
    static String start() {
        Path module = OutsideWorld.module();
        Path classes = module.resolve("target/classes");
        Path libraries = module.resolve("target/runtime-classpath.txt");
        if (!Files.exists(libraries) || !Files.isDirectory(classes)) {
            throw new IllegalStateException(
                    "outside-world isn't built. Run once at the root: mvn -pl outside-world process-classes");
        }
        try {
            Path data = Files.createTempDirectory("outside-world-");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            classes
                                    + File.pathSeparator
                                    + Files.readString(libraries).trim(),
                            MAIN,
                            "--server.port=0",
                            "--management.server.port=-1",
                            "--outside.data-dir=" + data)
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, data), "outside-world-shutdown"));
            return "http://127.0.0.1:" + port(process);
        } catch (IOException e) {
            throw new UncheckedIOException("outside-world can't be started", e);
        }
    }

    private static void end(Process process, Path data) {
        try {
            process.destroyForcibly().waitFor();
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException | InterruptedException e) {
            // The JVM ends now; the system cleans its temporary files some day.
            return;
        }
    }

    private static int port(Process process) {
        var port = new CompletableFuture<Integer>();
        Thread.ofPlatform().daemon().name("outside-world-output").start(() -> read(process, port));
        try {
            return port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IllegalStateException("outside-world didn't become ready", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    /** Reads to the end, because a full pipe would stop the process. */
    private static void read(Process process, CompletableFuture<Integer> port) {
        var last = new ArrayDeque<String>();
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                last.addLast(line);
                if (last.size() > LINES_KEPT) {
                    last.removeFirst();
                }
                var ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                }
            }
        } catch (IOException e) {
            port.completeExceptionally(e);
        }
        port.completeExceptionally(
                new IllegalStateException("outside-world ended. Its last lines:\n" + String.join("\n", last)));
    }
}
