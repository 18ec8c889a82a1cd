package bank.qiao.load;

import bank.qiao.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own benchmark, run as a program of its own. The embedded server comes without it. */
final class Pgbench {

    private static final String DATABASE = "tpcb";
    private static final int ONE_MILLION_ACCOUNTS = 10;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final EmbeddedPostgres postgres;
    private final long postmaster;
    private final Path directory;
    private final String program;

    Pgbench(EmbeddedPostgres postgres, long postmaster, Path directory) {
        this.postgres = postgres;
        this.postmaster = postmaster;
        this.directory = directory;
        this.program = find();
    }

    String program() {
        return program;
    }

    void prepare() throws IOException, InterruptedException {
        postgres.createDatabase(DATABASE);
        run(List.of("-i", "-q", "-s", Integer.toString(ONE_MILLION_ACCOUNTS)));
    }

    Result transactions(int seconds) throws IOException, InterruptedException {
        return measure(seconds, List.of());
    }

    Result reads(int seconds) throws IOException, InterruptedException {
        return measure(seconds, List.of("-S"));
    }

    private Result measure(int seconds, List<String> more) throws IOException, InterruptedException {
        Path logs = Files.createTempDirectory(directory, "pgbench");
        List<String> arguments = new ArrayList<>(List.of(
                "-n",
                "-M",
                "prepared",
                "-c",
                "16",
                "-j",
                "2",
                "-T",
                Integer.toString(seconds),
                "-l",
                "--sampling-rate=0.1",
                "--log-prefix=" + logs.resolve("log")));
        arguments.addAll(more);
        long before = CpuTime.ofFamily(postmaster);
        String output = run(arguments);
        long cpu = CpuTime.ofFamily(postmaster) - before;
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said: " + output);
        }
        double perSecond = Double.parseDouble(rate.group(1));
        long[] nanos = times(logs);
        return new Result(
                perSecond,
                Result.percentile(nanos, 0.5),
                Result.percentile(nanos, 0.99),
                cpu / (perSecond * seconds),
                0);
    }

    /** The third column of the log is the latency in microseconds. */
    private static long[] times(Path logs) throws IOException {
        try (Stream<Path> files = Files.list(logs)) {
            List<Long> all = new ArrayList<>();
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    all.add(Long.parseLong(line.split(" ")[2]) * 1_000);
                }
            }
            return all.stream().mapToLong(Long::longValue).toArray();
        }
    }

    private String run(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        command.addAll(List.of(
                "-h", "127.0.0.1", "-p", Integer.toString(postgres.port()), "-U", postgres.username(), DATABASE));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench failed: " + output);
        }
        return output;
    }

    private static String find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(each -> Path.of(each, "pgbench"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "pgbench is not on the PATH; it comes with PostgreSQL's client or server packages"));
    }
}
