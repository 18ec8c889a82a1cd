package bank.qiao.identity.verification;

import bank.qiao.identity.biometrics.Biometrics;
import bank.qiao.identity.biometrics.FaceFailures;
import bank.qiao.identity.biometrics.Modality;
import bank.qiao.identity.biometrics.Templates;
import bank.qiao.identity.consents.Consents;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.CustomerStatus;
import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.tokens.AccessToken;
import bank.qiao.identity.tokens.AccessTokens;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The session of a verification: opened for one purpose and subject, completed once. */
@Service
public class Verifications {

    private static final Duration COME_BACK = Duration.ofHours(1);

    private final VerificationTable table;
    private final Customers customers;
    private final Consents consents;
    private final Biometrics biometrics;
    private final Templates templates;
    private final FaceFailures failures;
    private final AccessTokens tokens;
    private final VerificationSettings settings;
    private final Clock wallClock;

    Verifications(
            VerificationTable table,
            Customers customers,
            Consents consents,
            Biometrics biometrics,
            Templates templates,
            FaceFailures failures,
            AccessTokens tokens,
            VerificationSettings settings,
            @Qualifier("wallClock") Clock wallClock) {
        this.table = table;
        this.customers = customers;
        this.consents = consents;
        this.biometrics = biometrics;
        this.templates = templates;
        this.failures = failures;
        this.tokens = tokens;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /** A verification that waits for its factors. */
    public record Opened(
            UUID verificationId,
            List<Factor> requiredFactors,
            @Nullable String spokenDigits,
            Instant expiresAt) {}

    /** What a completed verification gives. */
    public record Completed(VerificationStatus status, String stepUpToken, long expiresIn) {

        @Override
        public String toString() {
            return "Completed[" + status + "]";
        }
    }

    /**
     * Opens one.
     *
     * @throws Refusal BIOMETRICS_UNAVAILABLE, CUSTOMER_NOT_VERIFIED, CONSENT_REQUIRED, FACE_NOT_ENROLLED,
     *     VERIFICATION_TRIES_EXHAUSTED while staff look at failed faces
     */
    @Transactional
    public Opened open(CustomerId customer, String deviceId, Purpose purpose, String subjectId) {
        biometrics.requireAvailable();
        if (customers.lockActive(customer) != CustomerStatus.VERIFIED) {
            throw new Refusal(VerificationError.CUSTOMER_NOT_VERIFIED);
        }
        for (Factor factor : purpose.factors()) {
            consents.require(customer, factor.consent());
        }
        Instant now = wallClock.instant();
        if (failures.areTooMany(customer)) {
            throw new Refusal(VerificationError.VERIFICATION_TRIES_EXHAUSTED)
                    .with("retryAfterSeconds", COME_BACK.toSeconds());
        }
        if (templates
                .find(customer, Modality.FACE, biometrics.modelVersion(Modality.FACE))
                .isEmpty()) {
            throw new Refusal(VerificationError.FACE_NOT_ENROLLED);
        }
        Verification opened = new Verification(
                Ids.next(),
                customer,
                deviceId,
                purpose,
                subjectId,
                purpose.factors(),
                purpose.factors().contains(Factor.VOICE) ? SpokenDigits.random(settings.digits()) : null,
                VerificationStatus.OPEN,
                0,
                0,
                0,
                null,
                null,
                now.plus(settings.step()),
                now.plus(settings.lifetime()));
        table.insert(opened, now);
        return new Opened(opened.id(), opened.requiredFactors(), opened.spokenDigits(), opened.expiresAt());
    }

    /**
     * Ends one and gives its token.
     *
     * @throws Refusal NOT_FOUND, VERIFICATION_INCOMPLETE, and those of {@link Verification#requireOpen}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Completed complete(UUID id, CustomerId customer, String deviceId) {
        customers.lockActive(customer);
        Verification verification =
                table.lock(id, customer, deviceId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        Instant now = wallClock.instant();
        verification.requireOpen(now);
        Instant since = verification.completeSince();
        if (since == null) {
            throw new Refusal(VerificationError.VERIFICATION_INCOMPLETE);
        }
        // Face and voice are no older than the token's life when it ends (domain rule 3).
        Duration left = Duration.between(now, since.plus(settings.tokenLifetime()));
        if (!left.isPositive()) {
            throw new Refusal(VerificationError.VERIFICATION_EXPIRED);
        }
        table.status(id, VerificationStatus.PASSED);
        AccessToken token = tokens.stepUp(
                customer.value(),
                deviceId,
                verification.purpose().name(),
                verification.subjectId(),
                verification.requiredFactors().stream().map(Factor::name).toList(),
                left);
        return new Completed(VerificationStatus.PASSED, token.value(), token.expiresIn());
    }
}
