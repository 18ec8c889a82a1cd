package bank.qiao.identity.staff;

import bank.qiao.identity.tokens.AccessTokens;
import bank.qiao.service.audit.AuditTrail;
import bank.qiao.service.encryption.FieldCipher;
import bank.qiao.web.identifiers.Ids;
import bank.qiao.web.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Staff log in by password and time-based code; a name is locked for 15 minutes after 5 failures. */
@Service
public class StaffLogins {

    // bcrypt reads no more than this.
    private static final int LONGEST_PASSWORD = 72;

    private final StaffMembers members;
    private final PasswordEncoder passwords;
    private final FieldCipher cipher;
    private final AccessTokens accessTokens;
    private final AuditTrail audit;
    private final StaffSettings settings;
    private final TransactionOperations transactions;
    private final Clock wallClock;
    private final String hashOfNobody;

    StaffLogins(
            StaffMembers members,
            PasswordEncoder passwords,
            FieldCipher cipher,
            AccessTokens accessTokens,
            AuditTrail audit,
            StaffSettings settings,
            TransactionOperations transactions,
            @Qualifier("wallClock") Clock wallClock) {
        this.members = members;
        this.passwords = passwords;
        this.cipher = cipher;
        this.accessTokens = accessTokens;
        this.audit = audit;
        this.settings = settings;
        this.transactions = transactions;
        this.wallClock = wallClock;
        this.hashOfNobody = passwords.encode(UUID.randomUUID().toString());
    }

    /**
     * Opens a session of 15 minutes. Outside any transaction, because a failure counts although it is refused.
     *
     * @throws Refusal STAFF_LOGIN_FAILED, the same and after the same work whatever was wrong
     */
    @Transactional(propagation = Propagation.NEVER)
    public StaffSession logIn(String username, String password, String totp) {
        Instant now = wallClock.instant();
        Optional<StaffMembers.Member> attempt = transactions.execute(ignored ->
                members.takeAttempt(username, settings.failuresBeforeLock(), now, now.plus(settings.lockedFor())));
        if (attempt == null || attempt.isEmpty()) {
            // The same work for nobody, so that time doesn't tell names that exist.
            passwordMatches(password, hashOfNobody);
            throw new Refusal(StaffError.STAFF_LOGIN_FAILED);
        }
        StaffMembers.Member member = attempt.get();
        OptionalLong step = secretOf(member).stepOf(totp, now, settings.totpStepsEitherSide());
        boolean passwordRight = passwordMatches(password, member.passwordHash());
        if (!passwordRight || step.isEmpty()) {
            transactions.executeWithoutResult(ignored -> record(member, "STAFF_LOGIN_FAILED"));
            throw new Refusal(StaffError.STAFF_LOGIN_FAILED);
        }
        boolean firstUse = Boolean.TRUE.equals(transactions.execute(ignored -> {
            if (!members.succeeded(member.id(), step.getAsLong())) {
                members.takeBackAttempt(member.id());
                return false;
            }
            record(member, "STAFF_LOGGED_IN");
            return true;
        }));
        if (!firstUse) {
            throw new Refusal(StaffError.STAFF_LOGIN_FAILED);
        }
        return new StaffSession(
                member.username(),
                accessTokens.forStaff(member.username(), Ids.next(), member.roles()),
                member.roles());
    }

    private boolean passwordMatches(String password, String hash) {
        return passwords.matches(password, hash)
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD;
    }

    private TotpSecret secretOf(StaffMembers.Member member) {
        return new TotpSecret(cipher.decrypt(member.totpSecret(), StaffSeeding.secretContext(member.id())));
    }

    private void record(StaffMembers.Member member, String action) {
        audit.record(member.username(), action, "staff:" + member.username(), "login");
    }
}
