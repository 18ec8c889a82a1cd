package bank.qiao.web.outbound;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResponseErrorHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a coded refusal of another service; everything else stays the failure that it is. */
final class InsideAnswers {

    /** Where the caller's own request is at fault; 400, 401 and 403 between services are our mistake. */
    private static final Set<Integer> REFUSALS = Set.of(404, 409, 422, 428, 429);

    private static final TypeReference<Map<String, Object>> DOCUMENT = new TypeReference<>() {};

    private final JsonMapper json;

    InsideAnswers(JsonMapper json) {
        this.json = json;
    }

    ResponseErrorHandler handler() {
        return new ResponseErrorHandler() {
            @Override
            public boolean hasError(ClientHttpResponse response) throws IOException {
                return isRefusal(response);
            }

            @Override
            public void handleError(URI url, HttpMethod method, ClientHttpResponse response) throws IOException {
                throw refusal(response);
            }
        };
    }

    private static boolean isRefusal(ClientHttpResponse response) throws IOException {
        HttpStatusCode status = response.getStatusCode();
        return REFUSALS.contains(status.value())
                && MediaType.APPLICATION_PROBLEM_JSON.equalsTypeAndSubtype(
                        response.getHeaders().getContentType());
    }

    private InsideRefusal refusal(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        try {
            Map<String, Object> members = json.readValue(response.getBody(), DOCUMENT);
            Map<String, Object> document = new LinkedHashMap<>();
            members.forEach((name, value) -> {
                if (Objects.nonNull(value)) {
                    document.put(name, value);
                }
            });
            String wait = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
            if (wait != null && wait.matches("[0-9]{1,9}")) {
                document.putIfAbsent("retryAfterSeconds", Long.valueOf(wait));
            }
            return new InsideRefusal(status, String.valueOf(document.get("code")), document);
        } catch (JacksonException unreadable) {
            throw new IOException("a problem document that cannot be read", unreadable);
        }
    }
}
