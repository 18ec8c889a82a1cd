package bank.qiao.risk.scorecards;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The scale of a scorecard: {@code baseScore} stands for {@code baseOdds} good to one bad, and every
 * {@code pointsToDoubleOdds} more double the odds. All arithmetic is decimal with a fixed precision, so that a replay
 * on any machine gives the same digits.
 *
 * @param baseScore a score between {@link #LOWEST} and {@link #HIGHEST}
 * @param baseOdds above 0
 * @param pointsToDoubleOdds above 0; 20 by domain rule 6
 */
public record Scaling(int baseScore, BigDecimal baseOdds, int pointsToDoubleOdds) {

    public static final int LOWEST = 300;
    public static final int HIGHEST = 850;

    /** Enough that the six decimals shown are exact. */
    private static final MathContext PRECISION = new MathContext(30, RoundingMode.HALF_EVEN);

    private static final BigDecimal LN_2 = BigDecimalMath.log(BigDecimal.TWO, PRECISION);

    public Scaling {
        if (baseScore < LOWEST || baseScore > HIGHEST || baseOdds.signum() <= 0 || pointsToDoubleOdds <= 0) {
            throw new IllegalArgumentException("a scale needs a base score of 300 to 850, odds and points above 0");
        }
    }

    /** The points that a weight of evidence is worth, rounded half even. */
    public int points(BigDecimal weightOfEvidence) {
        return weightOfEvidence
                .multiply(BigDecimal.valueOf(pointsToDoubleOdds))
                .divide(LN_2, PRECISION)
                .setScale(0, RoundingMode.HALF_EVEN)
                .intValueExact();
    }

    /** The score that stands for the odds of a whole population, {@code goods} to {@code bads}, rounded half even. */
    public int scoreOf(long goods, long bads) {
        BigDecimal odds = BigDecimal.valueOf(goods).divide(BigDecimal.valueOf(bads), PRECISION);
        return baseScore + points(BigDecimalMath.log(odds.divide(baseOdds, PRECISION), PRECISION));
    }

    /** ln(share of the goods in a bin / share of the bads in it), six decimals. */
    public static BigDecimal weightOfEvidence(long goods, long bads, long allGoods, long allBads) {
        BigDecimal ratio = BigDecimal.valueOf(goods)
                .multiply(BigDecimal.valueOf(allBads))
                .divide(BigDecimal.valueOf(bads).multiply(BigDecimal.valueOf(allGoods)), PRECISION);
        return BigDecimalMath.log(ratio, PRECISION).setScale(6, RoundingMode.HALF_EVEN);
    }

    /** The natural logarithm of the good-to-bad odds that a score stands for, six decimals. */
    public BigDecimal logOdds(int score) {
        return BigDecimal.valueOf(score - baseScore)
                .multiply(LN_2)
                .divide(BigDecimal.valueOf(pointsToDoubleOdds), PRECISION)
                .add(BigDecimalMath.log(baseOdds, PRECISION))
                .setScale(6, RoundingMode.HALF_EVEN);
    }

    /** Keeps a sum of points inside the scale. */
    public int bounded(int points) {
        return Math.clamp(points, LOWEST, HIGHEST);
    }
}
