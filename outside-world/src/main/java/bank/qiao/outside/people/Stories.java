package bank.qiao.outside.people;

import bank.qiao.outside.wire.Digests;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What each source tells about a person: by the person's profile, or by a rule from the ID number alone. */
@Component
public class Stories {

    private static final String FOUND = "found";

    private final People people;
    private final Map<Source, FeatureTable> tables = new EnumMap<>(Source.class);

    Stories(People people) {
        this.people = people;
        for (Source source : Source.values()) {
            tables.put(source, FeatureTable.read(source.table()));
        }
    }

    /** The features that the source has on this person, posted or not; empty when it has no file. */
    public Optional<Map<String, Object>> tell(Source source, String idNumber) {
        Optional<Person> person = people.find(idNumber);
        Profile profile = person.map(Person::profile).orElseGet(() -> derivedProfile(idNumber));
        Optional<Map<String, Object>> drawn = draw(source, profile, idNumber);
        JsonNode raw = person.map(known -> known.raw(source.title())).orElse(null);
        if (raw == null) {
            return drawn;
        }
        if (!raw.path(FOUND).asBoolean(true)) {
            return Optional.empty();
        }
        // Raw data makes a file even for somebody who would have none.
        Map<String, Object> features = new LinkedHashMap<>(
                drawn.or(() -> draw(source, Profile.GOOD, idNumber)).orElseThrow());
        raw.properties().stream()
                .filter(field -> !field.getKey().equals(FOUND))
                .forEach(field -> features.put(field.getKey(), field.getValue()));
        return Optional.of(features);
    }

    /** The name that belongs to this ID number, when the person was posted. */
    public Optional<String> registeredName(String idNumber) {
        return people.find(idNumber).map(Person::name);
    }

    /** The picture on the ID card of somebody who was posted, base 64. */
    public Optional<String> portrait(String idNumber) {
        return people.find(idNumber).flatMap(Person::picture).map(Base64.getEncoder()::encodeToString);
    }

    /** Whether the police watch list names this person. */
    public boolean isWatchListed(String idNumber) {
        return people.find(idNumber)
                .map(person -> {
                    JsonNode raw = person.raw("registry");
                    boolean listed = person.profile() == Profile.LISTED;
                    return raw == null ? listed : raw.path("watchListed").asBoolean(listed);
                })
                .orElse(false);
    }

    static Profile derivedProfile(String idNumber) {
        long percent = Digests.draw("profile|" + idNumber, 0, 99);
        if (percent < 70) {
            return Profile.GOOD;
        }
        if (percent < 85) {
            return Profile.THIN_FILE;
        }
        return percent < 95 ? Profile.OVERDUE : Profile.LISTED;
    }

    private Optional<Map<String, Object>> draw(Source source, Profile profile, String idNumber) {
        FeatureTable table = tables.get(source);
        return table == null ? Optional.empty() : table.draw(source.title(), profile, idNumber);
    }
}
