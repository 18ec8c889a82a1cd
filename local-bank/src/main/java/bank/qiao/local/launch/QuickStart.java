package bank.qiao.local.launch;

import bank.qiao.local.secrets.Secrets;
import bank.qiao.local.secrets.SecretsFile;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The last step of a build: makes the {@link ClassArchives} that are missing. Starts one part of each family on servers
 * and ports of its own, notes which classes that loads, and has Java archive them. Does nothing until libraries change;
 * a failure only costs the bank its quick start.
 */
public final class QuickStart {

    private static final int MANAGEMENT_OFFSET = 1000;
    private static final int PORT_TRIALS = 50;

    private final Folders training;
    private final ClassArchives archives;
    private final Commands commands;
    private final Progress progress;
    private final Queue<ServiceProcess> started = new ConcurrentLinkedQueue<>();
    private volatile boolean stopped;

    private QuickStart(Folders folders, PrintStream console) {
        this.archives = new ClassArchives(folders);
        this.commands = new Commands(folders, archives);
        this.training = new Folders(folders.root(), archives.folder().resolve("training"));
        this.progress = new Progress(console);
    }

    public static void main(String[] arguments) {
        new QuickStart(Folders.ofThisRun(), System.out).prepare();
        // Kafka's threads would keep the process alive.
        System.exit(0);
    }

    private void prepare() {
        List<Family> missing = archives.missing();
        if (missing.isEmpty()) {
            return;
        }
        progress.say("Preparing a quick start of the bank: needed again only when libraries change");
        try {
            remove(training.data());
            Servers servers = new Servers(training.data(), freePort(), freePort(), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(servers), "stop-training"));
            makeAll(missing, servers);
            progress.say("Quick start prepared");
        } catch (IOException | RuntimeException | ExecutionException e) {
            if (!stopped) {
                progress.say("No quick start, the bank will only start later: " + e.getMessage());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Also by Ctrl-C in the middle of it. */
    private void stop(Servers servers) {
        stopped = true;
        started.forEach(ServiceProcess::kill);
        servers.stop();
    }

    private void makeAll(List<Family> missing, Servers servers) throws InterruptedException, ExecutionException {
        servers.start(missing.stream()
                .map(family -> family.model().database())
                .filter(Objects::nonNull)
                .toList());
        Secrets secrets = new SecretsFile(training.secretsFile())
                .readOrMake(Part.SERVICES.stream().map(Part::name).toList());
        var environment = new ServiceEnvironment(training, secrets, servers);
        try (ExecutorService makers = Executors.newFixedThreadPool(missing.size())) {
            List<Future<?>> making = missing.stream()
                    .<Future<?>>map(family -> makers.submit(() -> make(family, environment)))
                    .toList();
            for (Future<?> archive : making) {
                archive.get();
            }
        }
    }

    private Void make(Family family, ServiceEnvironment environment) throws IOException, InterruptedException {
        Path classes = training.data().resolve(family + ".classes");
        Path archive = training.data().resolve(family + ".jsa");
        noteClasses(onFreePorts(family.model()), classes, environment);
        Path log = training.log(family.name());
        Process dump = new ProcessBuilder(commands.toArchive(family, classes, archive))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        if (dump.waitFor() != 0 || !Files.exists(archive)) {
            throw new IOException("Java made no archive, see " + log);
        }
        archives.install(family, archive);
        return null;
    }

    private void noteClasses(Part part, Path classes, ServiceEnvironment environment)
            throws IOException, InterruptedException {
        var service = new ServiceProcess(
                part,
                commands.noting(part, classes),
                environment.of(part),
                training.log(part.name()),
                new ProcessFiles(training.processes()),
                new Health(),
                progress);
        started.add(service);
        boolean ready = service.start();
        service.stop();
        if (!ready) {
            throw new IOException(part.name() + " didn't start, see " + training.log(part.name()));
        }
    }

    private static Part onFreePorts(Part part) throws IOException {
        for (int trial = 0; trial < PORT_TRIALS; trial++) {
            int port = freePort();
            if (port + MANAGEMENT_OFFSET < 1 << Character.SIZE && isFree(port + MANAGEMENT_OFFSET)) {
                return new Part(part.name(), part.mainClass(), port, part.database());
            }
        }
        throw new IOException("no two free ports");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
