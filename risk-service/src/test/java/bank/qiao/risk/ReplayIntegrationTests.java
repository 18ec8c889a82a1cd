package bank.qiao.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.contracts.risk.v1.CreditDecided;
import bank.qiao.risk.sources.Source;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayIntegrationTests extends RiskTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aReplayGivesTheSameBytes() {
        for (String profile : new String[] {"GOOD", "THIN_FILE", "OVERDUE", "LISTED"}) {
            CreditDecided decision = decision(apply(living(TestPerson.verified(), profile)));
            JsonNode replay = replay(decision.decisionId());
            assertThat(replay.required("identical").asBoolean()).as(profile).isTrue();
            assertThat(replay.required("storedHash")).isEqualTo(replay.required("replayedHash"));
        }
        CreditDecided withoutConsent = decision(apply(living(TestPerson.verified(), "GOOD"), Source.PBOC_BUREAU));
        assertThat(replay(withoutConsent.decisionId()).required("identical").asBoolean())
                .isTrue();
    }

    @Test
    void aDecisionKeepsItsVersionsWhenNewModelsComeIntoForce() {
        CreditDecided decision = decision(apply(living(TestPerson.verified(), "GOOD")));
        jdbc.sql("""
            insert into limit_policy (version, role, effective_from, lowest_line_fen, highest_line_fen,
                step_fen, income_months, debt_to_income, exposure_months, planning_instalments,
                unknown_income_fen)
            select 'future', role, current_date + 400, lowest_line_fen, 1000000, step_fen, income_months,
                debt_to_income, exposure_months, planning_instalments, unknown_income_fen
            from limit_policy where version = '2025.1'\
            """).update();
        jdbc.sql("insert into limit_policy_rate select 'future', grade, daily_rate from limit_policy_rate"
                        + " where version = '2025.1'")
                .update();
        jdbc.sql("insert into limit_policy_amount select 'future', grade, income_from_fen, amount_fen"
                        + " from limit_policy_amount where version = '2025.1'")
                .update();
        assertThat(replay(decision.decisionId()).required("identical").asBoolean())
                .isTrue();
        assertThat(decision(apply(living(TestPerson.verified(), "GOOD"))).policyVersion())
                .isEqualTo("2025.1");
    }

    @Test
    void aStoredDecisionAnswersWhatDecidedAndWhatAChallengerWouldHaveSaid() {
        TestPerson person = living(TestPerson.verified(), "GOOD");
        CreditDecided decision = decision(apply(person));
        JsonNode detail = get("/admin/v1/decisions/" + decision.decisionId());
        JsonNode shown = detail.required("decision");
        assertThat(shown.required("outcome").asString()).isEqualTo("APPROVED");
        assertThat(shown.required("limit").required("currency").asString()).isEqualTo("CNY");
        assertThat(shown.required("dailyRate").isString()).isTrue();
        JsonNode document = detail.required("document");
        assertThat(document.required("versions").required("scorecards").propertyNames())
                .containsExactlyInAnyOrder("PBOC_BUREAU", "QQ_SOCIAL", "TENPAY_TRANSACTIONS", "WECHAT_SOCIAL");
        assertThat(document.required("outputs").required("scores").size()).isEqualTo(4);
        assertThat(document.required("outputs")
                        .required("challengers")
                        .required("2025.1-cautious")
                        .required("outcome")
                        .asString())
                .isEqualTo("APPROVED");
        assertThat(document.toString()).doesNotContain(person.idNumber(), person.phone(), person.name());

        JsonNode list = get("/admin/v1/decisions?customerId=" + person.customerId());
        assertThat(list.required("items").size()).isEqualTo(1);
        assertThat(list.required("items").get(0).required("id").asString())
                .isEqualTo(decision.decisionId().toString());
        assertThat(jdbc.sql("select action from platform.audit_entry where subject in (?, ?) and actor = 'risk.reader'"
                                + " order by number")
                        .param("decision:" + decision.decisionId())
                        .param("customer:" + person.customerId())
                        .query(String.class)
                        .list())
                .containsExactly("DECISION_VIEWED", "DECISIONS_VIEWED");
    }

    @Test
    void modelsAndDecisionsAreWrittenOnce() {
        decision(apply(living(TestPerson.verified(), "GOOD")));
        for (String change : new String[] {
            "update decision set limit_fen = 1",
            "delete from decision_reason",
            "update scorecard_bin set points = 0",
            "update scorecard set base_points = 1",
            "delete from limit_policy_amount",
            "update combination_term set coefficient = 1",
            "delete from source_answer"
        }) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).hasMessageContaining("written once");
        }
    }

    @Test
    void onlyRiskAndAuditMayLookAndUnknownDecisionsAreNotFound() {
        UUID unknown = UUID.randomUUID();
        rest.get()
                .uri("/admin/v1/decisions/{id}", unknown)
                .header("Authorization", staff())
                .header("Accept-Language", "en")
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("DECISION_NOT_FOUND");
        rest.post()
                .uri("/admin/v1/decisions/{id}/replay", unknown)
                .header("Authorization", staff())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange()
                .expectStatus()
                .isNotFound();
        for (String path : new String[] {
            "/admin/v1/decisions/" + unknown,
            "/admin/v1/decisions?customerId=" + unknown,
            "/admin/v1/scorecards",
            "/admin/v1/policies"
        }) {
            rest.get()
                    .uri(path)
                    .header("Authorization", "Bearer " + tokens.staff("maker", "OPS_MAKER"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            rest.get().uri(path).exchange().expectStatus().isUnauthorized();
        }
        rest.get()
                .uri("/admin/v1/decisions?customerId=nobody")
                .header("Authorization", staff())
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private JsonNode replay(UUID decisionId) {
        return JSON.readTree(body(rest.post()
                .uri("/admin/v1/decisions/{id}/replay", decisionId)
                .header("Authorization", staff())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent()));
    }

    private JsonNode get(String path) {
        return JSON.readTree(body(rest.get()
                .uri(path)
                .header("Authorization", staff())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent()));
    }

    private static String body(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
