package bank.qiao.local.launch;

import java.util.List;
import java.util.stream.Stream;

/** Parts that use nearly the same libraries and so share one archive of classes. */
enum Family {
    WITH_DATABASE("account-service"),
    WITHOUT_DATABASE("gateway-service");

    private final String model;

    Family(String model) {
        this.model = model;
    }

    static Family of(Part part) {
        return part.database() == null ? WITHOUT_DATABASE : WITH_DATABASE;
    }

    List<Part> members() {
        return Stream.concat(Part.SERVICES.stream(), Stream.of(Part.OUTSIDE_WORLD))
                .filter(part -> of(part) == this)
                .toList();
    }

    /** The member whose start shows which classes a start loads. */
    Part model() {
        return members().stream()
                .filter(part -> part.name().equals(model))
                .findFirst()
                .orElseThrow();
    }
}
