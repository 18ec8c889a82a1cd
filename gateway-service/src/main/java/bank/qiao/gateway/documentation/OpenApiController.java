package bank.qiao.gateway.documentation;

import bank.qiao.gateway.routes.Upstreams;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Serves the merged API document; asks each service at most once a minute. */
@RestController
class OpenApiController {

    private static final Logger log = LoggerFactory.getLogger(OpenApiController.class);
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final Upstreams upstreams;
    private final RestClient client;
    // Plain: a document is passed on as it came.
    private final JsonMapper json = new JsonMapper();
    private final Cache<String, String> documents =
            Caffeine.newBuilder().expireAfterWrite(KEPT_FOR).build();

    OpenApiController(Upstreams upstreams, RestClient.Builder client) {
        this.upstreams = upstreams;
        this.client = client.build();
    }

    @GetMapping(path = "/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    String openApi() {
        MergedDocument merged = new MergedDocument(json);
        upstreams.byName().forEach((service, upstream) -> {
            ObjectNode document = document(service, upstream.baseUrl());
            if (document == null) {
                merged.missing(service);
            } else {
                merged.add(service, document);
            }
        });
        return merged.toJson().toString();
    }

    private @Nullable ObjectNode document(String service, URI baseUrl) {
        try {
            String text = documents.get(
                    service,
                    unknown -> client.get()
                            .uri(baseUrl.resolve("/v3/api-docs"))
                            .retrieve()
                            .body(String.class));
            return text == null ? null : (ObjectNode) json.readTree(text);
        } catch (RestClientException | JacksonException | ClassCastException unavailable) {
            log.warn("No API document of {}: {}", service, unavailable.toString());
            return null;
        }
    }
}
