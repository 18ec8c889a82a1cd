package bank.qiao.identity.realname;

import bank.qiao.identity.biometrics.Likeness;
import bank.qiao.identity.biometrics.SeenFace;
import bank.qiao.identity.customers.CustomerError;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.CustomerProfile;
import bank.qiao.identity.customers.CustomerStatus;
import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.customers.IdNumber;
import bank.qiao.identity.customers.RealName;
import bank.qiao.identity.reviews.Reviews;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Real name (domain rule 1): the registry is asked first, then the customer moves on in one transaction. */
@Service
public class RealNames {

    private final CitizenRegistry registry;
    private final Customers customers;
    private final Reviews reviews;
    private final RealNameQuotas quotas;
    private final RealNameFaces faces;
    private final RealNameSettings settings;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Clock wallClock;

    RealNames(
            CitizenRegistry registry,
            Customers customers,
            Reviews reviews,
            RealNameQuotas quotas,
            RealNameFaces faces,
            RealNameSettings settings,
            TransactionOperations transactions,
            Clock clock,
            @Qualifier("wallClock") Clock wallClock) {
        this.registry = registry;
        this.customers = customers;
        this.reviews = reviews;
        this.quotas = quotas;
        this.faces = faces;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
        this.wallClock = wallClock;
    }

    /**
     * Asks the registry. Outside any transaction; changes nothing but the day's count, and not even that when the
     * registry gives no answer.
     *
     * @param portrait the selfie; needed where the face is required, and where the registry has a portrait while faces
     *     are compared
     * @throws Refusal PORTRAIT_TYPE_UNSUPPORTED, PORTRAIT_TOO_LARGE, AGE_NOT_ALLOWED, CUSTOMER_STATUS_CONFLICT,
     *     REAL_NAME_TRIES_EXHAUSTED, REAL_NAME_MISMATCH, DEPENDENCY_UNAVAILABLE; where the face is compared also
     *     PORTRAIT_REQUIRED, CONSENT_REQUIRED, FACE_MISMATCH, BIOMETRICS_UNAVAILABLE and those about pictures
     */
    @Transactional(propagation = Propagation.NEVER)
    public MatchedName check(CustomerId customer, RealName name, IdNumber idNumber, @Nullable Portrait portrait) {
        refuseUnfit(portrait);
        refuseAge(idNumber);
        SeenFace selfie = settings.faceRequired() ? faces.read(customer, portrait) : null;
        Instant now = wallClock.instant();
        LocalDate day = LocalDate.ofInstant(now, BankClock.SHANGHAI);
        transactions.executeWithoutResult(ignored -> takeTry(customer, day, now));
        Asked asked = ask(customer, day, name, idNumber);
        FaceProof face = compare(customer, portrait, selfie, asked);
        CitizenRegistry.Answer answer = asked.answer();
        return switch (answer) {
            case MATCH -> matched(customer, new MatchedName(name, idNumber, false, face));
            case MATCH_ON_WATCH_LIST -> matched(customer, new MatchedName(name, idNumber, true, face));
            case MISMATCH -> throw new Refusal(RealNameError.REAL_NAME_MISMATCH);
        };
    }

