package bank.qiao.outside.people;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who was posted; also what the journal keeps of them.
 *
 * @param raw per source, what is laid over what the profile gives
 */
record Person(
        String name,
        String idNumber,
        String phone,
        Profile profile,
        @Nullable JsonNode raw) {

    @Nullable
    JsonNode raw(String source) {
        return raw == null ? null : raw.get(source);
    }
}
