package bank.qiao.gateway;

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A real HTTP server in place of a service: remembers what came and answers its name, or what a test says. */
public final class FakeService {

    /** What came. */
    public record Call(String method, String uri, Map<String, List<String>> headers, byte[] body) {
        /** The values of a header, joined; empty when it did not come. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(",", header.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }

    private final String name;
    private HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final CountDownLatch never = new CountDownLatch(1);
    public final List<Call> calls = new CopyOnWriteArrayList<>();

    public FakeService(String name) {
        this.name = name;
        server = listen(0);
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", this::handle);
            listening.start();
            return listening;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answer(String path, String json) {
        answers.put(path, json);
    }

    /** Nobody listens any more. */
    public void stop() {
        server.stop(0);
    }

    /** Listens again at the same address. */
    public void start() {
        server = listen(server.getAddress().getPort());
    }

    public Call last() {
        return calls.getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            calls.add(new Call(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    body));
            if (path.endsWith("/never")) {
                hang();
            }
            int status = path.endsWith("/refused") ? 422 : 200;
            byte[] answer =
                    answers.getOrDefault(path, "{\"service\":\"" + name + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
            exchange.getResponseHeaders().set("X-Trace-Id", "the-services-own");
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private void hang() {
        try {
            never.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
