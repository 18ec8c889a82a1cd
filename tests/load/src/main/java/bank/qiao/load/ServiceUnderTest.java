package bank.qiao.load;

import bank.qiao.embedded.EmbeddedPostgres;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.io.IOException;
import java.net.Socket;
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

    private static final String LOG = "account-service.log";
    private static final Pattern TAKEN = Pattern.compile("owns the ledger under epoch .* read in \\d+ ms");

    private final Process process;
    private final int port;
    private final Path log;

    private ServiceUnderTest(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    static ServiceUnderTest start(
            Path root,
            Path directory,
            EmbeddedPostgres postgres,
            String database,
            String kafka,
            Tokens tokens,
            int port)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path module = root.resolve("account-service/target");
        String classPath = module.resolve("classes") + ":" + Files.readString(module.resolve("runtime-classpath.txt"));
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                "bank.qiao.account.AccountServiceApplication"));
        builder.environment().putAll(environment(postgres, database, kafka, tokens, port));
        Path log = directory.resolve(LOG);
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        ServiceUnderTest service = new ServiceUnderTest(process, port, log);
        service.awaitAnswer(tokens);
        return service;
    }

    private static Map<String, String> environment(
            EmbeddedPostgres postgres, String database, String kafka, Tokens tokens, int port)
            throws GeneralSecurityException {
        AeadConfig.register();
        MacConfig.register();
        String aead = json(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        String mac = json(KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        return Map.ofEntries(
                Map.entry("PORT", Integer.toString(port)),
                Map.entry("MANAGEMENT_PORT", "0"),
                Map.entry("SPRING_DATASOURCE_URL", postgres.jdbcUrl(database)),
                Map.entry("SPRING_DATASOURCE_USERNAME", postgres.username()),
                Map.entry("SPRING_DATASOURCE_PASSWORD", postgres.password()),
                Map.entry("SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka),
                Map.entry("QIAO_TOKENS_ISSUER", Tokens.ISSUER),
                Map.entry("QIAO_TOKENS_JWKSETURI", tokens.keysUrl()),
                Map.entry("QIAO_ENCRYPTION_KEYSET", aead),
                Map.entry("QIAO_ENCRYPTION_LOOKUPKEYSET", mac),
                Map.entry("QIAO_CLIENT_SECRET", "of-the-benchmark"));
    }

    private static String json(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    private void awaitAnswer(Tokens tokens) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("account-service didn't start; see its log");
            }
            try (Socket probe = new Socket("127.0.0.1", port);
                    Wire wire = new Wire(port, tokens.service("bench"))) {
                if (probe.isConnected()
                        && wire.post("/internal/v1/ledger/transfers", new Traffic(3, true, 0).batch(1)) == 200) {
                    return;
                }
            } catch (IOException | com.nimbusds.jose.JOSEException e) {
                TimeUnit.MILLISECONDS.sleep(100);
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
        Matcher said = TAKEN.matcher(Files.readString(log));
        return said.find() ? said.group() : "nothing said";
    }

    void kill() throws InterruptedException {
        if (!process.destroyForcibly().waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("account-service can't be killed");
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            kill();
        }
    }
}
