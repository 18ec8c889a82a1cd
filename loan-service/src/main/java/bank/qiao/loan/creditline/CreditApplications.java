package bank.qiao.loan.creditline;

import bank.qiao.contracts.risk.v1.CreditDecided;
import bank.qiao.loan.creditline.CreditApplication.GivenConsent;
import bank.qiao.loan.invitations.Invitations;
import bank.qiao.money.Money;
import bank.qiao.money.Rate;
import bank.qiao.service.outbox.Events;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications for a credit line: asked of risk-service by event, answered by event. */
@Service
public class CreditApplications {

    private static final Logger log = LoggerFactory.getLogger(CreditApplications.class);

    /**
     * A consent as the customer gave it.
     *
     * @param version of the text agreed to; null: the one shown today
     */
    public record Consent(String scope, @Nullable String version) {}

    private final CreditApplicationRepository applications;
    private final CreditLines lines;
    private final Invitations invitations;
    private final DecisionWatch watch;
    private final Events events;
    private final CreditLineSettings settings;
    private final Clock clock;

    CreditApplications(
            CreditApplicationRepository applications,
            CreditLines lines,
            Invitations invitations,
            DecisionWatch watch,
            Events events,
            CreditLineSettings settings,
            Clock clock) {
        this.applications = applications;
        this.lines = lines;
        this.invitations = invitations;
        this.watch = watch;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends an application to risk-service. Which consents are enough is risk-service's decision: a source without
     * consent is simply not asked.
     *
     * @throws Refusal not invited (as if there were no such thing), one is pending, a line exists, or it is too soon
     */
    @Transactional
    public UUID apply(UUID customerId, List<Consent> consents) {
        if (!invitations.isInvited(customerId)) {
            throw new Refusal(CommonError.NOT_FOUND);
        }
        lines.refuseWhenOpen(customerId);
        applications.findFirstByCustomerIdOrderByIdDesc(customerId).ifPresent(this::refuseTooSoon);
        Instant now = clock.instant();
        CreditApplication application = new CreditApplication(Ids.next(), customerId, given(consents, now), now);
        applications.save(application);
        events.publish(application.assessmentRequest());
        watch.start(application.id());
        return application.id();
    }

    /** @throws Refusal NOT_FOUND when it isn't there or isn't theirs */
    @Transactional(readOnly = true)
    public ApplicationView get(UUID customerId, UUID applicationId, Locale locale) {
        return applications
                .findByIdAndCustomerId(applicationId, customerId)
                .map(application -> ApplicationView.of(application, locale))
                .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
    }

    /** Takes the decision: opens the line, or keeps the reasons. A second decision on the same application is ignored. */
    @Transactional
    public void decided(CreditDecided decision) {
        CreditApplication application =
                applications.lock(decision.applicationId()).orElse(null);
        if (application == null || !application.customerId().equals(decision.customerId())) {
            log.warn("a decision came for application {}, which is not here", decision.applicationId());
            return;
        }
        if (application.status() != ApplicationStatus.PENDING) {
            return;
        }
        if (decision.outcome() == CreditDecided.Outcome.APPROVED) {
            open(decision);
        }
        application.decide(decision);
    }

    /** Asks again for a decision that hasn't come; after the last try only staff can help. */
    @Transactional
    public void askAgainWhenPending(UUID applicationId) {
        applications
                .lock(applicationId)
                .filter(application -> application.status() == ApplicationStatus.PENDING)
                .ifPresent(application -> {
                    if (application.requests() >= settings.maximumRequests()) {
                        log.error(
                                "credit application {} has no decision after {} requests",
                                applicationId,
                                application.requests());
                        return;
                    }
                    application.askedAgain();
                    events.publish(application.assessmentRequest());
                    watch.again(applicationId, application.requests());
                });
    }

    private void open(CreditDecided decision) {
        if (decision.limitFen() == null || decision.dailyRate() == null || decision.grade() == null) {
            throw new IllegalArgumentException("an approval without limit, rate or grade: " + decision.decisionId());
        }
        lines.open(
                decision.customerId(),
                Money.ofFen(decision.limitFen()),
                new Rate(decision.dailyRate()),
                decision.grade());
    }

    private void refuseTooSoon(CreditApplication last) {
        if (last.status() == ApplicationStatus.PENDING) {
            throw new Refusal(CreditLineError.APPLICATION_PENDING);
        }
        Instant decidedAt = last.decidedAt();
        if (last.status() == ApplicationStatus.DECLINED
                && decidedAt != null
                && clock.instant().isBefore(decidedAt.plus(settings.coolingOff()))) {
            throw new Refusal(CreditLineError.APPLICATION_COOLING_OFF, decidedAt.plus(settings.coolingOff()));
        }
    }

    /** A scope named twice counts once. */
    private List<GivenConsent> given(List<Consent> consents, Instant now) {
        Map<ConsentScope, GivenConsent> byScope = new LinkedHashMap<>();
        for (Consent consent : consents) {
            ConsentScope scope = scope(consent.scope());
            String version = consent.version() == null ? settings.consentVersion() : consent.version();
            byScope.putIfAbsent(scope, new GivenConsent(scope.name(), version, now));
        }
        return List.copyOf(byScope.values());
    }

    private static ConsentScope scope(String name) {
        for (ConsentScope scope : ConsentScope.values()) {
            if (scope.name().equals(name)) {
                return scope;
            }
        }
        throw new Refusal(CreditLineError.CONSENT_SCOPE_UNKNOWN, List.of(ConsentScope.values()));
    }
}
