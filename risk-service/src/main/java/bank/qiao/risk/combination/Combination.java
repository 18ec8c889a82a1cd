package bank.qiao.risk.combination;

import bank.qiao.risk.sources.Source;
import java.math.BigDecimal;
import java.util.List;

/** The outcome of combining the sources. */
public sealed interface Combination {

    /**
     * @param logOdds natural logarithm of good-to-bad over all sources, six decimals
     * @param probabilityOfDefault within twelve months, 0 to 1, six decimals
     */
    record Graded(BigDecimal logOdds, BigDecimal probabilityOfDefault, Grade grade, List<Part> parts)
            implements Combination {
        public Graded {
            parts = List.copyOf(parts);
        }
    }

    /** A source is missing without which nothing is lent. */
    record Refused(Source source, String reasonCode) implements Combination {}

    /** No source was asked, because nothing they could say would matter. */
    record Skipped() implements Combination {}

    /**
     * What a source added.
     *
     * @param logOdds its own log-odds, or those put in its place
     * @param substituted whether the missing-source rule stood in
     */
    record Part(Source source, BigDecimal logOdds, BigDecimal coefficient, boolean substituted) {}
}
