package bank.qiao.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the outside world over HTTP and looks at what comes back. */
final class Caller implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Caller(int port) {
        base = "http://127.0.0.1:" + port;
    }

    Answer get(String path) {
        return call("GET", path, "application/json", "");
    }

    /** Single quotes in the JSON stand for double ones: easier to read in a test. */
    Answer post(String path, String json) {
        return call("POST", path, "application/json", json.replace('\'', '"'));
    }

    Answer put(String path, String json) {
        return call("PUT", path, "application/json", json.replace('\'', '"'));
    }

    Answer putFile(String path, String csv) {
        return call("PUT", path, "text/csv", csv);
    }

    void tell(String system, String control) {
        Answer answer = put("/control/" + system, control);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.text());
        }
    }

    /** The balance at the other bank, as text. */
    String balance(String card) {
        return get("/cards/" + card).json().at("/balance/amount").asString();
    }

    Answer call(String method, String path, String contentType, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", contentType)
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    record Answer(int status, String text, HttpResponse<String> response) {

        JsonNode json() {
            return MAPPER.readTree(text);
        }

        String field(String name) {
            return json().path(name).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
