package bank.qiao.identity.otp;

import bank.qiao.identity.customers.PhoneNumber;
import bank.qiao.service.businessday.BankClock;
import bank.qiao.service.encryption.FieldCipher;
import bank.qiao.service.encryption.LookupHash;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** One-time codes by SMS (domain rule 1): 6 digits, 5 minutes, 5 tries, for one purpose and what it approves. */
@Service
public class OtpCodes {

    private static final String NUMBER = "number";
    private static final String DEVICE = "device";
    private static final String ADDRESS = "address";

    private final OtpChallenges challenges;
    private final OtpQuotas quotas;
    private final ShortMessages messages;
    private final FieldCipher cipher;
    private final LookupHash lookupHash;
    private final OtpSettings settings;
    private final TransactionOperations transactions;
    private final Clock wallClock;
    private final SecureRandom random = new SecureRandom();

    OtpCodes(
            OtpChallenges challenges,
            OtpQuotas quotas,
            ShortMessages messages,
            FieldCipher cipher,
            LookupHash lookupHash,
            OtpSettings settings,
            TransactionOperations transactions,
            @Qualifier("wallClock") Clock wallClock) {
        this.challenges = challenges;
        this.quotas = quotas;
        this.messages = messages;
        this.cipher = cipher;
        this.lookupHash = lookupHash;
        this.settings = settings;
        this.transactions = transactions;
        this.wallClock = wallClock;
    }

    /**
     * Sends a code. Outside any transaction, because the carrier may be slow; a code that the carrier didn't take is
     * withdrawn and not counted.
     *
     * @throws Refusal OTP_RESEND_TOO_SOON, OTP_DAILY_LIMIT_REACHED, DEPENDENCY_UNAVAILABLE
     */
    @Transactional(propagation = Propagation.NEVER)
    public OtpChallenge open(OtpOrder order) {
        String code = newCode();
        UUID id = Ids.next();
        Instant now = wallClock.instant();
        LocalDate day = LocalDate.ofInstant(now, BankClock.SHANGHAI);
        OtpChallenge challenge = new OtpChallenge(id, now.plus(settings.lifetime()), now.plus(settings.resendAfter()));
        transactions.executeWithoutResult(ignored -> {
            takeQuota(order, day, now);
            store(challenge, order, code, now);
        });
        try {
            messages.send(id.toString(), order.phone(), MessageTexts.of(order, code, settings.lifetime()));
        } catch (RuntimeException notSent) {
            transactions.executeWithoutResult(ignored -> {
                giveQuotaBack(order, day);
                challenges.withdraw(id, wallClock.instant());
            });
            throw notSent;
        }
        return challenge;
    }

    /**
     * Compares a typed code. The try is counted and committed before the comparison, so neither a refusal nor parallel
     * requests win more tries; therefore outside any transaction. What is proven must still be {@link #use used}.
     *
     * @param subject as given when the code was asked for
     * @throws Refusal OTP_WRONG with {@code remainingTries}, OTP_EXPIRED (also when it never was, or was for something
     *     else), OTP_USED, OTP_TRIES_EXHAUSTED
     */
    @Transactional(propagation = Propagation.NEVER)
    public ProvenCode check(UUID challengeId, String code, OtpPurpose purpose, String subject) {
        Instant now = wallClock.instant();
        Optional<OtpChallenges.Row> taken = transactions.execute(
                ignored -> challenges.takeTry(challengeId, purpose, subject, settings.tries(), now));
        if (taken == null || taken.isEmpty()) {
            throw whyNotTaken(challengeId, purpose, subject, now);
        }
        OtpChallenges.Row row = taken.get();
        if (!sameHash(row.codeHash(), codeHash(challengeId, code))) {
            throw new Refusal(OtpError.OTP_WRONG, settings.tries() - row.tries())
                    .with("remainingTries", settings.tries() - row.tries());
        }
        return new ProvenCode(
                challengeId, new PhoneNumber(cipher.decrypt(row.phoneCipher(), phoneContext(challengeId))));
    }

