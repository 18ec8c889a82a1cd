package bank.qiao.web.example;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A real HTTP server that plays identity-service and an SMS carrier; a test says what it answers. */
public final class Outside {

    /** What it answers at a path. */
    public record Answer(int status, String contentType, String body, Map<String, String> headers) {}

    /** What it was asked. */
    public record Call(String path, Map<String, List<String>> headers, String body) {
        /** The first value of a header, empty when it did not come. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    public final List<Call> calls = new CopyOnWriteArrayList<>();

    public Outside() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        answer("/jwks", 200, new JWKSet(Issuer.KEY.toPublicJWK()).toString());
        answer(
                "/oauth2/token",
                200,
                "{\"access_token\":\"service-token\",\"token_type\":\"Bearer\",\"expires_in\":600,\"scope\":\"service\"}");
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answer(String path, int status, String json) {
        answers.put(path, new Answer(status, "application/json", json, Map.of()));
    }

    public void answer(String path, Answer answer) {
        answers.put(path, answer);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(path, Map.copyOf(exchange.getRequestHeaders()), body));
            Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", "", Map.of()));
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
