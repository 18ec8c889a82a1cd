package bank.qiao.account.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankClient.Answer;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ReconciliationIntegrationTests extends AccountServiceTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Reconciliation reconciliation;

    private TestPerson person;
    private UUID customer;
    private String card;
    private LocalDate today;

    @BeforeEach
    void customerWithACard() {
        person = TestPerson.withCards(1);
        customer = person.customerId();
        opensAccount(customer);
        card = bindsFirstCard(person);
        today = bankClock.today();
    }

    private Optional<JsonNode> breakOf(String reference) {
        return StreamSupport.stream(
                        asStaff("AUDITOR")
                                .get("/admin/v1/reconciliation/breaks?limit=100")
                                .body()
                                .required("items")
                                .spliterator(),
                        false)
                .filter(found -> found.required("reference").asString().equals(reference))
                .findFirst();
    }

    @Test
    void whatAgreesIsMatchedAndEachDifferenceIsACase() {
        String matched = pays(customer, "top-ups", card, "100.00").string("id");
        String oursOnly = pays(customer, "top-ups", card, "10.00").string("id");
        // The network's books say otherwise than ours, in three ways.
        outsideWorld.control("cards", "WRONG_AMOUNT", Map.of("onlyPath", "/pushes", "count", 1));
        String differs = pays(customer, "withdrawals", card, "20.00").string("id");
        String theirsOnly = oursOnly;
        UUID moved = UUID.randomUUID();
        jdbc.sql("update payment set id = :other where id = :id")
                .param("other", moved)
                .param("id", UUID.fromString(oursOnly))
                .update();

        reconciliation.compare(today);
        reconciliation.compare(today);

        assertThat(breakOf(matched)).isEmpty();
        JsonNode theirs = breakOf(theirsOnly).orElseThrow();
        assertThat(theirs.required("kind").asString()).isEqualTo("THEIRS_ONLY");
        assertThat(theirs.required("theirs").required("amount").asString()).isEqualTo("10.00");
        assertThat(breakOf(moved.toString()).orElseThrow().required("kind").asString())
                .isEqualTo("OURS_ONLY");
        JsonNode amounts = breakOf(differs).orElseThrow();
        assertThat(amounts.required("kind").asString()).isEqualTo("AMOUNT_DIFFERS");
        assertThat(amounts.required("ours").required("amount").asString()).isEqualTo("20.00");
        assertThat(amounts.required("theirs").required("amount").asString()).isEqualTo("20.01");
        assertThat(amounts.required("direction").asString()).isEqualTo("PUSH");

        // A journal of its owner mends it; what is put right at its source is gone.
        mends(theirs.required("id").asString());
        jdbc.sql("update payment set id = :id where id = :other")
                .param("other", moved)
                .param("id", UUID.fromString(oursOnly))
                .update();
        reconciliation.compare(today);
        assertThat(breakOf(moved.toString()).orElseThrow().required("status").asString())
                .isEqualTo("GONE");
        assertThat(asStaff("AUDITOR").get("/admin/v1/reconciliation/runs").text())
                .contains(today.toString());
        assertLedgerIsBalanced();
    }

    private void mends(String id) {
        String path = "/admin/v1/reconciliation/breaks/" + id;
        BankClient staff = asStaff("OPS_MAKER");
        Map<String, Object> fix = Map.of(
                "lines",
                List.of(Map.of(
                        "debit", "general:CARD_CLEARING", "credit", "general:SUSPENSE", "amount", money("10.00"))),
                "reason",
                "the network has moved it");
        assertThat(staff.post(path + "/fix", fix).code()).isEqualTo("BREAK_NOT_OWNED");
        assertThat(staff.post(path + "/assignment", Map.of("owner", "tester")).string("status"))
                .isEqualTo("ASSIGNED");
        approves(staff.post(path + "/fix", fix), "LEDGER_JOURNAL");
        await().atMost(PATIENCE)
                .until(() -> asStaff("AUDITOR").get(path).string("status").equals("FIXED"));
        assertThat(staff.post(path + "/assignment", Map.of("owner", "tester")).code())
                .isEqualTo("BREAK_CLOSED");
        assertThat(asStaff("SERVICE").get(path).status()).isEqualTo(403);
    }

    @Test
    void theFileEndsAnOutcomeThatTheQueryCouldNot() {
        // The work is done, the answer lost, and nobody answers a query.
        outsideWorld.control("cards", "LOSE_ANSWER", Map.of("onlyPath", "/pulls"));
        Answer asked = as(customer).post("/api/v1/top-ups", payment(card, "70.00"));
        String id = asked.string("id");
        await().atMost(PATIENCE)
                .until(() -> outsideWorld.cardBalance(person.cards().getFirst()).equals("99930.00"));
        outsideWorld.control("cards", "ERROR", Map.of("onlyPath", "/transactions"));

        await().atMost(PATIENCE).until(() -> {
            reconciliation.compare(today);
            return "SUCCEEDED".equals(as(customer).get("/api/v1/top-ups/" + id).string("status"));
        });

        assertThat(breakOf(id)).isEmpty();
        assertThat(accounts(customer)
                        .get(0)
                        .required("balance")
                        .required("amount")
                        .asString())
                .isEqualTo("70.00");
        assertLedgerIsBalanced();
    }

    @Test
    void aFileThatCannotBeHadPutsTheDateAsideAndHoldsNothingUp() {
        outsideWorld.control("cards", "ERROR", Map.of("onlyPath", "/files"));
        moveTo(today.plusDays(1));
        assertThat(asStaff("AUDITOR").get("/admin/v1/end-of-day/items").text())
                .contains("reconcile-card-network", today.toString());
        outsideWorld.reset();
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            reconciliation.compare(today);
            return true;
        });
        moveTo(today.plusDays(2));
        assertThat(asStaff("AUDITOR").get("/admin/v1/end-of-day/items").text()).doesNotContain(today + "\"");
        Integer runs = jdbc.sql("select count(*) from reconciliation_run where date = :date")
                .param("date", Date.valueOf(today))
                .query(Integer.class)
                .single();
        assertThat(runs).isOne();
    }

    private void moveTo(LocalDate date) {
        Answer moved = asStaff("FINANCE").put("/admin/v1/clock", Map.of("businessDate", date.toString()));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }
}
