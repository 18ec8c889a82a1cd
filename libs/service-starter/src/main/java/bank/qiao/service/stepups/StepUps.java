package bank.qiao.service.stepups;

import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.StepUpTokens;
import bank.qiao.web.security.StepUpTokens.Demand;
import bank.qiao.web.security.StepUpTokens.StepUp;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What needs a passed verification demands it here, and uses its token up: once in the whole service. */
public class StepUps {

    /** Clocks differ: a used token is remembered for longer than any of them takes it for good. */
    private static final Duration GRACE = Duration.ofDays(1);

    private final StepUpTokens tokens;
    private final JdbcClient jdbc;
    private final StepUpSettings settings;
    private final Clock wallClock;

    StepUps(StepUpTokens tokens, JdbcClient jdbc, StepUpSettings settings, Clock wallClock) {
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /** The answer to who comes without: which factors to show, and for what. */
    public static Refusal required(String purpose, String subjectId, List<String> factors) {
        return new Refusal(CommonError.STEP_UP_REQUIRED)
                .with("requiredFactors", List.copyOf(factors))
                .with("purpose", purpose)
                .with("subjectId", subjectId);
    }

    /**
     * Looks at a token before the transaction that will use it; nothing is written down.
     *
     * @throws Refusal STEP_UP_REQUIRED without one; STEP_UP_TOKEN_INVALID with one that is not for exactly this, or too
     *     old
     */
    public StepUp check(Demand demand, @Nullable String token) {
        if (token == null) {
            throw required(demand.purpose(), demand.subjectId(), demand.factors());
        }
        return tokens.check(token, demand, settings.longestAge())
                .orElseThrow(() -> new Refusal(CommonError.STEP_UP_TOKEN_INVALID));
    }

    /**
     * Uses up what {@link #check} found good, in the transaction of what it allows.
     *
     * @throws Refusal STEP_UP_TOKEN_INVALID when it was used before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(StepUp stepUp) {
        int first = jdbc.sql("""
            insert into platform.step_up_use (token_id, expires_at) values (:id, :expiresAt)
            on conflict do nothing\
            """)
                .param("id", stepUp.tokenId())
                .param("expiresAt", Timestamp.from(stepUp.expiresAt()))
                .update();
        if (first == 0) {
            throw new Refusal(CommonError.STEP_UP_TOKEN_INVALID);
        }
    }

    /**
     * Checks a token and uses it up, in the transaction of what it allows.
     *
     * @throws Refusal as {@link #check} and {@link #use(StepUp)}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(Demand demand, @Nullable String token) {
        use(check(demand, token));
    }

    /** Those who could use them again would be refused for their age. */
    int forgetOld() {
        return jdbc.sql("delete from platform.step_up_use where expires_at < :before")
                .param("before", Timestamp.from(wallClock.instant().minus(GRACE)))
                .update();
    }
}
