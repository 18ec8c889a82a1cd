package bank.qiao.gateway;

import bank.qiao.testsupport.BankTest;
import bank.qiao.testsupport.TestTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway on a port, a real HTTP server in place of each service, and a client with a device key. */
@BankTest(
        properties = {
            "logging.structured.format.console=",
            "qiao.rate-limits.codes-per-phone.calls=3",
            "qiao.rate-limits.per-session.calls=40",
            "spring.http.clients.read-timeout=2s"
        })
public abstract class GatewayTest {

    protected static final FakeService IDENTITY = new FakeService("identity");
    protected static final FakeService ACCOUNT = new FakeService("account");
    protected static final FakeService LOAN = new FakeService("loan");
    protected static final FakeService WEALTH = new FakeService("wealth");
    protected static final FakeService RISK = new FakeService("risk");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    protected int port;

    @Autowired
    protected TestTokens tokens;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        properties.add("qiao.services.identity.base-url", IDENTITY::url);
        properties.add("qiao.services.account.base-url", ACCOUNT::url);
        properties.add("qiao.services.loan.base-url", LOAN::url);
        properties.add("qiao.services.wealth.base-url", WEALTH::url);
        properties.add("qiao.services.risk.base-url", RISK::url);
    }

    /** An answer: status, headers, JSON. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return json().path("code").asString("");
        }
    }

    protected String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Without a token. */
    protected Answer call(String path, UnaryOperator<HttpRequest.Builder> change) {
        return send(change.apply(HttpRequest.newBuilder(URI.create(url(path)))).build());
    }

    protected Answer post(String path, String json) {
        return call(
                path,
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** As a customer's phone does it. */
    protected Answer call(Phone phone, String method, String path) {
        return send(phone.request(method, url(path)).build());
    }

    protected Phone phone() {
        return phone(UUID.randomUUID());
    }

    protected Phone phone(UUID sessionId) {
        return new Phone(tokens, sessionId);
    }

    protected static Answer send(HttpRequest request) {
        try {
            return new Answer(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
