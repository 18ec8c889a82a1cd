package bank.qiao.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.gateway.GatewayTest;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ServiceDownIntegrationTests extends GatewayTest {

    @Autowired
    private CircuitBreakerRegistry breakers;

    @AfterEach
    void upAgain() {
        RISK.start();
        breakers.circuitBreaker("risk").reset();
    }

    @Test
    void whileAServiceIsDownCallersAreToldAtOnceAndTheOthersAreNotAffected() {
        RISK.stop();
        for (int i = 0; i < 12; i++) {
            Answer answer = policies();
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("DEPENDENCY_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.body()).doesNotContain("127.0.0.1").doesNotContain("Exception");
        }
        assertThat(breakers.circuitBreaker("risk").getMetrics().getNumberOfNotPermittedCalls())
                .isPositive();
        assertThat(call(phone(), "GET", "/api/v1/accounts").status()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> breakers.circuitBreaker("risk").getState() == CircuitBreaker.State.HALF_OPEN);
        RISK.start();
        assertThat(policies().status()).isEqualTo(200);
        RISK.stop();
    }

    private Answer policies() {
        String token = tokens.staff("wang.risk", "RISK");
        return call("/admin/v1/policies", request -> request.header("Authorization", "Bearer " + token));
    }
}
