package bank.qiao.risk.decisions;

import bank.qiao.risk.policy.LimitPolicy;
import bank.qiao.risk.sources.Absence;
import bank.qiao.risk.sources.Features;
import bank.qiao.risk.sources.Screening;
import bank.qiao.risk.sources.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that went into a decision and all that came out, in the form in which it is kept. The form is a contract with
 * the past: replays compare bytes, so members are only added together with a new {@link #FORMAT}. Names of sources are
 * words here and decimals are texts, so that neither code nor number formats can change an old document.
 */
record DecisionDocument(int format, Inputs inputs, Versions versions, Outputs outputs) {

    static final int FORMAT = 1;

    DecisionDocument {
        if (format != FORMAT) {
            throw new IllegalArgumentException("unknown format of a decision: " + format);
        }
    }

    /**
     * What was known.
     *
     * @param ageYears null when the person is not known well enough
     * @param consents version of the consent by source
     * @param sources by source; a source that is not here was not asked, because its answer could not matter
     */
    record Inputs(
            UUID applicationId,
            UUID customerId,
            LocalDate decidedOn,
            @Nullable Integer ageYears,
            boolean verified,
            Screening.Result screening,
            SortedMap<String, String> consents,
            SortedMap<String, SourceInput> sources) {

        Inputs {
            consents = new TreeMap<>(consents);
            sources = new TreeMap<>(sources);
        }

        /** What a source said of the person; nothing when it said nothing. */
        Features features(Source source) {
            return Optional.ofNullable(sources.get(source.name()))
                    .flatMap(SourceInput::found)
                    .orElseGet(() -> Features.of(Map.of()));
        }
    }

    /** Either features or the reason for their absence. */
    record SourceInput(@Nullable Absence absence, @Nullable SortedMap<String, String> features) {

        SourceInput {
            if ((absence == null) == (features == null)) {
                throw new IllegalArgumentException("a source gives features, or a reason why not");
            }
        }

        static SourceInput of(Features features) {
            return new SourceInput(null, features.values());
        }

        static SourceInput missing(Absence why) {
            return new SourceInput(why, null);
        }

        Optional<Features> found() {
            return Optional.ofNullable(features).map(Features::new);
        }
    }

    /** Which models decided. */
    record Versions(SortedMap<String, String> scorecards, String combination, String policy, List<String> challengers) {

        Versions {
            scorecards = new TreeMap<>(scorecards);
            challengers = List.copyOf(challengers);
        }
    }

    /**
     * What came out.
     *
     * @param reasons at most four codes, most important first
     * @param challengers what each challenger would have said; it had no influence
     */
    record Outputs(
            List<ScoreOutput> scores,
            CombinationOutput combination,
            VerdictOutput verdict,
            List<String> reasons,
            SortedMap<String, VerdictOutput> challengers) {

        Outputs {
            scores = List.copyOf(scores);
            reasons = List.copyOf(reasons);
            challengers = new TreeMap<>(challengers);
        }
    }

    /** One source's score. */
    record ScoreOutput(String source, int points, String logOdds, List<AttributeOutput> attributes) {}

    /** One attribute of a score. */
    record AttributeOutput(String feature, String bin, int points, int pointsLost) {}

    /**
     * @param result GRADED with log-odds, probability, grade and parts; REFUSED with source and reason; or SKIPPED
     */
    record CombinationOutput(
            String result,
            @Nullable String logOdds,
            @Nullable String probabilityOfDefault,
            @Nullable String grade,
            List<PartOutput> parts,
            @Nullable String refusedFor,
            @Nullable String reason) {}

    /** One source's part in the combination. */
    record PartOutput(String source, String logOdds, String coefficient, boolean substituted) {}

    /** What a policy said; see {@link LimitPolicy}. */
    record VerdictOutput(
            String outcome,
            @Nullable Long limitFen,
            @Nullable String dailyRate,
            List<String> reasons,
            List<CapOutput> caps) {}

    /** The most that one rule allowed. */
    record CapOutput(String rule, long atMostFen) {}
}
