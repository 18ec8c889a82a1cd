package bank.qiao.local.launch;

import bank.qiao.embedded.EmbeddedPostgres;
import bank.qiao.local.secrets.Secrets;
import bank.qiao.local.secrets.SecretsFile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Starts the servers, outside-world and the services, two at a time, and stops them in the opposite order. */
public final class Launcher {

    /** More would only take the processors from each other. */
    private static final int AT_A_TIME = 2;

    private final Folders folders;
    private final Progress progress;
    private final Commands commands;
    private final ProcessFiles notes;
    private final Health health = new Health();
    private final Deque<ServiceProcess> started = new ConcurrentLinkedDeque<>();

    private @Nullable Servers servers;
    private boolean stopped;

    public Launcher(Folders folders, PrintStream console) {
        this.folders = folders;
        this.progress = new Progress(console);
        this.commands = new Commands(folders, new ClassArchives(folders));
        this.notes = new ProcessFiles(folders.processes());
    }

    /**
     * Returns when everything that could be started is ready.
     *
     * @throws CannotStartException when something is in the way: a busy port, another launcher, missing classes
     */
    public void start(DemoStep demo) throws InterruptedException {
        SingleInstance.require(folders.lock());
        commands.requireCompiled(allParts());
        clearAway();
        int postgresPort = port("QIAO_POSTGRES_PORT", 15432);
        int kafkaPort = port("QIAO_KAFKA_PORT", 19092);
        Ports.requireFree(ports(postgresPort, kafkaPort));
        LogFiles.keepPrevious(folders.logs());
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-the-bank"));
        followMaven();

        progress.say("Starting the bank; data in " + folders.data());
        Secrets secrets = new SecretsFile(folders.secretsFile())
                .readOrMake(Part.SERVICES.stream().map(Part::name).toList());
        Servers running = new Servers(folders.data(), postgresPort, kafkaPort, progress);
        synchronized (this) {
            servers = running;
        }
        var environment = new ServiceEnvironment(folders, secrets, running);
        startAll(running, environment);
        demo.prepare(secrets.staff(), progress::say);
        new Summary(folders, progress).print(notReady());
    }

    /** Waits for Ctrl-C or another signal. */
    public void runUntilStopped() throws InterruptedException {
        Thread.currentThread().join();
    }

    private void startAll(Servers running, ServiceEnvironment environment) throws InterruptedException {
        try (ExecutorService starters = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<Boolean>> starting = new ArrayList<>();
            starting.add(starters.submit(
                    () -> service(Part.OUTSIDE_WORLD, environment).start()));
            running.start(Part.SERVICES.stream()
                    .map(Part::database)
                    .filter(Objects::nonNull)
                    .toList());
            for (Part part : Part.SERVICES) {
                starting.add(starters.submit(() -> service(part, environment).start()));
            }
            for (Future<Boolean> start : starting) {
                start.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Asked last, because some may have needed a second try. */
    private List<String> notReady() throws InterruptedException {
        List<String> notReady = new ArrayList<>();
        for (Part part : allParts()) {
            if (!health.isReady(part)) {
                notReady.add(part.name());
            }
        }
        return notReady;
    }

    private ServiceProcess service(Part part, ServiceEnvironment environment) {
        var service = new ServiceProcess(
                part, commands.of(part), environment.of(part), folders.log(part.name()), notes, health, progress);
        started.push(service);
        return service;
    }

    /** The gateway first: nobody comes in any more. Then the services at once, then what they use. */
    private void stop() {
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
        }
        progress.plain("");
        progress.say("Stopping the bank");
        started.stream().filter(service -> service.part().equals(Part.GATEWAY)).forEach(ServiceProcess::stop);
        try (ExecutorService stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            started.stream()
                    .filter(service -> !service.part().equals(Part.OUTSIDE_WORLD))
                    .forEach(service -> stoppers.execute(service::stop));
        }
        progress.say("Services stopped");
        started.stream()
                .filter(service -> service.part().equals(Part.OUTSIDE_WORLD))
                .forEach(ServiceProcess::stop);
        Servers running;
        synchronized (this) {
            running = servers;
        }
        if (running != null) {
            running.stop();
        }
        progress.say("All stopped");
    }

    /** What a launcher that was killed left behind. */
    private void clearAway() {
        List<String> leftovers = notes.stopLeftovers();
        if (!leftovers.isEmpty()) {
            progress.say("Stopped what an earlier run had left: " + String.join(", ", leftovers));
        }
        if (EmbeddedPostgres.stopOrphan(folders.data().resolve("postgres"))) {
            progress.say("Stopped the PostgreSQL that an earlier run had left");
        }
    }

    /** A killed Maven takes no child with it; without it nobody could stop the bank by Ctrl-C. */
    private static void followMaven() {
        if (Boolean.getBoolean("qiao.follow-parent")) {
            ProcessHandle.current().parent().ifPresent(Launcher::endWith);
        }
    }

    private static void endWith(ProcessHandle parent) {
        Thread.ofPlatform().daemon().name("maven-watch").start(() -> {
            parent.onExit().join();
            System.exit(0);
        });
    }

    private static List<Part> allParts() {
        List<Part> parts = new ArrayList<>(Part.SERVICES);
        parts.add(Part.OUTSIDE_WORLD);
        return parts;
    }

    private static Map<Integer, String> ports(int postgresPort, int kafkaPort) {
        Map<Integer, String> ports = new TreeMap<>();
        for (Part part : allParts()) {
            ports.put(part.port(), part.name());
            ports.put(part.managementPort(), part.name() + ", management");
        }
        ports.put(postgresPort, "PostgreSQL");
        ports.put(kafkaPort, "Kafka");
        return ports;
    }

    private static int port(String variable, int otherwise) {
        String value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.trim());
        } catch (NumberFormatException e) {
            throw new CannotStartException(variable + " is \"" + value + "\", not a port number.");
        }
    }
}
