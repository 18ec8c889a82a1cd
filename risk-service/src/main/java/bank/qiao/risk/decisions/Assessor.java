package bank.qiao.risk.decisions;

import bank.qiao.risk.applicants.Applicant;
import bank.qiao.risk.applicants.Applicants;
import bank.qiao.risk.applicants.ApplicantsUnavailableException;
import bank.qiao.risk.consents.Consents;
import bank.qiao.risk.sources.Absence;
import bank.qiao.risk.sources.Inquiry;
import bank.qiao.risk.sources.Screening;
import bank.qiao.risk.sources.Source;
import bank.qiao.risk.sources.SourceAnswer;
import bank.qiao.risk.sources.Sources;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Brings one application to its decision: who is it, what do the sources say, what do the models make of it. May be
 * repeated at any time and from any point; what has been decided stays.
 */
@Component
class Assessor {

    private static final Logger LOG = LoggerFactory.getLogger(Assessor.class);

    private final Assessments assessments;
    private final Applicants applicants;
    private final Consents consents;
    private final Screening screening;
    private final Sources sources;
    private final ModelCatalogue catalogue;
    private final Decisions decisions;
    private final AssessmentSettings settings;
    private final Clock clock;
    private final Clock wallClock;

    Assessor(
            Assessments assessments,
            Applicants applicants,
            Consents consents,
            Screening screening,
            Sources sources,
            ModelCatalogue catalogue,
            Decisions decisions,
            AssessmentSettings settings,
            Clock clock,
            @Qualifier("wallClock") Clock wallClock) {
        this.assessments = assessments;
        this.applicants = applicants;
        this.consents = consents;
        this.screening = screening;
        this.sources = sources;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /** Empty when there is a decision; otherwise how long to wait before the next try. */
    Optional<Duration> assess(UUID applicationId) {
        Assessment assessment = assessments.find(applicationId);
        if (assessment.status() == Assessment.Status.DECIDED) {
            return Optional.empty();
        }
        Optional<Applicant> applicant;
        try {
            applicant = applicants.find(assessment.customerId());
        } catch (ApplicantsUnavailableException e) {
            // Our own service, not a source: waited for without a deadline.
            return Optional.of(delay(assessment, "identity-service"));
        }
        LocalDate today = LocalDate.now(clock);
        Models models = catalogue.inForce(today);
        DecisionDocument.Inputs inputs = applicant
                .map(person -> gather(assessment, person, models, today))
                .orElseGet(() -> unknown(assessment, today));
        Optional<String> missing = missing(inputs, models);
        if (missing.isPresent() && wallClock.instant().isBefore(assessment.deadline())) {
            return Optional.of(delay(assessment, missing.get()));
        }
        decisions.record(DecisionRules.decide(inputs, models));
        return Optional.empty();
    }

    private Duration delay(Assessment assessment, String missing) {
        Duration delay = settings.retryDelay(assessment.attempts() + 1);
        assessments.waitFor(assessment.applicationId(), missing);
        LOG.info("application {} waits {} for {}", assessment.applicationId(), delay, missing);
        return delay;
    }

    /** A customer without a real name is refused before anybody is asked. */
    private static DecisionDocument.Inputs unknown(Assessment assessment, LocalDate today) {
        return new DecisionDocument.Inputs(
                assessment.applicationId(),
                assessment.customerId(),
                today,
                null,
                false,
                Screening.Result.NOT_CONFIRMED,
                new TreeMap<>(),
                new TreeMap<>());
    }

    private DecisionDocument.Inputs gather(Assessment assessment, Applicant applicant, Models models, LocalDate today) {
        SortedMap<String, String> granted = granted(assessment);
        Inquiry inquiry = new Inquiry(
                assessment.applicationId(),
                applicant.name(),
                applicant.idNumber(),
                applicant.phone(),
                consentReferences(assessment, granted));
        DecisionDocument.Inputs known = new DecisionDocument.Inputs(
                assessment.applicationId(),
                assessment.customerId(),
                today,
                Period.between(applicant.birthDate(), today).getYears(),
                applicant.verified(),
                screening.check(inquiry),
                granted,
                new TreeMap<>());
        return new DecisionDocument.Inputs(
                known.applicationId(),
                known.customerId(),
                known.decidedOn(),
                known.ageYears(),
                known.verified(),
                known.screening(),
                known.consents(),
                askSources(known, inquiry, models));
    }

    /** Nobody is asked when the answer can't matter any more: what isn't needed isn't collected. */
    private SortedMap<String, DecisionDocument.SourceInput> askSources(
            DecisionDocument.Inputs known, Inquiry inquiry, Models models) {
        TreeMap<String, DecisionDocument.SourceInput> inputs = new TreeMap<>();
        if (!models.champion().hardRefusals(ApplicantFacts.of(known)).isEmpty()) {
            return inputs;
        }
        for (Source source : Source.values()) {
            if (!inquiry.consents().containsKey(source)
                    && models.combination().refusesWithout(source, Absence.NO_CONSENT)) {
                inputs.put(source.name(), DecisionDocument.SourceInput.missing(Absence.NO_CONSENT));
            }
        }
        if (inputs.isEmpty()) {
            sources.ask(inquiry).forEach((source, answer) -> inputs.put(source.name(), input(answer)));
        }
        return inputs;
    }

    private static DecisionDocument.SourceInput input(SourceAnswer answer) {
        return switch (answer) {
            case SourceAnswer.Found found -> DecisionDocument.SourceInput.of(found.features());
            case SourceAnswer.NoFile _ -> DecisionDocument.SourceInput.missing(Absence.NO_FILE);
            case SourceAnswer.ConsentRejected _, SourceAnswer.NotAsked _ ->
                DecisionDocument.SourceInput.missing(Absence.NO_CONSENT);
            case SourceAnswer.Down _ -> DecisionDocument.SourceInput.missing(Absence.SOURCE_DOWN);
        };
    }

    /** What is worth waiting for: the registry, and a source without which nothing is lent. */
    private static Optional<String> missing(DecisionDocument.Inputs inputs, Models models) {
        if (inputs.screening() == Screening.Result.UNAVAILABLE) {
            return Optional.of("registry");
        }
        return inputs.sources().entrySet().stream()
                .filter(entry -> entry.getValue().absence() == Absence.SOURCE_DOWN
                        && models.combination().refusesWithout(Source.valueOf(entry.getKey()), Absence.SOURCE_DOWN))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Consents that came with the application and were not withdrawn since, with their versions. */
    private SortedMap<String, String> granted(Assessment assessment) {
        TreeMap<String, String> granted = new TreeMap<>();
        for (ConsentGiven consent : assessment.consents()) {
            for (Source source : Source.values()) {
                if (source.name().equals(consent.scope())
                        && !consents.isWithdrawn(assessment.customerId(), consent.scope(), consent.givenAt())) {
                    granted.put(source.name(), consent.version());
                }
            }
        }
        return granted;
    }

    private static Map<Source, String> consentReferences(Assessment assessment, SortedMap<String, String> granted) {
        TreeMap<Source, String> references = new TreeMap<>();
        granted.forEach((source, version) ->
                references.put(Source.valueOf(source), version + ":" + assessment.applicationId()));
        return references;
    }
}
