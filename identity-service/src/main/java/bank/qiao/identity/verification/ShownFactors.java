package bank.qiao.identity.verification;

import bank.qiao.identity.biometrics.Biometrics;
import bank.qiao.identity.biometrics.Evidence;
import bank.qiao.identity.biometrics.FaceFailures;
import bank.qiao.identity.biometrics.HeardVoice;
import bank.qiao.identity.biometrics.Likeness;
import bank.qiao.identity.biometrics.Modality;
import bank.qiao.identity.biometrics.SeenFace;
import bank.qiao.identity.biometrics.Templates;
import bank.qiao.identity.consents.Consents;
import bank.qiao.identity.customers.CustomerId;
import bank.qiao.identity.customers.Customers;
import bank.qiao.identity.reviews.Reviews;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The factors of a verification as they are shown: read outside any transaction, judged against the template, and
 * written down under the lock of the verification.
 */
@Service
public class ShownFactors {

    private final VerificationTable table;
    private final Customers customers;
    private final Consents consents;
    private final Biometrics biometrics;
    private final Templates templates;
    private final Evidence evidence;
    private final FaceFailures failures;
    private final Reviews reviews;
    private final VerificationSettings settings;
    private final TransactionOperations transactions;
    private final Clock wallClock;

    ShownFactors(
            VerificationTable table,
            Customers customers,
            Consents consents,
            Biometrics biometrics,
            Templates templates,
            Evidence evidence,
            FaceFailures failures,
            Reviews reviews,
            VerificationSettings settings,
            TransactionOperations transactions,
            @Qualifier("wallClock") Clock wallClock) {
        this.table = table;
        this.customers = customers;
        this.consents = consents;
        this.biometrics = biometrics;
        this.templates = templates;
        this.evidence = evidence;
        this.failures = failures;
        this.reviews = reviews;
        this.settings = settings;
        this.transactions = transactions;
        this.wallClock = wallClock;
    }

    /** A face that was read and compared, not written down yet. */
    @SuppressWarnings("ArrayRecordComponent")
    public record JudgedFace(Likeness likeness, SeenFace face, byte[] picture) {

        @Override
        public String toString() {
            return "JudgedFace[" + likeness + "]";
        }
    }

    /** A voice that was heard and compared, not written down yet. */
    @SuppressWarnings("ArrayRecordComponent")
    public record JudgedVoice(boolean likelySame, boolean first, float[] print, byte[] recording) {

        @Override
        public String toString() {
            return "JudgedVoice[…]";
        }
    }

    /**
     * Reads and compares a picture.
     *
     * @throws Refusal NOT_FOUND, FACTOR_NOT_EXPECTED, those of {@link Verification#requireOpen} and of the picture
     */
    @Transactional(propagation = Propagation.NEVER)
    public JudgedFace judgeFace(UUID id, CustomerId customer, String deviceId, byte[] picture) {
        biometrics.requireAvailable();
        Taken taken = take(id, customer, deviceId, Factor.FACE);
        float[] template = taken.template().orElseThrow(() -> new Refusal(VerificationError.FACE_NOT_ENROLLED));
        SeenFace face = biometrics.readFace(picture);
        return new JudgedFace(biometrics.compareFaces(template, face.vector()), face, picture);
    }

    /** Writes the face down. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FactorAnswer keepFace(UUID id, CustomerId customer, String deviceId, JudgedFace judged) {
        Verification verification = lock(id, customer, deviceId, Factor.FACE);
        Instant now = wallClock.instant();
        boolean unsure = judged.likeness() == Likeness.UNSURE
                || judged.likeness() == Likeness.SAME && judged.face().suspicious();
        if (unsure) {
            keepPicture(customer, judged);
            return refer(verification, Factor.FACE, "FACE_UNSURE");
        }
        if (judged.likeness() == Likeness.SAME) {
            table.passed(id, Factor.FACE, now, now.plus(settings.step()));
            evidence.forgetUnasked(customer, Modality.FACE);
            return FactorAnswer.passed(Factor.FACE);
        }
        keepPicture(customer, judged);
        table.tried(id, Factor.FACE, now.plus(settings.step()));
        if (failures.count(customer)) {
            return refer(verification, Factor.FACE, "FACE_FAILED");
        }
        if (verification.faceTries() + 1 >= settings.tries()) {
            table.status(id, VerificationStatus.FAILED);
            return FactorAnswer.failed(Factor.FACE, "FACE_MISMATCH");
        }
        return FactorAnswer.retry(Factor.FACE, "FACE_MISMATCH");
    }

    /**
     * Checks the digits and compares the voice.
     *
     * @throws Refusal WRONG_DIGITS, counted as a try; and as {@link #judgeFace}
     */
    @Transactional(propagation = Propagation.NEVER)
    public JudgedVoice judgeVoice(UUID id, CustomerId customer, String deviceId, byte[] file) {
        biometrics.requireAvailable();
        Taken taken = take(id, customer, deviceId, Factor.VOICE);
        HeardVoice voice = biometrics.hear(file);
        String digits = taken.verification().spokenDigits();
        if (digits == null || !biometrics.says(voice, digits)) {
            throw Objects.requireNonNull(transactions.execute(ignored -> wrongDigits(id, customer, deviceId)));
        }
        float[] print = biometrics.voiceprint(voice);
        boolean same = taken.template()
                .map(enrolled -> biometrics.likelySameSpeaker(enrolled, print))
                .orElse(true);
        return new JudgedVoice(same, taken.template().isEmpty(), print, file);
    }

