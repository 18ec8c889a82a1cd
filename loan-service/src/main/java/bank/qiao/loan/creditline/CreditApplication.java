package bank.qiao.loan.creditline;

import bank.qiao.contracts.loan.v1.CreditAssessmentRequested;
import bank.qiao.contracts.risk.v1.CreditDecided;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's application with the consents given for it and, later, risk-service's decision. */
@Entity
class CreditApplication {

    /** The customer agreed that this source is asked. */
    @Embeddable
    record GivenConsent(String scope, String version, Instant givenAt) {}

    /** Why it was decided so, in both languages. */
    @Embeddable
    record DecisionReason(String code, String zh, String en) {}

    @Id
    private UUID id;

    @Column
    private UUID customerId;

    @Column
    @Enumerated(EnumType.STRING)
    private ApplicationStatus status;

    @Column
    private Instant requestedAt;

    @Column
    private int requests;

    @Column
    private @Nullable Instant decidedAt;

    @Column
    private @Nullable UUID decisionId;

    @Column
    private @Nullable Long limitFen;

    @Column
    private @Nullable BigDecimal dailyRate;

    @Column
    private @Nullable String grade;

    @ElementCollection
    @CollectionTable(name = "credit_application_consent", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<GivenConsent> consents = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "credit_application_reason", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "position")
    private List<DecisionReason> reasons = new ArrayList<>();

    @Version
    private Integer version;

    /** For JPA. */
    protected CreditApplication() {}

    CreditApplication(UUID id, UUID customerId, List<GivenConsent> consents, Instant requestedAt) {
        this.id = id;
        this.customerId = customerId;
        this.status = ApplicationStatus.PENDING;
        this.requestedAt = requestedAt;
        this.requests = 1;
        this.consents.addAll(consents);
    }

    CreditAssessmentRequested assessmentRequest() {
        return new CreditAssessmentRequested(
                id,
                customerId,
                consents.stream()
                        .map(consent -> new CreditAssessmentRequested.Consent(
                                consent.scope(), consent.version(), consent.givenAt()))
                        .toList(),
                requestedAt);
    }

    void askedAgain() {
        requests++;
    }

    void decide(CreditDecided decision) {
        if (status != ApplicationStatus.PENDING) {
            throw new IllegalStateException("application " + id + " is decided already");
        }
        status = switch (decision.outcome()) {
            case APPROVED -> ApplicationStatus.APPROVED;
            case DECLINED -> ApplicationStatus.DECLINED;
        };
        decidedAt = decision.decidedAt();
        decisionId = decision.decisionId();
        limitFen = decision.limitFen();
        dailyRate = decision.dailyRate();
        grade = decision.grade();
        decision.reasons().forEach(reason -> reasons.add(new DecisionReason(reason.code(), reason.zh(), reason.en())));
    }

    UUID id() {
        return id;
    }

    UUID customerId() {
        return customerId;
    }

    ApplicationStatus status() {
        return status;
    }

    int requests() {
        return requests;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    Long limitFen() {
        return limitFen;
    }

    @Nullable
    BigDecimal dailyRate() {
        return dailyRate;
    }

    @Nullable
    String grade() {
        return grade;
    }

    List<DecisionReason> reasons() {
        return List.copyOf(reasons);
    }
}
