package bank.qiao.risk.decisions;

import bank.qiao.money.Money;
import bank.qiao.risk.policy.Facts;
import bank.qiao.risk.sources.Features;
import bank.qiao.risk.sources.Screening;
import bank.qiao.risk.sources.Source;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the policy looks at out of what the sources said. */
final class ApplicantFacts {

    private ApplicantFacts() {}

    /** A flag that no source gave is off: that somebody has no file at the bureau says nothing against them. */
    static Facts of(DecisionDocument.Inputs inputs) {
        Features bureau = inputs.features(Source.PBOC_BUREAU);
        return new Facts(
                inputs.ageYears(),
                inputs.verified() && inputs.screening() != Screening.Result.NOT_CONFIRMED,
                inputs.screening() != Screening.Result.UNAVAILABLE,
                isTrue(bureau, "overdueNow"),
                inputs.screening() == Screening.Result.WATCH_LISTED,
                isTrue(bureau, "courtListed"),
                monthlyIncome(bureau, inputs.features(Source.TENPAY_TRANSACTIONS)),
                money(bureau, "monthlyDebtServiceFen").orElse(Money.ZERO),
                money(bureau, "unsecuredExposureFen").orElse(Money.ZERO));
    }

    /** The lower of the bureau's estimate and what comes in through Tenpay: neither alone is proof of income. */
    private static @Nullable Money monthlyIncome(Features bureau, Features tenpay) {
        return Stream.of(money(bureau, "monthlyIncomeEstimateFen"), money(tenpay, "monthlyInflowFen"))
                .flatMap(Optional::stream)
                .reduce(Money::min)
                .orElse(null);
    }

    private static boolean isTrue(Features features, String name) {
        return features.text(name).map(Boolean::parseBoolean).orElse(false);
    }

    private static Optional<Money> money(Features features, String name) {
        return features.number(name).map(fen -> Money.ofFen(fen.longValueExact()));
    }
}
