package bank.qiao.risk.scorecards;

/**
 * What one attribute contributed to a score.
 *
 * @param bin label of the bin the person fell into
 * @param pointsLost against the best bin of the attribute, never negative
 * @param reasonCode why points were lost; meaningless when none were
 */
public record AttributeScore(String feature, String bin, int points, int pointsLost, String reasonCode) {}
