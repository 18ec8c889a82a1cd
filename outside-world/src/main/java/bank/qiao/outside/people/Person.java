package bank.qiao.outside.people;

import bank.qiao.outside.portraits.DrawnPortrait;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who was posted; also what the journal keeps of them.
 *
 * @param portrait base 64 of the picture on the ID card, or {@link #DRAWN}; null where the card shows none
 * @param raw per source, what is laid over what the profile gives
 */
record Person(
        String name,
        String idNumber,
        String phone,
        Profile profile,
        @Nullable String portrait,
        @Nullable JsonNode raw) {

    /** In place of a picture: one is drawn, of nobody, always the same for an ID number. */
    static final String DRAWN = "DRAWN";

    /** The picture on the ID card: the one that was posted, or one that is drawn, or none. */
    Optional<byte[]> picture() {
        if (portrait == null) {
            return Optional.empty();
        }
        return Optional.of(
                portrait.equals(DRAWN)
                        ? DrawnPortrait.jpeg(idNumber)
                        : Base64.getDecoder().decode(portrait));
    }

    /** A portrait that was posted before stays when this one brings none. */
    Person withPortraitOf(Person before) {
        return portrait == null ? new Person(name, idNumber, phone, profile, before.portrait, raw) : this;
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