    /**
     * Keeps the name and moves the customer on: to VERIFIED, to MANUAL_REVIEW after a hit on the watch list, or to
     * REAL_NAME_PENDING where the face is required.
     *
     * @throws Refusal ID_NUMBER_IN_USE, CUSTOMER_STATUS_CONFLICT
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CustomerProfile keep(CustomerId customer, MatchedName matched) {
        customers.nameMatched(customer, matched.name(), matched.idNumber());
        FaceProof face = matched.face();
        if (settings.faceRequired() && face == null) {
            throw new IllegalStateException("a real name without the face that is required");
        }
        if (face != null && face.isSure()) {
            faces.enrol(customer, face);
        } else if (face != null && face.likeness() != Likeness.DIFFERENT) {
            faces.keep(customer, face);
        }
        if (matched.onWatchList()) {
            customers.needsReview(customer, "watch list");
            faces.attach(customer, reviews.open(customer, "WATCH_LIST"));
        } else if (face != null && !face.isSure()) {
            customers.needsReview(customer, "face");
            String cause = face.likeness() == Likeness.DIFFERENT ? "FACE_FAILED" : "FACE_UNSURE";
            faces.attach(customer, reviews.open(customer, cause));
        } else {
            customers.verified(customer, "real name");
        }
        return customers.profile(customer);
    }

    private record Asked(CitizenRegistry.Answer answer, byte @Nullable [] portrait) {}

    /** Without an answer the try doesn't count. */
    private Asked ask(CustomerId customer, LocalDate day, RealName name, IdNumber idNumber) {
        try {
            String reference = Ids.next().toString();
            CitizenRegistry.Answer answer = registry.check(reference, name, idNumber);
            byte[] onCard = answer != CitizenRegistry.Answer.MISMATCH && faces.areCompared()
                    ? registry.portrait(reference, name, idNumber).orElse(null)
                    : null;
            if (onCard != null) {
                // Also where no face is required: who has a portrait is never let in without a look at it.
                faces.requireComparison();
            }
            return new Asked(answer, onCard);
        } catch (RuntimeException noAnswer) {
            transactions.executeWithoutResult(ignored -> quotas.giveBack(customer, day));
            throw noAnswer;
        }
    }

    /** Whether a face is required or not: where the registry has a portrait, the selfie is compared with it. */
    private @Nullable FaceProof compare(
            CustomerId customer, @Nullable Portrait portrait, @Nullable SeenFace read, Asked asked) {
        if (asked.answer() == CitizenRegistry.Answer.MISMATCH || read == null && asked.portrait() == null) {
            return null;
        }
        SeenFace selfie = read == null ? faces.read(customer, portrait) : read;
        return faces.compare(selfie, Objects.requireNonNull(portrait), asked.portrait());
    }

    /** Somebody else's face is refused, until so many have come that staff must look. */
    private MatchedName matched(CustomerId customer, MatchedName matched) {
        FaceProof face = matched.face();
        if (face != null && face.likeness() == Likeness.DIFFERENT) {
            Boolean staffMustLook = transactions.execute(ignored -> {
                customers.lockActive(customer);
                return faces.failed(customer, face);
            });
            if (!Boolean.TRUE.equals(staffMustLook)) {
                throw new Refusal(RealNameError.FACE_MISMATCH);
            }
        }
        return matched;
    }

    private void takeTry(CustomerId customer, LocalDate day, Instant now) {
        CustomerStatus status = customers.lockActive(customer);
        if (status != CustomerStatus.REGISTERED) {
            throw new Refusal(CustomerError.CUSTOMER_STATUS_CONFLICT, status);
        }
        if (!quotas.take(customer, day, settings.triesPerDay())) {
            Instant midnight = day.plusDays(1).atStartOfDay(BankClock.SHANGHAI).toInstant();
            throw new Refusal(RealNameError.REAL_NAME_TRIES_EXHAUSTED, settings.triesPerDay())
                    .with("retryAfterSeconds", Duration.between(now, midnight).toSeconds() + 1);
        }
    }

    private void refuseAge(IdNumber idNumber) {
        int age = idNumber.ageOn(LocalDate.ofInstant(clock.instant(), BankClock.SHANGHAI));
        if (age < settings.minimumAge() || age > settings.maximumAge()) {
            throw new Refusal(RealNameError.AGE_NOT_ALLOWED, settings.minimumAge(), settings.maximumAge());
        }
    }

    private void refuseUnfit(@Nullable Portrait portrait) {
        if (portrait == null) {
            return;
        }
        if (portrait.size() > settings.portraitLimit().toBytes()) {
            throw new Refusal(
                    RealNameError.PORTRAIT_TOO_LARGE, settings.portraitLimit().toMegabytes());
        }
        if (!portrait.isJpegOrPng()) {
            throw new Refusal(RealNameError.PORTRAIT_TYPE_UNSUPPORTED);
        }
    }
}
