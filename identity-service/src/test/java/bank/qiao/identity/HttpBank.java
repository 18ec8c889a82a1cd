package bank.qiao.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Calls the service over HTTP, with a new idempotency key for each POST unless a test brings one. */
final class HttpBank {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BOUNDARY = "part-of-a-test";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final String baseUrl;

    HttpBank(int port) {
        this.baseUrl = "http://127.0.0.1:" + port;
    }

    String url(String path) {
        return baseUrl + path;
    }

    Answer get(String path, @Nullable String token) {
        return send(request(path, token).GET());
    }

    Answer delete(String path, @Nullable String token) {
        return send(request(path, token).DELETE());
    }

    Answer put(String path, Object body, @Nullable String token) {
        return send(
                request(path, token).header("Content-Type", "application/json").PUT(jsonBody(body)));
    }

    Answer post(String path, Object body, @Nullable String token) {
        return post(path, body, token, Map.of("Idempotency-Key", newKey()));
    }

    Answer post(String path, Object body, @Nullable String token, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, token).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return send(request.POST(jsonBody(body)));
    }

    Answer postForm(String path, String form, Map<String, String> headers) {
        HttpRequest.Builder request = request(path, null).header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        return send(request.POST(BodyPublishers.ofString(form)));
    }

    /** Multipart: text fields, and a file when there is one. */
    Answer postMultipart(
            String path,
            Map<String, String> fields,
            @Nullable String fileField,
            byte @Nullable [] file,
            @Nullable String token,
            String key) {
        var body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> body.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(UTF_8)));
        if (fileField != null && file != null) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + fileField
                            + "\"; filename=\"portrait.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n")
                    .getBytes(UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        return send(request(path, token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url(path))).timeout(PATIENCE).header("Accept-Language", "en");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpRequest.BodyPublisher jsonBody(Object body) {
        return BodyPublishers.ofString(body instanceof String text ? text : json.writeValueAsString(body));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
            boolean isJson =
                    answer.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    answer.statusCode(),
                    isJson ? json.readTree(answer.body()) : json.createObjectNode(),
                    answer.headers());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
