package bank.qiao.outside.people;

import bank.qiao.outside.portraits.DrawnPortrait;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who was posted; also what the journal keeps of them.
 *
 * @param portrait base 64 of the picture on the ID card; null where one is drawn
 * @param raw per source, what is laid over what the profile gives
 */
record Person(
        String name,
        String idNumber,
        String phone,
        Profile profile,
        @Nullable String portrait,
        @Nullable JsonNode raw) {

    /** The picture on the ID card: the one that was posted, or one that is drawn. */
    byte[] picture() {
        return portrait == null
                ? DrawnPortrait.jpeg(idNumber)
                : Base64.getDecoder().decode(portrait);
    }

    @Override
    public String toString() {
        return "Person[" + idNumber + "]";
    }

    @Nullable
    JsonNode raw(String source) {
        return raw == null ? null : raw.get(source);
    }
}
