package bank.qiao.local.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The world outside the bank: people, their telephones, their cards at other banks. */
public final class OutsideWorldClient {

    private static final Duration SMS_WITHIN = Duration.ofSeconds(10);
    private static final Duration PICTURE_WITHIN = Duration.ofSeconds(10);

    private final BankClient world;

    public OutsideWorldClient(String baseUrl, CallListener listener) {
        this.world = new BankClient(baseUrl, listener);
    }

    public void register(Person person) {
        world.send(Call.post("/people", person.json())).require(201);
    }

    /** Draws a picture on the person's ID card, which had none, and answers it: a JPEG or PNG file. */
    public byte[] drawPortrait(Person person) {
        Map<String, Object> json = new HashMap<>(person.json());
        json.put("portrait", "DRAWN");
        world.send(Call.post("/people", json)).require(201);
        return portrait(person);
    }

    /** The picture on a person's ID card. */
    public byte[] portrait(Person person) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(world.baseUrl() + "/people/" + person.idNumber() + "/portrait"))
                .timeout(PICTURE_WITHIN)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no portrait of " + person.name() + ": " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What is on a card, in yuan. */
    public String cardBalance(String number) {
        return world.send(Call.get("/cards/" + number)).require(200).amount("balance");
    }

    /** Makes a system misbehave, or NORMAL again. */
    public void control(String system, String mode) {
        world.send(Call.put("/control/" + system, Map.of("mode", mode))).require(200);
    }

    /**
     * Does something that makes the bank send a code, and reads it on the telephone.
     *
     * @throws IllegalStateException when no new message with a code arrives
     */
    public <T> Coded<T> codeSentBy(String phone, Supplier<T> request) {
        Set<String> before = messages(phone)
                .valueStream()
                .map(message -> message.path("messageId").asString())
                .collect(Collectors.toSet());
        T result = request.get();
        String code = Waiting.forValue(SMS_WITHIN, "a code by SMS to " + phone, () -> newest(phone, before));
        return new Coded<>(result, code);
    }

    /** The result of a request and the code that was sent because of it. */
    public record Coded<T>(T result, String code) {}

    private Optional<String> newest(String phone, Set<String> before) {
        for (JsonNode message : messages(phone)) {
            if (!before.contains(message.path("messageId").asString()) && message.hasNonNull("code")) {
                return Optional.of(message.path("code").asString());
            }
        }
        return Optional.empty();
    }

    private JsonNode messages(String phone) {
        return world.send(Call.get("/sms/messages?phone=" + phone)).require(200).json();
    }
}
