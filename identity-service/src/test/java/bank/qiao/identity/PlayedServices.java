package bank.qiao.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Stands for account-, loan- and wealth-service: says who has money, a loan or an investment. Asked with a token only. */
final class PlayedServices {

    private static final PlayedServices OF_THIS_JVM = new PlayedServices();

    private final Set<String> withMoney = ConcurrentHashMap.newKeySet();
    private final Set<String> withLoan = ConcurrentHashMap.newKeySet();
    private final Set<String> withInvestment = ConcurrentHashMap.newKeySet();
    private final String baseUrl;
    private volatile boolean down;

    private PlayedServices() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(command -> Thread.ofVirtual().start(command));
            server.createContext("/", this::answer);
            server.start();
            baseUrl = "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlayedServices ofThisJvm() {
        return OF_THIS_JVM;
    }

    void serve(DynamicPropertyRegistry registry) {
        for (String service : new String[] {"account", "loan", "wealth"}) {
            registry.add("spring.http.serviceclient." + service + ".base-url", () -> baseUrl + "/" + service);
        }
    }

    void giveMoney(String customer) {
        withMoney.add(customer);
    }

    void giveLoan(String customer) {
        withLoan.add(customer);
    }

    void giveInvestment(String customer) {
        withInvestment.add(customer);
    }

    void down(boolean isDown) {
        down = isDown;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            String[] path = exchange.getRequestURI().getPath().split("/");
            int status = down ? 503 : authorization == null ? 401 : 200;
            byte[] body =
                    status == 200 ? body(path[1], path[5]).getBytes(StandardCharsets.UTF_8) : new byte[] {'{', '}'};
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String body(String service, String customer) {
        return switch (service) {
            case "account" ->
                "[{\"accountId\":\"1\",\"balance\":{\"amount\":\"" + (withMoney.contains(customer) ? "12.00" : "0.00")
                        + "\",\"currency\":\"CNY\"}}]";
            case "loan" -> "{\"open\":" + withLoan.contains(customer) + "}";
            default -> "{\"open\":" + withInvestment.contains(customer) + "}";
        };
    }
}
