package bank.qiao.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.risk.v1.CreditDecided;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisbehavingSourcesIntegrationTests extends RiskTest {

    private static final List<String> MODES = List.of("SLOW", "ERROR", "DOWN", "LOSE_ANSWER");

    @ParameterizedTest
    @ValueSource(strings = {"wechat", "qq", "tenpay"})
    void aSocialOrPaymentSourceThatDoesNotAnswerIsReplacedByItsRule(String system) {
        for (String mode : MODES) {
            TestPerson person = living(TestPerson.verified(), "GOOD");
            WORLD.control(system, mode);
            CreditDecided decision = decision(apply(person));
            WORLD.reset();
            assertThat(decision.outcome()).as(mode).isEqualTo(CreditDecided.Outcome.APPROVED);
            assertThat(document(decision)).as(mode).contains("\"absence\":\"SOURCE_DOWN\"");
            assertThat(calls(system, person)).as(mode + " is tried again").isGreaterThan(1);
            circuitBreakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        }
    }

    @ParameterizedTest
    @CsvSource({"bureau, PBOC_BUREAU", "registry, registry"})
    void theBureauAndTheRegistryAreWaitedFor(String system, String missing) {
        for (String mode : MODES) {
            TestPerson person = living(TestPerson.verified(), "GOOD");
            WORLD.control(system, mode);
            UUID application = apply(person);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(lastFailure(application)).containsExactly(missing));
            assertThat(decided.of(application)).as(mode).isEmpty();
            WORLD.reset();
            circuitBreakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
            assertThat(decision(application).outcome()).as(mode).isEqualTo(CreditDecided.Outcome.APPROVED);
            assertThat(calls("wechat", person))
                    .as("who has answered isn't asked again")
                    .isEqualTo(1);
        }
    }

    @Test
    void aBureauThatIsDownPastTheDeadlineIsAReasonToDecline() {
        WORLD.control("bureau", "DOWN");
        UUID application = apply(living(TestPerson.verified(), "GOOD"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lastFailure(application)).containsExactly("PBOC_BUREAU"));
        letTheDeadlinePass(application);
        assertThat(codes(decision(application))).containsExactly("BUREAU_UNAVAILABLE");
    }

    @Test
    void aRegistryThatIsDownPastTheDeadlineIsAReasonToDecline() {
        WORLD.control("registry", "ERROR");
        UUID application = apply(living(TestPerson.verified(), "GOOD"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lastFailure(application)).containsExactly("registry"));
        letTheDeadlinePass(application);
        assertThat(codes(decision(application))).containsExactly("CHECKS_UNAVAILABLE");
    }

    @Test
    void identityServiceIsWaitedFor() {
        IDENTITY.setDown(true);
        UUID application = apply(living(TestPerson.verified(), "GOOD"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lastFailure(application)).containsExactly("identity-service"));
        IDENTITY.setDown(false);
        circuitBreakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        assertThat(decision(application).outcome()).isEqualTo(CreditDecided.Outcome.APPROVED);
    }

    @Test
    void aSourceThatRefusesTheConsentCountsAsOneWithoutConsentAndIsNotPressed() {
        TestPerson person = living(TestPerson.verified(), "GOOD");
        WORLD.control("bureau", "REFUSE");
        assertThat(codes(decision(apply(person)))).containsExactly("NO_CONSENT");
        assertThat(calls("bureau", person)).isEqualTo(1);

        TestPerson another = living(TestPerson.verified(), "GOOD");
        WORLD.reset();
        WORLD.control("qq", "REFUSE");
        CreditDecided decision = decision(apply(another));
        assertThat(decision.outcome()).isEqualTo(CreditDecided.Outcome.APPROVED);
        assertThat(document(decision)).contains("\"QQ_SOCIAL\":{\"absence\":\"NO_CONSENT\"}");
    }

    @Test
    void whomTheRegistryDoesNotConfirmIsNotVerified() {
        WORLD.control("registry", "REFUSE");
        assertThat(codes(decision(apply(living(TestPerson.verified(), "GOOD")))))
                .containsExactly("NOT_VERIFIED");
    }

    @Test
    void anAnswerThatCannotBeReadIsNoAnswer() {
        TestPerson person = living(TestPerson.verified(), "GOOD", Map.of("wechat", Map.of("realNameFriends", "many")));
        assertThat(document(decision(apply(person)))).contains("\"WECHAT_SOCIAL\":{\"absence\":\"SOURCE_DOWN\"}");
    }

    @Test
    void aSourceThatKeepsFailingIsLeftAloneForAWhile() {
        WORLD.control("qq", "ERROR");
        CircuitBreaker breaker = circuitBreakers.circuitBreaker("qq");
        for (int i = 0; i < 5 && breaker.getState() == CircuitBreaker.State.CLOSED; i++) {
            decision(apply(living(TestPerson.verified(), "GOOD")));
        }
        assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.OPEN);
        TestPerson person = living(TestPerson.verified(), "GOOD");
        assertThat(decision(apply(person)).outcome()).isEqualTo(CreditDecided.Outcome.APPROVED);
        assertThat(calls("qq", person)).isZero();
    }

    private List<String> lastFailure(UUID application) {
        return jdbc.sql("""
            select last_failure from assessment
            where application_id = ? and last_failure is not null\
            """).param(application).query(String.class).list();
    }

    private void letTheDeadlinePass(UUID application) {
        jdbc.sql("update assessment set deadline = now() - interval '1 second' where application_id = ?")
                .param(application)
                .update();
    }

    private String document(CreditDecided decision) {
        return new String(
                rest.get()
                        .uri("/admin/v1/decisions/{id}", decision.decisionId())
                        .header("Authorization", staff())
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                java.nio.charset.StandardCharsets.UTF_8);
    }
}