    /** Writes the voice down; the first one is enrolled, because the face beside it is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public FactorAnswer keepVoice(UUID id, CustomerId customer, String deviceId, JudgedVoice judged) {
        Verification verification = lock(id, customer, deviceId, Factor.VOICE);
        if (verification.requiredFactors().contains(Factor.FACE) && verification.facePassedAt() == null) {
            // Without a known face a first voice could be anybody's.
            throw new Refusal(VerificationError.FACTOR_NOT_EXPECTED);
        }
        if (!judged.likelySame()) {
            evidence.keep(customer, Modality.VOICE, "RECORDING", judged.recording(), judged.print());
            return refer(verification, Factor.VOICE, "VOICE_UNSURE");
        }
        if (judged.first()) {
            templates.enrol(customer, Modality.VOICE, biometrics.modelVersion(Modality.VOICE), judged.print());
        }
        Instant now = wallClock.instant();
        table.passed(id, Factor.VOICE, now, now.plus(settings.step()));
        return FactorAnswer.passed(Factor.VOICE);
    }

    /** All that judging needs from the database. */
    private record Taken(Verification verification, Optional<float[]> template) {}

    /**
     * Looks at the verification and counts the upload, in a transaction of its own: unfit ones count, too. What is judged
     * afterwards may wait for its turn for seconds, and holds no connection then.
     */
    private Taken take(UUID id, CustomerId customer, String deviceId, Factor factor) {
        Modality modality = factor.modality();
        return Objects.requireNonNull(transactions.execute(ignored -> {
            Verification verification = lock(id, customer, deviceId, factor);
            consents.require(customer, factor.consent());
            if (!table.takeUpload(id, settings.uploads())) {
                throw new Refusal(VerificationError.VERIFICATION_TRIES_EXHAUSTED);
            }
            return new Taken(verification, templates.find(customer, modality, biometrics.modelVersion(modality)));
        }));
    }

    private Verification lock(UUID id, CustomerId customer, String deviceId, Factor factor) {
        customers.lockActive(customer);
        Verification verification =
                table.lock(id, customer, deviceId).orElseThrow(() -> new Refusal(CommonError.NOT_FOUND));
        verification.requireOpen(wallClock.instant());
        verification.requireExpected(factor);
        return verification;
    }

    private Refusal wrongDigits(UUID id, CustomerId customer, String deviceId) {
        Verification verification = lock(id, customer, deviceId, Factor.VOICE);
        table.tried(id, Factor.VOICE, wallClock.instant().plus(settings.step()));
        boolean last = verification.voiceTries() + 1 >= settings.tries();
        if (last) {
            table.status(id, VerificationStatus.FAILED);
        }
        return new Refusal(VerificationError.WRONG_DIGITS)
                .with("factor", Factor.VOICE)
                .with("outcome", last ? FactorAnswer.Outcome.FAILED : FactorAnswer.Outcome.RETRY)
                .with("reason", VerificationError.WRONG_DIGITS.name());
    }

    private void keepPicture(CustomerId customer, JudgedFace judged) {
        evidence.keep(
                customer,
                Modality.FACE,
                "SELFIE",
                judged.picture(),
                judged.face().vector());
    }

    private FactorAnswer refer(Verification verification, Factor factor, String cause) {
        table.status(verification.id(), VerificationStatus.REFERRED);
        UUID review = reviews.openOrFind(verification.customer(), cause);
        evidence.attach(verification.customer(), review);
        return FactorAnswer.failed(factor, "MANUAL_REVIEW");
    }
}
