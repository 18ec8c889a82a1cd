package bank.qiao.risk;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.qiao.testsupport.TestTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** Plays the two calls of identity-service that this service makes, over real HTTP. */
final class IdentityStandIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<UUID, TestPerson> people = new ConcurrentHashMap<>();
    private final List<String> personCalls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean down;

    IdentityStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Its threads are daemons: it lives as long as the JVM.
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.createContext("/oauth2/token", this::token);
        server.createContext("/internal/v1/customers/", this::person);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void knows(TestPerson person) {
        people.put(person.customerId(), person);
    }

    void setDown(boolean isDown) {
        down = isDown;
    }

    /** Path, query and authorization of each question about a person. */
    List<String> personCalls() {
        return personCalls;
    }

    private void token(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                "application/json",
                Map.of(
                        "access_token",
                        TestTokens.ofThisJvm().service("risk-service"),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300));
    }

    private void person(HttpExchange exchange) throws IOException {
        personCalls.add(exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization").substring(0, 7));
        String path = exchange.getRequestURI().getPath();
        TestPerson person = people.get(UUID.fromString(path.split("/", -1)[4]));
        if (down) {
            answer(exchange, 503, "application/problem+json", Map.of("code", "DEPENDENCY_UNAVAILABLE"));
        } else if (person == null) {
            answer(exchange, 404, "application/problem+json", Map.of("code", "CUSTOMER_NOT_FOUND", "status", 404));
        } else {
            answer(
                    exchange,
                    200,
                    "application/json",
                    Map.of(
                            "customerId", person.customerId(),
                            "status", person.status(),
                            "name", person.name(),
                            "idNumber", person.idNumber(),
                            "phone", person.phone(),
                            "birthDate", person.birthDate().toString(),
                            "addedLater", LocalDate.EPOCH.toString()));
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, Map<String, ?> body) throws IOException {
        byte[] bytes = JSON.writeValueAsString(body).getBytes(UTF_8);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
