package bank.qiao.risk.scorecards;

import bank.qiao.risk.sources.Source;
import java.math.BigDecimal;
import java.util.List;

/**
 * A person's score by one source.
 *
 * @param points 300 to 850
 * @param logOdds natural logarithm of good-to-bad, six decimals
 * @param parts in the order of the scorecard
 */
public record Score(Source source, String version, int points, BigDecimal logOdds, List<AttributeScore> parts) {

    public Score {
        parts = List.copyOf(parts);
    }
}
