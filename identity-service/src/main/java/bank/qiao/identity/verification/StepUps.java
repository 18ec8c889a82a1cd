package bank.qiao.identity.verification;

import bank.qiao.identity.customers.CustomerId;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.StepUpTokens;
import bank.qiao.web.security.StepUpTokens.Demand;
import bank.qiao.web.security.StepUpTokens.StepUp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What in this service itself needs a passed verification, and uses its token up. */
@Service
public class StepUps {

    private final StepUpTokens tokens;
    private final JdbcClient jdbc;

    StepUps(StepUpTokens tokens, JdbcClient jdbc) {
        this.tokens = tokens;
        this.jdbc = jdbc;
    }

    /** The answer to who comes without: which factors to show, and for what. */
    public static Refusal required(Purpose purpose, String subjectId) {
        return new Refusal(CommonError.STEP_UP_REQUIRED)
                .with("requiredFactors", purpose.factors())
                .with("purpose", purpose)
                .with("subjectId", subjectId);
    }

    /**
     * Uses a token up, in the transaction of what it allows.
     *
     * @param deviceId the device that showed the factors
     * @throws Refusal STEP_UP_REQUIRED without one; STEP_UP_TOKEN_INVALID with one that is not for exactly this, too
     *     old, or used
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(
            CustomerId customer, String deviceId, Purpose purpose, String subjectId, @Nullable String stepUpToken) {
        if (stepUpToken == null) {
            throw required(purpose, subjectId);
        }
        Demand demand = new Demand(
                customer.value(),
                deviceId,
                purpose.name(),
                subjectId,
                purpose.factors().stream().map(Factor::name).toList());
        StepUp stepUp = tokens.check(stepUpToken, demand)
                .orElseThrow(() -> new Refusal(VerificationError.STEP_UP_TOKEN_INVALID));
        int first = jdbc.sql("""
            insert into step_up_use (token_id, expires_at) values (:id, :expiresAt)
            on conflict do nothing\
            """)
                .param("id", stepUp.tokenId())
                .param("expiresAt", OffsetDateTime.ofInstant(stepUp.expiresAt(), ZoneOffset.UTC))
                .update();
        if (first == 0) {
            throw new Refusal(VerificationError.STEP_UP_TOKEN_INVALID);
        }
    }

    /** Forgets tokens whose time was over before that. */
    @Transactional
    void forgetExpired(Instant before) {
        jdbc.sql("delete from step_up_use where expires_at < :before")
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .update();
    }
}
