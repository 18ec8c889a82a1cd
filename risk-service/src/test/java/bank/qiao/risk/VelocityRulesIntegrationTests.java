package bank.qiao.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bank.qiao.contracts.approval.v1.ApprovalDecided;
import bank.qiao.contracts.risk.v1.VelocityRulesSet;
import bank.qiao.risk.velocity.VelocityRules;
import bank.qiao.risk.velocity.VelocityVersion;
import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

class VelocityRulesIntegrationTests extends RiskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String PATH = "/admin/v1/velocity-rules";

    @LocalServerPort
    int port;

    @Autowired
    VelocityRules rules;

    @Autowired
    AnnouncedVelocity announced;

    private BankClient as(String username, String role) {
        return new BankClient("http://127.0.0.1:" + port, tokens.staff(username, role));
    }

    private static Map<String, Object> rule(String window, int mostPayments, @Nullable String most) {
        Map<String, Object> rule = new HashMap<>(Map.of("window", window, "mostPayments", mostPayments));
        if (most != null) {
            rule.put("most", Map.of("amount", most, "currency", "CNY"));
        }
        return rule;
    }

    private UUID asksFor(Map<String, Object> change) {
        Answer asked = as("risk.maker", "RISK").post(PATH, change);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.string("status")).isEqualTo("PENDING");
        UUID approvalId = UUID.fromString(asked.string("approvalId"));
        assertThat(asked.raw().headers().firstValue("Location")).hasValue("/admin/v1/approvals/" + approvalId);
        return approvalId;
    }

    private static Map<String, Object> change(Map<String, Object> rule) {
        return Map.of("rules", List.of(rule), "reason", "a wave of fraud");
    }

    private static Map<String, Object> change(Map<String, Object> rule, Instant effectiveFrom) {
        return Map.of("rules", List.of(rule), "reason", "a wave of fraud", "effectiveFrom", effectiveFrom.toString());
    }

    private void decides(UUID approvalId, boolean approved) {
        publish(new ApprovalDecided(
                approvalId, "risk-service", "VELOCITY_RULES", approved, "checker", null, Instant.now()));
    }

    /** The version that came of an approved change, as soon as it is there. */
    private VelocityVersion cameOf(UUID approvalId) {
        await().atMost(PATIENCE)
                .until(() -> rules.all().stream().anyMatch(version -> approvalId.equals(version.approvalId())));
        return rules.all().stream()
                .filter(version -> approvalId.equals(version.approvalId()))
                .findFirst()
                .orElseThrow();
    }

    private VelocityRulesSet awaitsWord(int version) {
        await().atMost(PATIENCE).until(() -> !announced.of(version).isEmpty());
        return announced.of(version).getFirst();
    }

    @Test
    void theVersionThatCameWithTheServiceIsAnnouncedOnce() {
        VelocityRulesSet first = awaitsWord(1);
        assertThat(first.rules())
                .containsExactly(
                        new VelocityRulesSet.Rule(Duration.ofMinutes(10), 60, null),
                        new VelocityRulesSet.Rule(Duration.ofHours(24), 200, null));
        rules.announce();
        rules.announce();
        // Words keep their order: when the next is here, a second first would be, too.
        UUID next = asksFor(change(rule("PT10M", 5, null)));
        decides(next, true);
        awaitsWord(cameOf(next).version());
        assertThat(announced.of(1)).hasSize(1);
    }

    @Test
    void aChangeIsAnnouncedWhenACheckerHasApprovedIt() {
        UUID approvalId = asksFor(Map.of(
                "rules", List.of(rule("PT5M", 3, null), rule("P1D", 10, "50000.00")), "reason", "a wave of fraud"));
        assertThat(rules.all()).noneMatch(version -> approvalId.equals(version.approvalId()));

        decides(approvalId, true);
        VelocityVersion version = cameOf(approvalId);
        assertThat(version.setBy()).isEqualTo("risk.maker");
        assertThat(version.approvedBy()).isEqualTo("checker");
        VelocityRulesSet word = awaitsWord(version.version());
        assertThat(word.effectiveFrom()).isEqualTo(version.effectiveFrom());
        assertThat(word.rules())
                .containsExactly(
                        new VelocityRulesSet.Rule(Duration.ofMinutes(5), 3, null),
                        new VelocityRulesSet.Rule(Duration.ofHours(24), 10, 50_000_00L));

        Answer list = as("auditor", "AUDITOR").get(PATH);
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        JsonNode shown = list.body()
                .required("items")
                .valueStream()
                .filter(item -> item.required("version").asInt() == version.version())
                .findFirst()
                .orElseThrow();
        JsonNode second = shown.required("rules").get(1);
        assertThat(second.required("window").asString()).isEqualTo("PT24H");
        assertThat(second.required("mostPayments").asInt()).isEqualTo(10);
        assertThat(second.required("most").required("amount").asString()).isEqualTo("50000.00");
        assertThat(shown.required("announcedAt").isNull()).isFalse();
    }

    @Test
    void aRejectedChangeIsNone() {
        UUID rejected = asksFor(change(rule("PT10M", 999, null)));
        decides(rejected, false);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select status from platform.approval_request where id = :id")
                        .param("id", rejected)
                        .query(String.class)
                        .single()
                        .equals("REJECTED"));
        assertThat(rules.all()).noneMatch(version -> rejected.equals(version.approvalId()));
    }

    @Test
    void aChangeForLaterIsAnnouncedWhenItsTimeComes() {
        Instant soon = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);
        UUID approvalId = asksFor(change(rule("PT10M", 4, null), soon));
        decides(approvalId, true);
        VelocityVersion version = cameOf(approvalId);
        assertThat(version.effectiveFrom()).isEqualTo(soon);
        assertThat(version.announcedAt()).isNull();
        awaitsWord(version.version());
        assertThat(Instant.now()).isAfterOrEqualTo(soon);
    }

    @Test
    void aLaterVersionTakesThePlaceOfOneThatWasStillToCome() {
        UUID planned = asksFor(change(rule("PT10M", 7, null), Instant.now().plusSeconds(3)));
        decides(planned, true);
        VelocityVersion overtaken = cameOf(planned);
        UUID urgent = asksFor(change(rule("PT10M", 1, null)));
        decides(urgent, true);
        awaitsWord(cameOf(urgent).version());

        await().atMost(PATIENCE).until(() -> Instant.now().isAfter(overtaken.effectiveFrom()));
        rules.announce();
        assertThat(cameOf(planned).announcedAt()).isNull();
        assertThat(announced.of(overtaken.version())).isEmpty();
    }

    @Test
    void rulesThatAreNoneAndCallersWhoMayNotAreRefused() {
        BankClient maker = as("risk.maker", "RISK");
        for (Map<String, Object> wrong : List.of(
                rule("PT10M", 0, null),
                rule("PT10M", 1_001, null),
                rule("PT59S", 5, null),
                rule("P32D", 5, null),
                rule("PT60.5S", 5, null),
                rule("ten minutes", 5, null),
                rule("PT10M", 5, "0.00"))) {
            Answer refused = maker.post(PATH, change(wrong));
            assertThat(refused.status()).as(wrong + " " + refused.text()).isEqualTo(400);
        }
        assertThat(maker.post(PATH, Map.of("rules", List.of(), "reason", "none"))
                        .status())
                .isEqualTo(400);
        assertThat(as("auditor", "AUDITOR")
                        .post(PATH, change(rule("PT10M", 5, null)))
                        .status())
                .isEqualTo(403);
        assertThat(as("service", "SERVICE").get(PATH).status()).isEqualTo(403);
    }

    @Test
    void whatWasSetIsNeverChanged() {
        for (String change : List.of(
                "update velocity_rule set most_payments = 500",
                "delete from velocity_rule",
                "update velocity_version set effective_from = now()",
                "delete from velocity_version")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("written once");
        }
    }
}
