package bank.qiao.load;

import bank.qiao.embedded.EmbeddedPostgres;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Account-service as it runs in the bank, as a process of its own: its security, its filters and its metrics on. */
final class ServiceUnderTest implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 180_000;
    /** Ten million accounts take one or two. */
    private static final int READ_AHEAD_MINUTES = 10;

    private static final int HEAP_MEGABYTES = 512;
    private static final int FEWEST_IN_MEMORY = 200_000;
    private static final int BYTES_OF_ACCOUNT = 72;

    private static final String NOTHING = "said nothing of it";
    private static final Pattern TAKEN = Pattern.compile("owns the ledger under epoch .* read in \\d+ ms");
    private static final Pattern READ_AHEAD = Pattern.compile("read \\d+ accounts ahead in \\d+ ms");

    private final Process process;
    private final int port;
    private final Path log;
    private final Tokens tokens;

    private ServiceUnderTest(Process process, int port, Path log, Tokens tokens) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.tokens = tokens;
    }

    /** What every start of it has in common. */
    record Setting(
            Path directory,
            String classPath,
            int accounts,
            EmbeddedPostgres postgres,
            String database,
            String kafka,
            Tokens tokens) {

        /** Half a gigabyte, and what the accounts take: {@code qiao.ledger.accounts-in-memory}. */
        int heapMegabytes() {
            return HEAP_MEGABYTES + (int) ((long) accountsInMemory() * BYTES_OF_ACCOUNT / (1 << 20));
        }

        int accountsInMemory() {
            return Math.max(FEWEST_IN_MEMORY, accounts + accounts / 4);
        }

        private Path cache() {
            return directory.resolve("account-service.aot");
        }
    }

    /** The first start writes down what Java loads and links, at its end; the others begin with that, as installed ones do. */
    static ServiceUnderTest start(Setting setting, int port)
            throws IOException, InterruptedException, GeneralSecurityException, JOSEException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + setting.heapMegabytes() + "m",
                "-Xmx" + setting.heapMegabytes() + "m",
                // By default a third of all, and the old generation would hardly hold more than ten million accounts.
                "-Xmn" + HEAP_MEGABYTES / 3 + "m",
                "-XX:+UseSerialGC",
                (Files.exists(setting.cache()) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=") + setting.cache(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                setting.classPath(),
                "bank.qiao.account.AccountServiceApplication"));
        builder.environment().putAll(environment(setting, port));
        Path log = setting.directory().resolve("account-service-" + port + ".log");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        ServiceUnderTest service = new ServiceUnderTest(process, port, log, setting.tokens());
        service.awaitAnswer();
        return service;
    }

    private static Map<String, String> environment(Setting setting, int port) throws GeneralSecurityException {
        EmbeddedPostgres postgres = setting.postgres();
        AeadConfig.register();
        MacConfig.register();
        String aead = json(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        String mac = json(KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        return Map.ofEntries(
                Map.entry("PORT", Integer.toString(port)),
                Map.entry("MANAGEMENT_PORT", "0"),
                Map.entry("SPRING_DATASOURCE_URL", postgres.jdbcUrl(setting.database())),
                Map.entry("SPRING_DATASOURCE_USERNAME", postgres.username()),
                Map.entry("SPRING_DATASOURCE_PASSWORD", postgres.password()),
                Map.entry("SPRING_KAFKA_BOOTSTRAP_SERVERS", setting.kafka()),
                Map.entry("QIAO_LEDGER_ACCOUNTSINMEMORY", Integer.toString(setting.accountsInMemory())),
                Map.entry("QIAO_TOKENS_ISSUER", Tokens.ISSUER),
                Map.entry("QIAO_TOKENS_JWKSETURI", setting.tokens().keysUrl()),
                Map.entry("QIAO_TOKENS_TOKENURI", setting.tokens().tokensUrl()),
                Map.entry("QIAO_ENCRYPTION_KEYSET", aead),
                Map.entry("QIAO_ENCRYPTION_LOOKUPKEYSET", mac),
                Map.entry("QIAO_CLIENT_SECRET", "of-the-benchmark"));
    }

    private static String json(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    /** Returns when it has committed a transfer. */
    void awaitAnswer() throws InterruptedException, JOSEException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        String token = tokens.service("bench");
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("account-service didn't start; see its log");
                }
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + port + "/internal/v1/ledger/transfers"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(new Traffic(3, true, 0).batch(1)))
                        .build();
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It doesn't listen yet.
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        throw new IllegalStateException("account-service gives no answer");
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** What it says of its taking the ledger over. */
    String takeover() throws IOException {
        return lastWord(TAKEN);
    }

    /** Returns when it has the accounts in memory, with what it says of that. */
    String awaitAccounts() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(READ_AHEAD_MINUTES);
        while (lastWord(READ_AHEAD).equals(NOTHING)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("account-service doesn't say that it read the accounts ahead");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return lastWord(READ_AHEAD);
    }

    private String lastWord(Pattern pattern) throws IOException {
        Matcher said = pattern.matcher(Files.readString(log));
        String last = NOTHING;
        while (said.find()) {
            last = said.group();
        }
        return last;
    }

    void kill() throws InterruptedException {
        if (!process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("account-service can't be killed");
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        // The first one still writes its cache.
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
