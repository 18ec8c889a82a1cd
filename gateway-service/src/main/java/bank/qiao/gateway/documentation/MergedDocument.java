package bank.qiao.gateway.documentation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes one OpenAPI document of several: paths of the outside only, components once, and under a name with the
 * service's in front where two services use one name for different things.
 */
final class MergedDocument {

    private static final Pattern REFERENCE = Pattern.compile("#/components/([A-Za-z]+)/([A-Za-z0-9._-]+)");
    private static final String DEAD_LETTERS = "/admin/v1/dead-letters";

    private final JsonMapper json;
    private final ObjectNode document;
    private final ObjectNode paths;
    private final ObjectNode components;
    private final Set<String> operationIds = new HashSet<>();

    MergedDocument(JsonMapper json) {
        this.json = json;
        this.document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Qiao")
                .put("version", "v1")
                .put("description", "All services behind the gateway.");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("tags");
        this.paths = document.putObject("paths");
        this.components = document.putObject("components");
        ObjectNode schemes = components.putObject("securitySchemes");
        schemes.putObject("customer")
                .put("type", "http")
                .put("scheme", "DPoP")
                .put("description", "Authorization: DPoP <token> and DPoP: <proof>, RFC 9449");
        schemes.putObject("staff").put("type", "http").put("scheme", "bearer");
    }

    /** Adds what a service documents; its paths under {@code /internal} are left out. */
    void add(String service, ObjectNode original) {
        ((ArrayNode) document.required("tags")).addObject().put("name", service);
        ObjectNode added = renamed(service, original);
        for (Map.Entry<String, JsonNode> group : added.path("components").properties()) {
            for (Map.Entry<String, JsonNode> component : group.getValue().properties()) {
                group(group.getKey()).set(component.getKey(), component.getValue());
            }
        }
        for (Map.Entry<String, JsonNode> path : added.path("paths").properties()) {
            String outside = outside(service, path.getKey());
            if (!outside.startsWith("/internal/") && !paths.has(outside)) {
                paths.set(outside, operations(service, outside, (ObjectNode) path.getValue()));
            }
        }
    }

    /** Names a service that did not answer, instead of keeping quiet about it. */
    void missing(String service) {
        if (!document.has("x-unavailable")) {
            document.putArray("x-unavailable");
        }
        ((ArrayNode) document.required("x-unavailable")).add(service);
    }

    ObjectNode toJson() {
        return document;
    }

    private ObjectNode group(String name) {
        return components.has(name) ? (ObjectNode) components.required(name) : components.putObject(name);
    }

    private static String outside(String service, String path) {
        return path.startsWith(DEAD_LETTERS) ? path.replace("/admin/v1/", "/admin/v1/" + service + "/") : path;
    }

    private ObjectNode operations(String service, String path, ObjectNode item) {
        for (Map.Entry<String, JsonNode> operation : item.properties()) {
            if (!(operation.getValue() instanceof ObjectNode node)) {
                continue;
            }
            node.putArray("tags").add(service);
            String id = node.path("operationId").asString("");
            if (!id.isEmpty() && !operationIds.add(id)) {
                String unique = service + "_" + id;
                for (int number = 2; !operationIds.add(unique); number++) {
                    unique = service + "_" + id + "_" + number;
                }
                node.put("operationId", unique);
            }
            if (path.startsWith("/api/")) {
                node.putArray("security").addObject().putArray("customer");
            } else if (path.startsWith("/admin/")) {
                node.putArray("security").addObject().putArray("staff");
            }
        }
        return item;
    }

    /** The same document with the names that would clash changed, also where they are referred to. */
    private ObjectNode renamed(String service, ObjectNode original) {
        Map<String, String> names = new HashMap<>();
        for (Map.Entry<String, JsonNode> group : original.path("components").properties()) {
            for (Map.Entry<String, JsonNode> component : group.getValue().properties()) {
                JsonNode other = components.path(group.getKey()).path(component.getKey());
                if (!other.isMissingNode() && !other.equals(component.getValue())) {
                    names.put(group.getKey() + "/" + component.getKey(), prefix(service) + component.getKey());
                }
            }
        }
        if (names.isEmpty()) {
            return original;
        }
        Matcher references = REFERENCE.matcher(original.toString());
        String text = references.replaceAll(found -> Matcher.quoteReplacement("#/components/" + found.group(1) + "/"
                + names.getOrDefault(found.group(1) + "/" + found.group(2), found.group(2))));
        ObjectNode copy = (ObjectNode) json.readTree(text);
        for (Map.Entry<String, JsonNode> group : copy.path("components").properties()) {
            ObjectNode members = (ObjectNode) group.getValue();
            names.forEach((from, to) -> {
                String name = from.substring(from.indexOf('/') + 1);
                if (from.startsWith(group.getKey() + "/")) {
                    members.set(to, members.remove(name));
                }
            });
        }
        return copy;
    }

    private static String prefix(String service) {
        return Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }
}
