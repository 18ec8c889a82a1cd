package bank.qiao.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real outside-world program as a child process, once per JVM on a random port, with its control API. Its people and
 * cards outlive {@link #reset()}, so a test brings people of its own.
 */
public final class OutsideWorld {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final class OfThisJvm {
        private static final OutsideWorld INSTANCE = new OutsideWorld(OutsideWorldProcess.start());
    }

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String baseUrl;

    private OutsideWorld(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Started on first use, stopped with the JVM. */
    public static OutsideWorld ofThisJvm() {
        return OfThisJvm.INSTANCE;
    }

    /** Where it listens, without a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Points HTTP service groups of the service under test ({@code sms}, {@code cards} …) here. */
    public void serve(DynamicPropertyRegistry registry, String... groups) {
        for (String group : groups) {
            registry.add("spring.http.serviceclient." + group + ".base-url", () -> baseUrl);
        }
    }

    /** Lets every system behave again. */
    public void reset() {
        send("POST", "/control/reset", null);
    }

    /** Makes a system misbehave until {@link #reset()}: SLOW, ERROR, REFUSE, LOSE_ANSWER, DOWN, or NORMAL. */
    public void control(String system, String mode) {
        control(system, mode, Map.of());
    }

    /** The same with {@code delayMillis}, {@code count} or {@code onlyPath}. */
    public void control(String system, String mode, Map<String, Object> settings) {
        var body = new LinkedHashMap<String, Object>(settings);
        body.put("mode", mode);
        send("PUT", "/control/" + system, body);
    }

    /** Makes a person known: name, idNumber, phone, profile, cards … as outside-world's README says. */
    public JsonNode register(Map<String, Object> person) {
        return send("POST", "/people", person);
    }

    /** The picture on the ID card of somebody who was registered. */
    public byte[] portrait(String idNumber) {
        var request = HttpRequest.newBuilder(URI.create(baseUrl + "/people/" + idNumber + "/portrait"))
                .timeout(PATIENCE)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("outside-world has no portrait: " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException("outside-world did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The balance of a card at the customer's other bank, such as {@code "50000.00"}. */
    public String cardBalance(String cardNumber) {
        return send("GET", "/cards/" + cardNumber, null)
                .required("balance")
                .required("amount")
                .asString();
    }

    /** What a system was asked since its start, oldest first, at most the last 1,000 calls. */
    public List<JsonNode> calls(String system) {
        return elements(send("GET", "/calls/" + system, null));
    }

    /** The text messages a telephone number got, newest first, with {@code text} and {@code code}. */
    public List<JsonNode> messages(String phone) {
        return elements(send("GET", "/sms/messages?phone=" + phone, null));
    }

    /** Any other call; fails unless it is answered with 2xx. */
    public JsonNode send(String method, String path, @Nullable Object body) {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("outside-world answered " + answer.statusCode() + " to " + method + " "
                        + path + ": " + answer.body());
            }
            return answer.body().isBlank() ? json.createObjectNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("outside-world did not answer " + method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> elements(JsonNode array) {
        return array.valueStream().toList();
    }

    /** The folder that holds outside-world, from the working directory of any module upwards. */
    static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("outside-world"))
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No folder outside-world above " + here));
    }
}
