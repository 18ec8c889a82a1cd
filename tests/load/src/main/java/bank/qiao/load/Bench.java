package bank.qiao.load;

import bank.qiao.embedded.EmbeddedKafka;
import bank.qiao.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures the ledger against PostgreSQL's own benchmark: {@code mvn -q -Pbench}, with options as in {@link Options}.
 * Everything runs on one machine, on one PostgreSQL that syncs every commit, in turns.
 */
public final class Bench {

    private static final String DATABASE = "account";
    private static final int UNDER_LOAD_SECONDS = 3;

    private final Options options;
    private final Map<String, List<Result>> results = new LinkedHashMap<>();
    private final List<String> facts = new ArrayList<>();

    private Bench(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Path root =
                Path.of(System.getProperty("qiao.root", ".")).toAbsolutePath().normalize();
        new Bench(Options.of(System.getProperty("bench", ""))).run(root);
        System.exit(0);
    }

    private void run(Path root) throws Exception {
        Path directory = Files.createTempDirectory("qiao-bench");
        say("working in " + directory);
        try (EmbeddedPostgres postgres =
                        EmbeddedPostgres.startDurable(directory.resolve("postgres"), freePort(), options.server());
                EmbeddedKafka kafka = EmbeddedKafka.startDurable(directory.resolve("kafka"), freePort());
                Tokens tokens = new Tokens()) {
            long postmaster = postgres.process().orElseThrow().pid();
            Pgbench pgbench = new Pgbench(postgres, postmaster, directory);
            pgbench.prepare();
            postgres.createDatabase(DATABASE);
            int port = freePort();
            // Once, so that its tables are there; then what the ledger is to begin with.
            ServiceUnderTest.Setting setting = new ServiceUnderTest.Setting(
                    directory,
                    ServiceJars.classPath(root, directory),
                    options.accounts(),
                    postgres,
                    DATABASE,
                    kafka.bootstrapServers(),
                    tokens);
            ServiceUnderTest.start(setting, port).close();
            Loader loader = new Loader(postgres, DATABASE);
            say("loading " + options.accounts() + " accounts and " + options.rows() + " rows");
            loader.load(options.accounts(), options.rows());
            long begin = System.nanoTime();
            try (ServiceUnderTest service = ServiceUnderTest.start(setting, port)) {
                say("account-service answers after " + (System.nanoTime() - begin) / 1_000_000 + " ms");
                factsOfTheMachine(postgres, pgbench);
                facts.add("a new owner, idle, " + service.awaitAccounts());
                long megabytes = loader.readIndexes(directory.resolve("postgres")) / 1_000_000;
                facts.add("before the warm-up all indexes were read once: " + megabytes + " MB");
                String token = tokens.service("bench");
                HttpLoad http = new HttpLoad(service, postmaster, token, options.accounts());
                KafkaLoad commands = new KafkaLoad(kafka.bootstrapServers(), service, postmaster, options.accounts());
                warmUp(http, commands);
                for (int round = 1; round <= options.rounds(); round++) {
                    say("round " + round + " of " + options.rounds());
                    // In turns also these: what comes later meets larger indexes and a machine that has changed.
                    round(pgbench, http, commands, round % 2 == 0);
                }
                recover(service, http, setting, port);
            }
            facts.add("account-service ran with a heap of at most " + setting.heapMegabytes() + " MB");
            facts.add("ledger_account: " + loader.bytes("ledger_account") / options.accounts()
                    + " bytes for each account with its indexes");
            facts.add("ledger_transfer: " + loader.count("ledger_transfer_id") + " ids, "
                    + loader.bytes("ledger_transfer") / Math.max(1, loader.count("ledger_transfer_id"))
                    + " bytes for each transfer with its indexes");
            facts.add("balanced at the end: " + loader.isSound());
        }
        Map<String, Result> medians = new LinkedHashMap<>();
        results.forEach((name, rounds) -> medians.put(name, Result.median(rounds)));
        Report report = new Report(medians, facts);
        System.out.println(report.table());
        if (options.only().isEmpty()) {
            report.write(root.resolve("docs"));
        }
    }