    /**
     * Uses a proven code up, in the transaction of what it approves: of parallel ones only one goes through.
     *
     * @throws Refusal OTP_USED when it was used meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(ProvenCode proven) {
        if (!challenges.use(proven.challengeId(), wallClock.instant())) {
            throw new Refusal(OtpError.OTP_USED);
        }
    }

    /** Forgets codes and counts that are past their use. */
    @Transactional
    public void forgetOld() {
        Instant before = wallClock.instant().minus(settings.keptFor());
        challenges.deleteBefore(before);
        quotas.deleteBefore(LocalDate.ofInstant(before, BankClock.SHANGHAI));
    }

    private void takeQuota(OtpOrder order, LocalDate day, Instant now) {
        String phoneHash = phoneHash(order.phone());
        // First the number's row: it is the lock under which the resend time is read.
        boolean within = quotas.take(NUMBER, phoneHash, day, settings.perNumberPerDay());
        String deviceId = order.deviceId();
        String address = order.address();
        within = within
                && (deviceId == null || quotas.take(DEVICE, hash(DEVICE, deviceId), day, settings.perDevicePerDay()));
        within = within
                && (address == null || quotas.take(ADDRESS, hash(ADDRESS, address), day, settings.perAddressPerDay()));
        if (!within) {
            Instant midnight = day.plusDays(1).atStartOfDay(BankClock.SHANGHAI).toInstant();
            throw retryLater(OtpError.OTP_DAILY_LIMIT_REACHED, Duration.between(now, midnight));
        }
        challenges
                .resendAfter(phoneHash, bindingHash(order))
                .filter(now::isBefore)
                .ifPresent(resendAfter -> {
                    throw retryLater(OtpError.OTP_RESEND_TOO_SOON, Duration.between(now, resendAfter));
                });
    }

    private void giveQuotaBack(OtpOrder order, LocalDate day) {
        quotas.giveBack(NUMBER, phoneHash(order.phone()), day);
        String deviceId = order.deviceId();
        if (deviceId != null) {
            quotas.giveBack(DEVICE, hash(DEVICE, deviceId), day);
        }
        String address = order.address();
        if (address != null) {
            quotas.giveBack(ADDRESS, hash(ADDRESS, address), day);
        }
    }

    private void store(OtpChallenge challenge, OtpOrder order, String code, Instant now) {
        String phoneHash = phoneHash(order.phone());
        String bindingHash = bindingHash(order);
        UUID id = challenge.challengeId();
        challenges.withdrawOlder(phoneHash, bindingHash, now);
        challenges.insert(new OtpChallenges.Row(
                id,
                cipher.encrypt(order.phone().national(), phoneContext(id)),
                phoneHash,
                order.purpose(),
                order.subject(),
                bindingHash,
                codeHash(id, code),
                0,
                now,
                challenge.expiresAt(),
                challenge.resendAfter(),
                null));
    }

    private Refusal whyNotTaken(UUID challengeId, OtpPurpose purpose, String subject, Instant now) {
        Optional<OtpChallenges.Row> found = challenges
                .find(challengeId)
                .filter(row -> row.purpose() == purpose && row.subject().equals(subject));
        if (found.isPresent() && found.get().usedAt() != null) {
            return new Refusal(OtpError.OTP_USED);
        }
        if (found.isPresent()
                && found.get().expiresAt().isAfter(now)
                && found.get().tries() >= settings.tries()) {
            return new Refusal(OtpError.OTP_TRIES_EXHAUSTED);
        }
        return new Refusal(OtpError.OTP_EXPIRED);
    }

    private static Refusal retryLater(OtpError error, Duration wait) {
        // Rounded up: whoever waits as long as told is not told to wait again.
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Refusal(error, seconds).with("retryAfterSeconds", seconds);
    }

    private String newCode() {
        int bound = 1;
        for (int i = 0; i < settings.digits(); i++) {
            bound *= 10;
        }
        return String.format(Locale.ROOT, "%0" + settings.digits() + "d", random.nextInt(bound));
    }

    private String phoneHash(PhoneNumber phone) {
        return hash("otp-phone", phone.national());
    }

    private String bindingHash(OtpOrder order) {
        return hash("otp-binding", order.binding());
    }

    private String codeHash(UUID challengeId, String code) {
        return hash("otp-code", challengeId + ":" + code);
    }

    private String hash(String kind, String value) {
        return lookupHash.of(kind, value);
    }

    private static String phoneContext(UUID challengeId) {
        return "otp-challenge:" + challengeId + ":phone";
    }

    private static boolean sameHash(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
