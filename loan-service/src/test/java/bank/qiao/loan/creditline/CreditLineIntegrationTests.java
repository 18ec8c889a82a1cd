package bank.qiao.loan.creditline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.loan.v1.CreditAssessmentRequested;
import bank.qiao.loan.LoanServiceTest;
import bank.qiao.loan.PlayedRisk;
import bank.qiao.testsupport.BankClient.Answer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From the invitation to the line. */
class CreditLineIntegrationTests extends LoanServiceTest {

    private static final String APPLICATIONS = "/api/v1/credit-line/applications";

    private final UUID customer = UUID.randomUUID();

    @Test
    void nobody_sees_a_line_uninvited() {
        assertThat(as(customer).get("/api/v1/credit-line").status()).isEqualTo(404);
        assertThat(as(customer)
                        .post(APPLICATIONS, Map.of("consents", List.of()))
                        .status())
                .isEqualTo(404);
        assertThat(as(customer)
                        .post("/api/v1/loan-quotes", quoteOf("500.00", 5, "BULLET"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void only_a_maker_may_invite() {
        Map<String, Object> invitation = Map.of("customerId", customer, "reason", "r");
        assertThat(asStaff("OPS_CHECKER")
                        .post("/admin/v1/invitations", invitation)
                        .status())
                .isEqualTo(403);
        assertThat(as(customer).post("/admin/v1/invitations", invitation).status())
                .isEqualTo(403);
    }

    @Test
    void a_rejected_invitation_invites_nobody_and_an_approved_one_only_once() {
        Answer asked = asStaff("OPS_MAKER")
                .post("/admin/v1/invitations", Map.of("customerId", customer, "segment", "VIP", "reason", "r"));
        decide(asked.string("approvalId"), false);
        UUID other = UUID.randomUUID();
        invite(other); // decided later, and through: so the rejection is through too, or will never be

        assertThat(as(customer).get("/api/v1/credit-line").status()).isEqualTo(404);
        Answer line = as(other).get("/api/v1/credit-line");
        assertThat(line.string("status")).isEqualTo("INVITED");
        assertThat(line.body().has("limit")).isFalse();
        assertThat(asStaff("OPS_MAKER")
                        .post("/admin/v1/invitations", Map.of("customerId", other, "reason", "r"))
                        .code())
                .isEqualTo("ALREADY_INVITED");
        Stream<String> invited = asStaff("AUDITOR")
                .get("/admin/v1/invitations")
                .body()
                .required("items")
                .valueStream()
                .map(item -> item.required("customerId").asString());
        assertThat(invited).contains(other.toString()).doesNotContain(customer.toString());
    }

    @Test
    void an_approved_application_opens_the_line() {
        risk.willGrant(customer, 2_340_000);
        invite(customer);

        Answer application = applies(customer);

        assertThat(application.string("status")).isEqualTo("APPROVED");
        assertThat(application.amount("limit")).isEqualTo("23400.00");
        assertThat(application.string("grade")).isEqualTo("B");
        Answer line = as(customer).get("/api/v1/credit-line");
        assertThat(line.string("status")).isEqualTo("ACTIVE");
        assertThat(line.amount("available")).isEqualTo("23400.00");
        assertThat(line.amount("used")).isEqualTo("0.00");
        assertThat(line.string("dailyRate")).isEqualTo("0.0004");
        assertThat(line.string("apr")).isEqualTo("0.146");
        assertThat(line.body().has("validUntil")).isTrue();
        assertThat(asStaff("SERVICE").get("/admin/v1/credit-lines/" + customer).amount("limit"))
                .isEqualTo("23400.00");
        assertThat(asStaff("AUDITOR")
                        .get("/admin/v1/loans/access-records?subject=customer:" + customer)
                        .body()
                        .required("items")
                        .get(0)
                        .required("action")
                        .asString())
                .isEqualTo("CREDIT_LINE_VIEWED");
        assertThat(as(customer)
                        .post(APPLICATIONS, Map.of("consents", List.of()))
                        .code())
                .isEqualTo("CREDIT_LINE_EXISTS");
    }

    @Test
    void a_decline_tells_its_reasons_in_the_reader_s_language_and_asks_for_patience() {
        risk.willAnswer(customer, PlayedRisk.Answer.DECLINE);
        invite(customer);

        Answer application = applies(customer);

        assertThat(application.string("status")).isEqualTo("DECLINED");
        assertThat(reason(application)).isEqualTo("当前有逾期");
        Answer english =
                as(customer).get(APPLICATIONS + "/" + application.string("id"), Map.of("Accept-Language", "en"));
        assertThat(reason(english)).isEqualTo("Overdue now");
        Answer line = as(customer).get("/api/v1/credit-line");
        assertThat(line.string("status")).isEqualTo("DECLINED");
        assertThat(reason(line)).isEqualTo("当前有逾期");
        assertThat(as(customer)
                        .post(APPLICATIONS, Map.of("consents", List.of()))
                        .code())
                .isEqualTo("APPLICATION_COOLING_OFF");
        assertThat(as(customer)
                        .post("/api/v1/loan-quotes", quoteOf("500.00", 5, "BULLET"))
                        .code())
                .isEqualTo("CREDIT_LINE_NOT_ACTIVE");
    }

    @Test
    void consents_are_taken_as_words_or_with_a_version_and_unknown_ones_are_refused() {
        invite(customer);
        assertThat(as(customer)
                        .post(APPLICATIONS, Map.of("consents", List.of("PBOC_BUREAU", "PALM_READING")))
                        .code())
                .isEqualTo("CONSENT_SCOPE_UNKNOWN");

        Answer applied = as(customer)
                .post(
                        APPLICATIONS,
                        Map.of("consents", List.of("PBOC_BUREAU", Map.of("scope", "QQ_SOCIAL", "version", "7"))));

        assertThat(applied.status()).as(applied.text()).isEqualTo(202);
        assertThat(applied.raw().headers().firstValue("Location")).contains(APPLICATIONS + "/" + applied.string("id"));
        await().atMost(PATIENCE).until(() -> !risk.requestsOf(customer).isEmpty());
        assertThat(risk.requestsOf(customer).getFirst().consents())
                .extracting(CreditAssessmentRequested.Consent::scope, CreditAssessmentRequested.Consent::version)
                .containsExactly(tuple("PBOC_BUREAU", "2026-01"), tuple("QQ_SOCIAL", "7"));
    }

    @Test
    void a_decision_that_does_not_come_is_asked_for_again_and_one_that_comes_twice_counts_once() {
        risk.willAnswer(customer, PlayedRisk.Answer.KEEP_SILENT);
        invite(customer);
        Answer applied = as(customer).post(APPLICATIONS, Map.of("consents", List.of("PBOC_BUREAU")));
        assertThat(as(customer)
                        .post(APPLICATIONS, Map.of("consents", List.of("PBOC_BUREAU")))
                        .code())
                .isEqualTo("APPLICATION_PENDING");
        assertThat(as(customer).get("/api/v1/credit-line").string("status")).isEqualTo("APPLYING");
        await().atMost(PATIENCE).until(() -> risk.requestsOf(customer).size() >= 2);

        CreditAssessmentRequested request = risk.requestsOf(customer).getFirst();
        publish(PlayedRisk.approval(request, 100_000, new BigDecimal("0.0003")));
        publish(PlayedRisk.approval(request, 900_000, new BigDecimal("0.0003")));

        Answer decided = as(customer).get(APPLICATIONS + "/" + applied.string("id") + "?waitSeconds=20");
        assertThat(decided.amount("limit")).isEqualTo("1000.00");
        assertThat(as(customer).get("/api/v1/credit-line").amount("limit")).isEqualTo("1000.00");
    }

    @Test
    void somebody_else_s_application_is_not_there() {
        invite(customer);
        Answer application = applies(customer);

        Answer foreign = as(UUID.randomUUID()).get(APPLICATIONS + "/" + application.string("id"));

        assertThat(foreign.status()).isEqualTo(404);
    }

    private static String reason(Answer answer) {
        JsonNode reasons = answer.body().required("reasons");
        return reasons.get(0).required("message").asString();
    }
}
