package bank.qiao.risk.scorecards;

import bank.qiao.risk.sources.Features;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One feature of a source and its bins. The bins cover every value exactly once: intervals without gap or overlap
 * from end to end, or words with one bin for all others; and always one bin for a missing value.
 *
 * @param feature the name under which the source gives the value
 * @param reasonCode what is said when points are lost here, for example {@code BUREAU_UTILISATION_HIGH}
 * @param coefficient how much of the weight of evidence counts, above 0 and at most 1: below 1 where attributes of the
 *     card say partly the same
 */
public record Attribute(String feature, String reasonCode, BigDecimal coefficient, List<Bin> bins) {

    public Attribute {
        bins = List.copyOf(bins);
        if (coefficient.signum() <= 0 || coefficient.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(feature + ": a coefficient is above 0 and at most 1");
        }
        requireOneMissingBin(feature, bins);
        List<Bin.Interval> intervals = valuesOf(bins, Bin.Interval.class);
        List<Bin.Category> categories = valuesOf(bins, Bin.Category.class);
        if (intervals.isEmpty() == categories.isEmpty()) {
            throw new IllegalArgumentException(feature + ": bins are either intervals or categories");
        }
        if (categories.isEmpty()) {
            requireUnbroken(feature, intervals);
        } else {
            requireDistinctWithOther(feature, categories);
        }
    }

    /** The one bin that the person falls into. */
    public Bin binOf(Features features) {
        Optional<String> value = features.text(feature);
        if (value.isEmpty()) {
            return find(values -> values instanceof Bin.Missing);
        }
        if (bins.stream().anyMatch(bin -> bin.values() instanceof Bin.Interval)) {
            BigDecimal number = features.number(feature).orElseThrow();
            return find(values -> values instanceof Bin.Interval interval && interval.contains(number));
        }
        String word = value.get();
        String known = bins.stream().anyMatch(bin -> bin.values().equals(new Bin.Category(word)))
                ? word
                : Bin.Category.ANY_OTHER;
        return find(values -> values.equals(new Bin.Category(known)));
    }

    /** The points of the best bin. */
    public int mostPoints() {
        return bins.stream().mapToInt(Bin::points).max().orElseThrow();
    }

    private Bin find(Predicate<Bin.Values> takes) {
        return bins.stream().filter(bin -> takes.test(bin.values())).findFirst().orElseThrow();
    }

    private static void requireOneMissingBin(String feature, List<Bin> bins) {
        if (valuesOf(bins, Bin.Missing.class).size() != 1) {
            throw new IllegalArgumentException(feature + ": exactly one bin takes the missing value");
        }
    }

    private static void requireUnbroken(String feature, List<Bin.Interval> intervals) {
        BigDecimal end = intervals.getFirst().from();
        if (end != null) {
            throw new IllegalArgumentException(feature + ": the first interval has no lower end");
        }
        for (int i = 1; i < intervals.size(); i++) {
            BigDecimal to = intervals.get(i - 1).to();
            BigDecimal from = intervals.get(i).from();
            if (to == null || from == null || to.compareTo(from) != 0) {
                throw new IllegalArgumentException(feature + ": intervals follow each other without gap or overlap");
            }
        }
        if (intervals.getLast().to() != null) {
            throw new IllegalArgumentException(feature + ": the last interval has no upper end");
        }
    }

    private static void requireDistinctWithOther(String feature, List<Bin.Category> categories) {
        if (categories.stream().distinct().count() != categories.size()
                || !categories.contains(new Bin.Category(Bin.Category.ANY_OTHER))) {
            throw new IllegalArgumentException(feature + ": words are distinct, and one bin takes all others");
        }
    }

    private static <V extends Bin.Values> List<V> valuesOf(List<Bin> bins, Class<V> kind) {
        return bins.stream()
                .map(Bin::values)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
