package bank.qiao.service.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import bank.qiao.service.stepups.StepUps;
import bank.qiao.testsupport.BankTest;
import bank.qiao.testsupport.TestTokens;
import bank.qiao.web.problem.CommonError;
import bank.qiao.web.problem.Refusal;
import bank.qiao.web.security.StepUpTokens.Demand;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.nimbusds.jwt.JWTClaimsSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@BankTest
class StepUpsIntegrationTests {

    private static final String PURPOSE = "OPEN_VAULT";
    private static final UnaryOperator<JWTClaimsSet.Builder> AS_IT_IS = claims -> claims;

    @Autowired
    StepUps stepUps;

    @Autowired
    TestTokens tokens;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    private final UUID customer = UUID.randomUUID();
    private final String vault = UUID.randomUUID().toString();
    private final Demand demand = new Demand(customer, "device-" + customer, PURPOSE, vault, List.of("FACE"));

    @Test
    void whoComesWithoutIsToldWhatToShowForWhat() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> use(null)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(CommonError.STEP_UP_REQUIRED);
            assertThat(refusal.properties())
                    .containsOnly(
                            Map.entry("requiredFactors", List.of("FACE")),
                            Map.entry("purpose", PURPOSE),
                            Map.entry("subjectId", vault));
        });
    }

    @Test
    void aTokenIsGoodOnceAndOnlyWhereItIsUsedInATransaction() {
        String token = token(AS_IT_IS);
        assertThat(stepUps.check(demand, token).expiresAt()).isAfter(Instant.now());
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> stepUps.use(demand, token));
        use(token);
        assertThatInvalid(token);
    }

    @Test
    void aTokenWhoseTransactionIsRolledBackCanBeUsedAgain() {
        String token = token(AS_IT_IS);
        transactions.executeWithoutResult(status -> {
            stepUps.use(demand, token);
            status.setRollbackOnly();
        });
        use(token);
    }

    @Test
    void aTokenThatIsNotForExactlyThisOrTooOldIsRefused() {
        Instant now = Instant.now();
        Map<String, String> crooked = Map.ofEntries(
                Map.entry("no token at all", "made.up.token"),
                Map.entry("an access token", tokens.customer(customer)),
                Map.entry("another purpose", tokens.stepUp(customer, "BIND_CARD", vault, AS_IT_IS)),
                Map.entry("another thing", tokens.stepUp(customer, PURPOSE, "another", AS_IT_IS)),
                Map.entry(
                        "another customer",
                        token(claims -> claims.subject(UUID.randomUUID().toString()))),
                Map.entry("another device", token(claims -> claims.claim("device_id", "other"))),
                Map.entry("another factor", token(claims -> claims.claim("factors", List.of("VOICE")))),
                Map.entry("no factor", token(claims -> claims.claim("factors", null))),
                Map.entry("another audience", token(claims -> claims.audience("other"))),
                Map.entry("another issuer", token(claims -> claims.issuer("https://other"))),
                Map.entry("no id", token(claims -> claims.jwtID(null))),
                Map.entry("an id too long to remember", token(claims -> claims.jwtID("x".repeat(65)))),
                Map.entry(
                        "over, within what clocks may differ", token(claims -> claims.expirationTime(Date.from(now)))),
                Map.entry("no issue", token(claims -> claims.issueTime(null))),
                Map.entry("issued later", token(claims -> claims.issueTime(Date.from(now.plusSeconds(30))))),
                Map.entry(
                        "issued too long ago, whatever it says itself",
                        token(claims -> claims.issueTime(Date.from(now.minus(Duration.ofMinutes(6))))
                                .expirationTime(Date.from(now.plus(Duration.ofMinutes(6)))))));
        crooked.forEach((what, token) ->
                assertThat(refusalOf(token).code()).as(what).isEqualTo(CommonError.STEP_UP_TOKEN_INVALID));
        use(token(AS_IT_IS));
    }

    @Test
    void whatWasUsedIsRememberedForADayLongerThanItLives(
            @Autowired @Qualifier("forgetStepUps") RecurringTask<Void> forget) {
        Instant now = Instant.now();
        String gone = remember(now.minus(Duration.ofHours(25)));
        String kept = remember(now.minus(Duration.ofHours(23)));
        forget.executeRecurringly(null, null);
        assertThat(remembered(gone)).isFalse();
        assertThat(remembered(kept)).isTrue();
    }

    private void use(@Nullable String token) {
        transactions.executeWithoutResult(ignored -> stepUps.use(demand, token));
    }

    private void assertThatInvalid(String token) {
        assertThat(refusalOf(token).code()).isEqualTo(CommonError.STEP_UP_TOKEN_INVALID);
    }

    private Refusal refusalOf(String token) {
        try {
            use(token);
        } catch (Refusal refused) {
            return refused;
        }
        throw new AssertionError("not refused");
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> changes) {
        return tokens.stepUp(customer, PURPOSE, vault, changes);
    }

    private String remember(Instant expiresAt) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("insert into platform.step_up_use (token_id, expires_at) values (?, ?)")
                .params(id, Timestamp.from(expiresAt))
                .update();
        return id;
    }

    private boolean remembered(String id) {
        return jdbc.sql("select count(*) from platform.step_up_use where token_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
