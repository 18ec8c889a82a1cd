package bank.qiao.local.client;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request, before any token is put on it.
 *
 * @param path with its query, beginning with a slash
 * @param body written as JSON, a {@link FormParts}, or null
 */
public record Call(String method, String path, @Nullable Object body, Map<String, String> headers) {

    /** Name of the header that makes a repeated POST harmless. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    public Call {
        headers = Map.copyOf(headers);
    }

    public static Call get(String path) {
        return new Call("GET", path, null, Map.of());
    }

    /** With a new idempotency key. */
    public static Call post(String path, @Nullable Object body) {
        return new Call(
                "POST", path, body, Map.of(IDEMPOTENCY_KEY, UUID.randomUUID().toString()));
    }

    public static Call put(String path, Object body) {
        return new Call("PUT", path, body, Map.of());
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, null, Map.of());
    }

    /** The same call with one more header, or another value of it. */
    public Call with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Call(method, path, body, more);
    }

    /** The same call without a header. */
    public Call without(String header) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(header);
        return new Call(method, path, body, fewer);
    }
}
