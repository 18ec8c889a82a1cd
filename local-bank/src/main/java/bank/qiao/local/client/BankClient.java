package bank.qiao.local.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends calls to one address, without any token. Safe for several threads. */
public final class BankClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(40);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String baseUrl;
    private final CallListener listener;

    /** @param baseUrl without a slash at the end, such as {@code http://localhost:8080} */
    public BankClient(String baseUrl, CallListener listener) {
        this.baseUrl = baseUrl;
        this.listener = listener;
    }

    public String baseUrl() {
        return baseUrl;
    }

    /**
     * Sends the call and waits for the answer, whatever its status is.
     *
     * @throws UncheckedIOException when there is no answer
     */
    public Answer send(Call call) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + call.path())).timeout(ANSWER);
        switch (call.body()) {
            case null -> request.method(call.method(), BodyPublishers.noBody());
            case FormParts form ->
                request.method(call.method(), BodyPublishers.ofByteArray(form.bytes()))
                        .header("Content-Type", form.contentType());
            case Object value ->
                request.method(call.method(), BodyPublishers.ofString(json.writeValueAsString(value)))
                        .header("Content-Type", "application/json");
        }
        call.headers().forEach(request::setHeader);
        try {
            Answer answer = answer(call, http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            listener.answered(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(baseUrl + " doesn't answer " + call.method() + " " + call.path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer answer(Call call, HttpResponse<byte[]> response) {
        Map<String, String> headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
        return new Answer(call, response.statusCode(), headers, response.body(), json(headers, response.body()));
    }

    private JsonNode json(Map<String, String> headers, byte[] body) {
        if (body.length == 0 || !headers.getOrDefault("content-type", "").contains("json")) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(new String(body, UTF_8));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }
}
