package bank.qiao.biometrics.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchWeightsTests {

    private static final byte[] WEIGHTS = "some weights".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger asked = new AtomicInteger();
    private final byte[] tarball = tarball();
    private HttpServer registry;

    @TempDir
    private Path folder;

    FetchWeightsTests() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        registry.createContext("/@a/b/-/b-1.0.0.tgz", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, tarball.length);
            exchange.getResponseBody().write(tarball);
            exchange.close();
        });
        registry.start();
    }

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    void whatIsListedIsFetchedOnceAndCheckedAtEachReading() throws Exception {
        WeightsList list = list(sha512(tarball), sha256(WEIGHTS));
        fetch(list);
        fetch(list);
        assertThat(asked).hasValue(1);
        assertThat(new Weights(folder, list).read("face", "net.onnx")).isEqualTo(WEIGHTS);

        Files.writeString(folder.resolve("@a_b-1.0.0").resolve("net.onnx"), "other weights");
        assertThatThrownBy(() -> new Weights(folder, list).read("face", "net.onnx"))
                .isInstanceOf(WeightsException.class)
                .hasMessageContaining("not those of the list");
    }

    @Test
    void anotherTarballIsNotKept() {
        assertThatThrownBy(() -> fetch(list(sha512(WEIGHTS), sha256(WEIGHTS)))).isInstanceOf(WeightsException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aTarballWithAnotherFileIsRefused() {
        assertThatThrownBy(() -> fetch(list(sha512(tarball), sha256(tarball)))).isInstanceOf(WeightsException.class);
    }

    @Test
    void theRegistryIsTheEnvironmentsThenTheUsersThenThePublicOne() {
        List<String> npmrc = List.of("color=false", "registry=http://of.user:1/npm");
        assertThat(FetchWeights.registry(Map.of("NPM_CONFIG_REGISTRY", "http://of.env:2/"), npmrc))
                .isEqualTo(URI.create("http://of.env:2/"));
        assertThat(FetchWeights.registry(Map.of(), npmrc)).isEqualTo(URI.create("http://of.user:1/npm/"));
        assertThat(FetchWeights.registry(Map.of(), List.of()).getHost()).isEqualTo("registry.npmjs.org");
    }

    private void fetch(WeightsList list) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + registry.getAddress().getPort() + "/");
        new FetchWeights(address, folder, list).fetchMissing();
    }

    private static WeightsList list(String sha512, String sha256) {
        return WeightsList.parse("package @a/b 1.0.0 " + sha512 + "\nfile face model/net.onnx " + sha256);
    }

    private static String sha512(byte[] bytes) {
        return Base64.getEncoder().encodeToString(Weights.digest("SHA-512", bytes));
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(Weights.digest("SHA-256", bytes));
    }

    private static byte[] tarball() throws IOException {
        byte[] header = new byte[512];
        put(header, 0, "package/model/net.onnx");
        put(header, 124, String.format("%011o", WEIGHTS.length));
        put(header, 156, "0");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(header);
            out.write(WEIGHTS);
            out.write(new byte[512 - WEIGHTS.length + 1024]);
        }
        return bytes.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
