package bank.qiao.risk.scorecards.web;

import bank.qiao.risk.scorecards.Attribute;
import bank.qiao.risk.scorecards.Bin;
import bank.qiao.risk.scorecards.Scaling;
import bank.qiao.risk.scorecards.Scorecard;
import bank.qiao.risk.sources.Source;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a scorecard, whole. */
record ScorecardResponse(
        Source source,
        String version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String trainingPopulation,
        ScalingResponse scaling,
        int basePoints,
        List<AttributeResponse> attributes) {

    record ScalingResponse(int lowest, int highest, int baseScore, String baseOdds, int pointsToDoubleOdds) {}

    record AttributeResponse(String feature, String reasonCode, String coefficient, List<BinResponse> bins) {}

    record BinResponse(String values, long goods, long bads, String weightOfEvidence, int points) {}

    static ScorecardResponse of(Scorecard card) {
        Scaling scaling = card.scaling();
        return new ScorecardResponse(
                card.source(),
                card.version(),
                card.effectiveFrom(),
                card.effectiveTo(),
                card.trainingPopulation(),
                new ScalingResponse(
                        Scaling.LOWEST,
                        Scaling.HIGHEST,
                        scaling.baseScore(),
                        scaling.baseOdds().toPlainString(),
                        scaling.pointsToDoubleOdds()),
                card.basePoints(),
                card.attributes().stream().map(ScorecardResponse::of).toList());
    }

    private static AttributeResponse of(Attribute attribute) {
        return new AttributeResponse(
                attribute.feature(),
                attribute.reasonCode(),
                attribute.coefficient().toPlainString(),
                attribute.bins().stream().map(ScorecardResponse::of).toList());
    }

    private static BinResponse of(Bin bin) {
        return new BinResponse(
                bin.values().label(),
                bin.goods(),
                bin.bads(),
                bin.weightOfEvidence().toPlainString(),
                bin.points());
    }
}
