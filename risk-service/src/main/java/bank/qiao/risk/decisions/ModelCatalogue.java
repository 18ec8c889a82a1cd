package bank.qiao.risk.decisions;

import bank.qiao.risk.combination.CombinationModels;
import bank.qiao.risk.policy.LimitPolicies;
import bank.qiao.risk.scorecards.Scorecard;
import bank.qiao.risk.scorecards.Scorecards;
import bank.qiao.risk.sources.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the models for a new decision by its day, and for an old one by its versions. */
@Component
class ModelCatalogue {

    private final Scorecards scorecards;
    private final CombinationModels combinations;
    private final LimitPolicies policies;

    ModelCatalogue(Scorecards scorecards, CombinationModels combinations, LimitPolicies policies) {
        this.scorecards = scorecards;
        this.combinations = combinations;
        this.policies = policies;
    }

    @Transactional(readOnly = true)
    Models inForce(LocalDate day) {
        return new Models(
                scorecards.inForce(day), combinations.inForce(day), policies.champion(day), policies.challengers(day));
    }

    @Transactional(readOnly = true)
    Models of(DecisionDocument.Versions versions) {
        Map<Source, Scorecard> cards = new EnumMap<>(Source.class);
        versions.scorecards().forEach((name, version) -> {
            Source source = Source.valueOf(name);
            cards.put(source, scorecards.version(source, version));
        });
        return new Models(
                cards,
                combinations.version(versions.combination()),
                policies.version(versions.policy()),
                versions.challengers().stream().map(policies::version).toList());
    }
}
