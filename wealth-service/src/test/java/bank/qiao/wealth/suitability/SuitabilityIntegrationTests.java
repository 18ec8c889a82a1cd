package bank.qiao.wealth.suitability;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.wealth.bank.CustomerOfTests;
import bank.qiao.wealth.bank.Rest;
import bank.qiao.wealth.bank.WealthTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SuitabilityIntegrationTests extends WealthTest {

    @Test
    void whoAnswersTheQuestionnaireGetsALevelForTwelveMonths() {
        CustomerOfTests customer = bank.customerWith("0.00");
        JsonNode questionnaire =
                customer.rest().get("/api/v1/risk-questionnaire").body();
        List<Map<String, String>> answers = new ArrayList<>();
        for (JsonNode question : questionnaire.required("questions")) {
            JsonNode options = question.required("options");
            answers.add(Map.of(
                    "questionId", question.required("id").asString(),
                    "optionId", options.get(options.size() - 1).required("id").asString()));
        }

        Rest.Answer answer = customer.rest()
                .put(
                        "/api/v1/me/risk-profile",
                        Map.of("version", questionnaire.required("version").asString(), "answers", answers));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text("level")).isEqualTo("C5");
        assertThat(answer.text("validUntil"))
                .isEqualTo(bank.today().plusMonths(12).toString());
        assertThat(customer.rest().get("/api/v1/me/risk-profile").text("level")).isEqualTo("C5");
        assertThat(jdbc.sql("select count(*) from risk_profile where customer_id = ?")
                        .param(customer.customerId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theQuestionsShowNoPoints() {
        String text = bank.customerWith("0.00")
                .rest()
                .get("/api/v1/risk-questionnaire")
                .text();

        assertThat(text).contains("What loss could you bear within a year?").doesNotContain("points", "lowest");
    }

    @Test
    void optionIdsAloneInTheOrderOfTheQuestionsAreWelcome() {
        assertThat(bank.customerWith("0.00")
                        .cautious()
                        .rest()
                        .get("/api/v1/me/risk-profile")
                        .text("level"))
                .isEqualTo("C1");
    }

    @Test
    void answersThatDoNotFitAreRefusedWithACode() {
        Rest rest = bank.customerWith("0.00").rest();

        assertThat(put(rest, List.of("wages")).text("code")).isEqualTo("ANSWERS_INCOMPLETE");
        assertThat(put(rest, List.of("a", "b", "c", "d", "e", "f", "g")).text("code"))
                .isEqualTo("ANSWER_UNKNOWN");
        assertThat(put(rest, List.of()).text("code")).isEqualTo("VALIDATION_FAILED");
        assertThat(rest.put("/api/v1/me/risk-profile", Map.of("answers", List.of("wages"), "level", "C5"))
                        .text("code"))
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(rest.put("/api/v1/me/risk-profile", Map.of("answers", List.of("wages"), "version", "1999"))
                        .text("code"))
                .isEqualTo("QUESTIONNAIRE_OUTDATED");
        assertThat(rest.get("/api/v1/me/risk-profile").status()).isEqualTo(404);
    }

    @Test
    void theLevelDecidesAtOrderTimeWhatCanBeBought() {
        CustomerOfTests customer = bank.customerWith("50000.00");
        assertThat(customer.subscribe("QMM001", "1000.00").text("code")).isEqualTo("RISK_PROFILE_REQUIRED");

        customer.cautious();
        assertThat(customer.subscribe("QBD001", "1000.00").text("code")).isEqualTo("PRODUCT_ABOVE_RISK_LEVEL");
        assertThat(customer.subscribe("QMM001", "1000.00").status()).isEqualTo(202);

        customer.bold();
        assertThat(customer.subscribe("QIX300", "1000.00").status()).isEqualTo(202);
    }

    @Test
    void aProfileThatHasRunOutCountsNoMore() {
        CustomerOfTests customer = bank.customerWith("50000.00").bold();
        jdbc.sql("update risk_profile set valid_until = ? where customer_id = ?")
                .params(bank.today().minusDays(1), customer.customerId())
                .update();

        assertThat(customer.subscribe("QMM001", "1000.00").text("code")).isEqualTo("RISK_PROFILE_REQUIRED");
    }

    private static Rest.Answer put(Rest rest, List<String> answers) {
        return rest.put("/api/v1/me/risk-profile", Map.of("answers", answers));
    }
}
