package bank.qiao.loan.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.loan.LoanServiceTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

class LoanCalculationIntegrationTests extends LoanServiceTest {

    @Autowired
    private RestTestClient anybody;

    @Test
    void anybody_may_calculate_without_login_or_key() {
        anybody.post()
                .uri("/api/v1/loan-calculations")
                .contentType(MediaType.APPLICATION_JSON)
                .body(with(null, null))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.dailyRate")
                .isEqualTo("0.0004")
                .jsonPath("$.apr")
                .isEqualTo("0.146")
                .jsonPath("$.totalInterest.amount")
                .isEqualTo("363.20")
                .jsonPath("$.schedule[0].dueDate")
                .isEqualTo("2026-12-22")
                .jsonPath("$.schedule[4].balanceAfter.amount")
                .isEqualTo("0.00");
    }

    @ParameterizedTest
    @CsvSource({
        "annualRate, 0.1, EXACTLY_ONE_RATE",
        "dailyRate, 0.01, RATE_OUT_OF_RANGE",
        "instalments, 0, INSTALMENTS_OUT_OF_RANGE",
        "instalments, 361, INSTALMENTS_OUT_OF_RANGE",
        "firstDueOn, 2026-11-22, FIRST_DUE_DATE_OUT_OF_RANGE",
        "disbursedOn, 1066-10-14, DISBURSEMENT_DATE_OUT_OF_RANGE"
    })
    void values_out_of_bounds_are_refused_with_a_code(String field, String value, String code) {
        var answer = as(UUID.randomUUID()).post("/api/v1/loan-calculations", with(field, value));

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"method, WEEKLY", "dailyRate, -0.1", "unknown, 1", "disbursedOn, 2026-13-01", "principal, 1"})
    void malformed_values_are_refused(String field, String value) {
        var answer = as(UUID.randomUUID()).post("/api/v1/loan-calculations", with(field, value));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    }

    @Test
    void interest_alone_is_paid_for_a_year_at_most() {
        Map<String, Object> body = with("method", "INTEREST_ONLY");
        body.put("instalments", 13);

        assertThat(as(UUID.randomUUID()).post("/api/v1/loan-calculations", body).code())
                .isEqualTo("INTEREST_ONLY_TOO_LONG");
    }

    private static Map<String, Object> with(@Nullable String field, @Nullable String value) {
        Map<String, Object> body = new HashMap<>();
        body.put("principal", money("10000.00"));
        body.put("dailyRate", "0.0004");
        body.put("instalments", 5);
        body.put("method", "EQUAL_PRINCIPAL");
        body.put("dayCount", "ACT_365");
        body.put("disbursedOn", "2026-11-22");
        if (field != null && value != null) {
            body.put(field, value.matches("[0-9]+") && !field.equals("principal") ? Integer.valueOf(value) : value);
        }
        return body;
    }
}
