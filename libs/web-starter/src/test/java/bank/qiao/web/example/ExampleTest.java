package bank.qiao.web.example;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example service on a port, and a client. */
@SpringBootTest(
        classes = ExampleApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=example-service",
            "management.server.port=0",
            "qiao.client.secret=not-a-secret",
            "qiao.security.public-paths=GET /api/v1/public",
            "logging.structured.format.console="
        })
public abstract class ExampleTest {

    protected static final Outside OUTSIDE = new Outside();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    protected int port;

    @LocalManagementPort
    protected int managementPort;

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        properties.add("qiao.tokens.issuer", () -> Issuer.NAME);
        properties.add("qiao.tokens.jwk-set-uri", () -> OUTSIDE.url() + "/jwks");
        properties.add("spring.http.serviceclient.identity.base-url", OUTSIDE::url);
        properties.add("spring.http.serviceclient.sms.base-url", OUTSIDE::url);
    }

    /** An answer: status, headers, JSON. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return json().path("code").asString("");
        }

        public String body() {
            return response.body();
        }
    }

    protected Answer get(String path) {
        return call(path, request -> request);
    }

    protected Answer post(String path, String json) {
        return call(
                path,
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** As a customer, unless the request names a token itself. */
    protected Answer call(String path, UnaryOperator<HttpRequest.Builder> change) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + Issuer.customer());
        return send(change.apply(request).build());
    }

    protected static Answer send(HttpRequest request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new Answer(client.send(request, BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