    /**
     * How long the ledger is away after its owner was killed: until a standby commits its first transfer, and when there
     * is none, until a process started at that moment does.
     */
    private void recover(ServiceUnderTest owner, HttpLoad http, ServiceUnderTest.Setting setting, int port)
            throws Exception {
        try (ServiceUnderTest standby = ServiceUnderTest.start(setting, freePort());
                ExecutorService load = Executors.newSingleThreadExecutor()) {
            Future<Result> cutOff = load.submit(() -> http.transfers(64, 1, false, 60));
            TimeUnit.SECONDS.sleep(UNDER_LOAD_SECONDS);
            owner.kill();
            long begin = System.nanoTime();
            standby.awaitAnswer();
            facts.add("after SIGKILL of the owner a standby commits its first transfer within "
                    + (System.nanoTime() - begin) / 1_000_000 + " ms; it " + standby.takeover());
            standby.kill();
            // Its clients were told nothing; whoever had sent these transfers would ask again with their ids.
            say("killed under load: " + cutOff.state());
        }
        long begin = System.nanoTime();
        try (ServiceUnderTest again = ServiceUnderTest.start(setting, port)) {
            facts.add("without a standby a new process commits its first transfer "
                    + (System.nanoTime() - begin) / 1_000_000 + " ms after it was started; it " + again.takeover());
        }
    }

    private void factsOfTheMachine(EmbeddedPostgres postgres, Pgbench pgbench) throws IOException {
        String model = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .orElse("model name: unknown");
        facts.add(Runtime.getRuntime().availableProcessors() + " CPUs (" + model.substring(model.indexOf(':') + 2)
                + "), shared by database, broker, service and load generator; load average at the beginning "
                + Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        facts.add("PostgreSQL: " + postgres.setting("server_version") + ", fsync " + postgres.setting("fsync")
                + ", synchronous_commit " + postgres.setting("synchronous_commit") + ", full_page_writes "
                + postgres.setting("full_page_writes") + ", shared_buffers " + postgres.setting("shared_buffers")
                + ", max_wal_size " + postgres.setting("max_wal_size") + ", wal_compression "
                + postgres.setting("wal_compression") + "; pgbench: " + pgbench.program() + ", 1 million accounts");
        facts.add("ledger: " + options.accounts() + " accounts, " + options.rows() + " journal rows at the beginning; "
                + options.rounds() + " rounds of " + options.seconds()
                + " s each; medians, and medians of the ratios to what was measured just"
                + " before and just after");
    }

    private void warmUp(HttpLoad http, KafkaLoad commands) throws Exception {
        http.transfers(64, 1, false, options.warmUp());
        http.transfers(4, 1_000, false, 3);
        http.reads(16, 10);
        if (options.runs("kafka")) {
            commands.commands(2_000, 1);
        }
    }

    private void round(Pgbench pgbench, HttpLoad http, KafkaLoad commands, boolean hotFirst) throws Exception {
        int seconds = options.seconds();
        int between = Math.max(2, seconds / 2);
        InTurns transactions = new InTurns(Report.TPCB, () -> pgbench.transactions(between));
        for (int clients : new int[] {16, 64, 256}) {
            String who = "HTTP, " + clients + " clients, ";
            for (boolean hot : new boolean[] {hotFirst, !hotFirst}) {
                transactions.measure(
                        hot ? "hot" : "single", who + accounts(hot), () -> http.transfers(clients, 1, hot, seconds));
            }
        }
        for (boolean hot : new boolean[] {hotFirst, !hotFirst}) {
            transactions.measure(
                    "bulk",
                    "HTTP, bulk calls of 1,000, " + accounts(hot),
                    () -> http.transfers(4, 1_000, hot, seconds));
        }
        transactions.measure("kafka", "Kafka, commands of 1", () -> commands.commands(5_000 * seconds, 1));
        transactions.measure("kafka", "Kafka, commands of 100", () -> commands.commands(400 * seconds, 100));
        InTurns selects = new InTurns(Report.SELECTS, () -> pgbench.reads(between));
        selects.measure("reads", "HTTP, balance reads, 16 clients", () -> http.reads(16, seconds));
    }

    private static String accounts(boolean hot) {
        return hot ? "one hot account" : "uniform";
    }

    /** What is measured, and between one and the next what it is compared with: the machine is quicker now than then. */
    private final class InTurns {

        private final String name;
        private final Callable<Result> yardstick;
        private @Nullable Result before;

        InTurns(String name, Callable<Result> yardstick) {
            this.name = name;
            this.yardstick = yardstick;
        }

        void measure(String kind, String what, Callable<Result> measurement) throws Exception {
            if (!options.runs(kind)) {
                return;
            }
            Result earlier = before == null ? keep(name, yardstick.call()) : before;
            Result result = measurement.call();
            Result later = keep(name, yardstick.call());
            keep(what, result.between(earlier, later));
            before = later;
        }
    }

    private Result keep(String name, Result result) {
        results.computeIfAbsent(name, key -> new ArrayList<>()).add(result);
        say(name + ": " + result);
        return result;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
