package bank.qiao.service.idempotency;

import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys seen, who works on them, and the answers given. Answers are encrypted: some carry tokens. */
final class IdempotencyKeys {

    /** The right to work on a key, until it is completed, released, or runs out. */
    record Claim(String caller, String key, UUID token) {}

    /** An answer as it went out. */
    record Answer(int status, @Nullable String location, byte[] body) {}

    /** Either a claim or the first answer. */
    record Found(@Nullable Claim claim, @Nullable Answer answer) {}

    private record Row(
            byte[] requestHash,
            Instant claimedUntil,
            @Nullable Answer answer) {}

    private final JdbcClient jdbc;
    private final Aead aead;
    private final TransactionTemplate ownTransaction;
    private final IdempotencySettings settings;
    private final Clock clock;

    IdempotencyKeys(
            JdbcClient jdbc,
            Aead aead,
            PlatformTransactionManager transactions,
            IdempotencySettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.aead = aead;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Claims the key in a transaction of its own, or finds what it has led to.
     *
     * @throws Refusal IDEMPOTENCY_KEY_REUSED for another payload, IDEMPOTENCY_IN_PROGRESS while somebody works on it
     */
    Found claim(String caller, String key, byte[] requestHash) {
        Found found = ownTransaction.execute(status -> claimNow(caller, key, requestHash));
        return found;
    }

    private Found claimNow(String caller, String key, byte[] requestHash) {
        Claim claim = new Claim(caller, key, UUID.randomUUID());
        Instant now = clock.instant();
        Timestamp until = Timestamp.from(now.plus(settings.claimTimeout()));
        int inserted = jdbc.sql("""
            insert into platform.idempotency_key (caller, key, request_hash, claim, claimed_until, created_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing\
            """)
                .params(caller, key, requestHash, claim.token(), until, Timestamp.from(now))
                .update();
        if (inserted == 1) {
            return new Found(claim, null);
        }
        Row row = lock(caller, key);
        if (!MessageDigest.isEqual(row.requestHash(), requestHash)) {
            throw new Refusal(CommonError.IDEMPOTENCY_KEY_REUSED);
        }
        if (row.answer() != null) {
            return new Found(null, row.answer());
        }
        if (row.claimedUntil().isAfter(now)) {
            throw new Refusal(CommonError.IDEMPOTENCY_IN_PROGRESS);
        }
        // Its process died before the commit: nothing was done, so the repetition does it.
        jdbc.sql("update platform.idempotency_key set claim = ?, claimed_until = ? where caller = ? and key = ?")
                .params(claim.token(), until, caller, key)
                .update();
        return new Found(claim, null);
    }

    private Row lock(String caller, String key) {
        return jdbc.sql("""
            select request_hash, claimed_until, status, location, body
            from platform.idempotency_key where caller = ? and key = ? for update\
            """)
                .params(caller, key)
                .query((rs, n) -> {
                    int status = rs.getInt("status");
                    Answer answer = rs.wasNull()
                            ? null
                            : new Answer(status, rs.getString("location"), open(rs.getBytes("body"), caller, key));
                    return new Row(
                            rs.getBytes("request_hash"),
                            rs.getTimestamp("claimed_until").toInstant(),
                            answer);
                })
                .optional()
                // Released between our insert and this look: as good as in progress, the client repeats.
                .orElseThrow(() -> new Refusal(CommonError.IDEMPOTENCY_IN_PROGRESS));
    }

    /** Keeps the answer in the caller's transaction, that of the effect; fails when the claim was lost meanwhile. */
    void complete(Claim claim, Answer answer) {
        int updated = jdbc.sql("""
            update platform.idempotency_key set status = ?, location = ?, body = ?
            where caller = ? and key = ? and claim = ? and status is null\
            """)
                .param(answer.status())
                .param(answer.location())
                .params(seal(answer.body(), claim.caller(), claim.key()), claim.caller(), claim.key(), claim.token())
                .update();
        if (updated != 1) {
            throw new Refusal(CommonError.IDEMPOTENCY_IN_PROGRESS);
        }
    }

    /** The request was refused or failed and changed nothing: the key is free again. */
    void release(Claim claim) {
        ownTransaction.executeWithoutResult(status ->
                jdbc.sql("""
                    delete from platform.idempotency_key where caller = ? and key = ? and claim = ? and status is null\
                    """).params(claim.caller(), claim.key(), claim.token()).update());
    }

    int forgetOld() {
        return jdbc.sql("delete from platform.idempotency_key where created_at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.retention())))
                .update();
    }

    private byte[] seal(byte[] body, String caller, String key) {
        try {
            return aead.encrypt(body, context(caller, key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt an answer", e);
        }
    }

    private byte[] open(byte[] sealed, String caller, String key) {
        try {
            return aead.decrypt(sealed, context(caller, key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decrypt an answer", e);
        }
    }

    private static byte[] context(String caller, String key) {
        return ("idempotency:" + caller + ':' + key).getBytes(StandardCharsets.UTF_8);
    }
}
