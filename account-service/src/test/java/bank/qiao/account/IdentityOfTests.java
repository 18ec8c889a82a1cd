package bank.qiao.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.qiao.testsupport.TestTokens;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for identity-service over real HTTP: its inside calls about people and codes, and service tokens. Also for
 * what loan-service and wealth-service say of a customer's obligations.
 */
public final class IdentityOfTests {

    private static final Set<String> PURPOSES = Set.of("purpose=CARD_BINDING", "purpose=TRANSFER");
    private static final IdentityOfTests OF_THIS_JVM = new IdentityOfTests();

    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<UUID, Map<String, String>> people = new ConcurrentHashMap<>();
    private final Set<UUID> obliged = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Challenge> challenges = new ConcurrentHashMap<>();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private final List<Challenge> sent = new CopyOnWriteArrayList<>();
    private final AtomicInteger codes = new AtomicInteger(100_000);
    private final HttpServer server;

    record Challenge(UUID id, String phone, String purpose, String subject, String code, AtomicInteger uses) {}

    private IdentityOfTests() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(command -> Thread.ofVirtual().start(command));
        server.createContext("/", this::handle);
        server.start();
    }

    public static IdentityOfTests ofThisJvm() {
        return OF_THIS_JVM;
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void knows(UUID customerId, String name, String idNumber, String phone) {
        people.put(
                customerId,
                Map.of(
                        "customerId",
                        customerId.toString(),
                        "status",
                        "VERIFIED",
                        "name",
                        name,
                        "idNumber",
                        idNumber,
                        "phone",
                        phone,
                        "birthDate",
                        "1990-01-01"));
    }

    /** From now on the customer has a loan and a holding. */
    public void obliges(UUID customerId) {
        obliged.add(customerId);
    }

    /** And now no more. */
    public void releases(UUID customerId) {
        obliged.remove(customerId);
    }

    /** The code sent for a binding. */
    public String codeFor(UUID bindingId) {
        return challenge(bindingId).code();
    }

    /** How often the code of a binding was taken as right. */
    public int usesOfCodeFor(UUID bindingId) {
        return challenge(bindingId).uses().get();
    }

    private Challenge challenge(UUID bindingId) {
        return sent.stream()
                .filter(challenge -> challenge.subject().equals(bindingId.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String[] parts = path.split("/");
            if (path.equals("/oauth2/token")) {
                answer(
                        exchange,
                        200,
                        Map.of(
                                "access_token",
                                TestTokens.ofThisJvm().service("account-service"),
                                "token_type",
                                "Bearer",
                                "expires_in",
                                900));
            } else if (!String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("Bearer ")) {
                answer(exchange, 401, Map.of("code", "UNAUTHENTICATED"));
            } else if (path.equals("/internal/v1/customer-searches")) {
                search(exchange, json.readTree(exchange.getRequestBody()));
            } else if (path.endsWith("/obligations")) {
                answer(exchange, 200, Map.of("open", obliged.contains(UUID.fromString(parts[4]))));
            } else if (path.endsWith("/person")) {
                person(exchange, UUID.fromString(parts[4]));
            } else if (path.equals("/internal/v1/otp-challenges")) {
                open(exchange, json.readTree(exchange.getRequestBody()));
            } else if (path.endsWith("/verification")) {
                verify(exchange, UUID.fromString(parts[4]), json.readTree(exchange.getRequestBody()));
            } else {
                answer(exchange, 404, Map.of("code", "NOT_FOUND"));
            }
        }
    }

    private void person(HttpExchange exchange, UUID id) throws IOException {
        Map<String, String> person = people.get(id);
        if (person == null
                || !PURPOSES.contains(String.valueOf(exchange.getRequestURI().getQuery()))) {
            answer(exchange, 404, Map.of("code", "NOT_FOUND"));
        } else {
            answer(exchange, 200, person);
        }
    }

    private void search(HttpExchange exchange, JsonNode request) throws IOException {
        String phone = request.required("phone").asString();
        Optional<Map<String, String>> found = people.values().stream()
                .filter(person -> phone.equals(person.get("phone")))
                .findFirst();
        if (found.isPresent()) {
            answer(exchange, 200, Map.of("customerId", found.get().get("customerId"), "status", "VERIFIED"));
        } else {
            answer(exchange, 404, Map.of("code", "NOT_FOUND", "title", "none", "status", 404));
        }
    }

    private void open(HttpExchange exchange, JsonNode request) throws IOException {
        Challenge challenge = new Challenge(
                UUID.randomUUID(),
                request.required("phone").asString(),
                request.required("purpose").asString(),
                request.required("subject").asString(),
                Integer.toString(codes.incrementAndGet()),
                new AtomicInteger());
        challenges.put(challenge.id(), challenge);
        sent.add(challenge);
        answer(
                exchange,
                201,
                Map.of(
                        "challengeId", challenge.id().toString(),
                        "expiresAt", Instant.now().plusSeconds(300).toString(),
                        "resendAfter", Instant.now().plusSeconds(60).toString()));
    }

    /** As the real one: a repeated key gets the first answer, a code is right once. */
    private void verify(HttpExchange exchange, UUID id, JsonNode request) throws IOException {
        String key = Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        if (answered.containsKey(key)) {
            answer(exchange, 200, Map.of("verified", true));
            return;
        }
        Challenge challenge = Objects.requireNonNull(challenges.get(id));
        boolean right = challenge.code().equals(request.required("code").asString())
                && challenge.purpose().equals(request.required("purpose").asString())
                && challenge.subject().equals(request.required("subject").asString());
        if (!right) {
            answer(exchange, 422, Map.of("code", "OTP_WRONG", "title", "wrong", "status", 422));
        } else if (challenge.uses().incrementAndGet() > 1) {
            answer(exchange, 422, Map.of("code", "OTP_USED", "title", "used", "status", 422));
        } else {
            answered.put(key, "verified");
            answer(exchange, 200, Map.of("verified", true));
        }
    }

    private void answer(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
        byte[] bytes = json.writeValueAsString(body).getBytes(UTF_8);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
