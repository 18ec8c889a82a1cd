package bank.qiao.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.gateway.GatewayTest;
import bank.qiao.gateway.Phone;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RateLimitIntegrationTests extends GatewayTest {

    @Test
    void codesForOneNumberAreCountedHoweverItIsWrittenAndOthersAreNotAffected() {
        for (String phone : new String[] {"13900000001", "+8613900000001", "139 0000 0001"}) {
            assertThat(code(phone).status()).isEqualTo(200);
        }
        Answer refused = code("13900000001");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(code("13900000002").status()).isEqualTo(200);
    }

    @Test
    void theBodyThatWasLookedAtIsPassedOnWhole() {
        String body = "{\"phone\":\"13900000003\",\"purpose\":\"REGISTER\",\"more\":\"" + "x".repeat(20_000) + "\"}";
        post("/api/v1/otp-challenges", body);
        assertThat(new String(IDENTITY.last().body(), StandardCharsets.UTF_8)).isEqualTo(body);
        assertThat(post("/api/v1/otp-challenges", "not json").status()).isEqualTo(200);
    }

    @Test
    void oneSessionCannotCallWithoutEnd() {
        Phone busy = phone();
        int refused = 0;
        for (int i = 0; i < 80; i++) {
            if (call(busy, "GET", "/api/v1/accounts").status() == 429) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(call(phone(), "GET", "/api/v1/accounts").status()).isEqualTo(200);
    }

    private Answer code(String phone) {
        return post("/api/v1/otp-challenges", "{\"phone\":\"" + phone + "\",\"purpose\":\"LOGIN\"}");
    }
}
