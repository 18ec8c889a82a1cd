package bank.qiao.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.gateway.FakeService;
import bank.qiao.gateway.GatewayTest;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ServiceDownIntegrationTests extends GatewayTest {

    private static final FakeService DOWN = new FakeService("risk");

    @Autowired
    private CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void anotherRisk(DynamicPropertyRegistry properties) {
        properties.add("qiao.services.risk.base-url", DOWN::url);
    }

    @Test
    void whileAServiceIsDownCallersAreToldAtOnceAndTheOthersAreNotAffected() {
        DOWN.stop();
        for (int i = 0; i < 12; i++) {
            Answer answer = call("/admin/v1/policies", request -> request.header(
                    "Authorization", "Bearer " + tokens.staff("wang.risk", "RISK")));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.code()).isEqualTo("DEPENDENCY_UNAVAILABLE");
            assertThat(answer.header("Retry-After")).isNotEmpty();
            assertThat(answer.body()).doesNotContain("127.0.0.1").doesNotContain("Exception");
        }
        assertThat(breakers.circuitBreaker("risk").getMetrics().getNumberOfNotPermittedCalls()).isPositive();
        assertThat(call(phone(), "GET", "/api/v1/accounts").status()).isEqualTo(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> breakers.circuitBreaker("risk").getState() == CircuitBreaker.State.HALF_OPEN);
    }
}
