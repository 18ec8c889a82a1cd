package bank.qiao.risk.decisions;

import bank.qiao.risk.combination.CombinationModel;
import bank.qiao.risk.policy.LimitPolicy;
import bank.qiao.risk.scorecards.Scorecard;
import bank.qiao.risk.sources.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The versions of all models that one decision uses. */
record Models(
        Map<Source, Scorecard> scorecards,
        CombinationModel combination,
        LimitPolicy champion,
        List<LimitPolicy> challengers) {

    DecisionDocument.Versions versions() {
        TreeMap<String, String> cards = new TreeMap<>();
        scorecards.forEach((source, card) -> cards.put(source.name(), card.version()));
        return new DecisionDocument.Versions(
                cards,
                combination.version(),
                champion.version(),
                challengers.stream().map(LimitPolicy::version).sorted().toList());
    }
}
