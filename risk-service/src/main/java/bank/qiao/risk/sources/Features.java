package bank.qiao.risk.sources;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a source said of one person, as named values: numbers as plain decimals, categories as words. A name that is
 * not there is a value that is missing. Sorted by name, so that the same answer is always written the same way.
 */
public record Features(SortedMap<String, String> values) {

    public Features {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Features of(Map<String, String> values) {
        return new Features(new TreeMap<>(values));
    }

    /** The value as it was given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @throws NumberFormatException when the value is there and no number: the adapter should have refused it */
    public Optional<BigDecimal> number(String name) {
        return text(name).map(BigDecimal::new);
    }
}
