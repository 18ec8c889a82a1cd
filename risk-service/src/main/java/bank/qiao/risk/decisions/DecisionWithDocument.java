package bank.qiao.risk.decisions;

/**
 * A decision and all that went into it.
 *
 * @param document inputs, versions and outputs as canonical JSON
 */
public record DecisionWithDocument(Decision decision, String document) {}
