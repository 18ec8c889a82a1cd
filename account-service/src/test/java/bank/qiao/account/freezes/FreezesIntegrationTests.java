package bank.qiao.account.freezes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreezesIntegrationTests extends AccountServiceTest {

    private TestPerson person;
    private UUID customer;
    private String account;
    private String card;

    @BeforeEach
    void customerWithMoney() {
        person = TestPerson.withCards(1);
        customer = person.customerId();
        account = opensAccount(customer).required("id").asString();
        card = bindsFirstCard(person);
        pays(customer, "top-ups", card, "100.00");
    }

    private Answer asksForFreeze(String kind, String amount) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "accountId", account, "kind", kind, "cause", "JUDICIAL", "reason", "a court's order", "document", "1"));
        if (!amount.isEmpty()) {
            order.put("amount", money(amount));
        }
        return asStaff("OPS_MAKER").post("/admin/v1/freezes", order);
    }

    private String freeze(String kind, String amount) {
        Answer asked = asksForFreeze(kind, amount);
        approves(asked, "ACCOUNT_FREEZE");
        awaitFreeze(asked.string("approvalId"), "ACTIVE");
        return asked.string("approvalId");
    }

    private void lift(String freeze) {
        approves(
                asStaff("OPS_MAKER")
                        .post("/admin/v1/freezes/" + freeze + "/lifting", Map.of("reason", "the court has lifted it")),
                "ACCOUNT_UNFREEZE");
        awaitFreeze(freeze, "LIFTED");
    }

    private void awaitFreeze(String id, String status) {
        await().atMost(PATIENCE)
                .until(() -> status.equals(asStaff("AUDITOR")
                        .get("/admin/v1/freezes/" + id)
                        .body()
                        .path("status")
                        .asString("")));
    }

    private String status() {
        return as(customer).get("/api/v1/accounts/" + account).string("status");
    }

    private void becomes(String from, String to) {
        publish(new CustomerStatusChanged(customer, from, to, "test", Instant.now()));
    }

    @Test
    void aFrozenAccountReceivesAndPaysNothingUntilTheLastFreezeIsLifted() {
        String first = freeze("WHOLE", "");
        String second = freeze("WHOLE", "");
        assertThat(status()).isEqualTo("FROZEN");
        assertThat(as(customer)
                        .post("/api/v1/withdrawals", payment(card, "1.00"))
                        .code())
                .isEqualTo("ACCOUNT_FROZEN");
        assertThat(pays(customer, "top-ups", card, "5.00").string("status")).isEqualTo("SUCCEEDED");
        lift(first);
        assertThat(status()).isEqualTo("FROZEN");
        lift(second);
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(pays(customer, "withdrawals", card, "105.00").string("status"))
                .isEqualTo("SUCCEEDED");
        assertThat(asStaff("OPS_MAKER")
                        .post("/admin/v1/freezes/" + first + "/lifting", Map.of("reason", "again"))
                        .code())
                .isEqualTo("FREEZE_NOT_ACTIVE");
        assertLedgerIsBalanced();
    }

    @Test
    void theCustomersOwnFreezeAndTheAccountsDoNotLiftEachOther() {
        String freeze = freeze("WHOLE", "");
        becomes("VERIFIED", "FROZEN");
        becomes("FROZEN", "VERIFIED");
        await().atMost(PATIENCE)
                .until(() -> as(customer)
                        .post("/api/v1/withdrawals", payment(card, "1.00"))
                        .code()
                        .equals("ACCOUNT_FROZEN"));
        assertThat(status()).isEqualTo("FROZEN");
        lift(freeze);
        assertThat(status()).isEqualTo("ACTIVE");
    }

    @Test
    void aFrozenAmountStaysAndTheRestMoves() {
        String freeze = freeze("AMOUNT", "60.00");
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(as(customer)
                        .post("/api/v1/withdrawals", payment(card, "40.01"))
                        .code())
                .isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(pays(customer, "withdrawals", card, "40.00").string("status"))
                .isEqualTo("SUCCEEDED");
        lift(freeze);
        assertThat(pays(customer, "withdrawals", card, "60.00").string("status"))
                .isEqualTo("SUCCEEDED");
        assertLedgerIsBalanced();
    }

    @Test
    void onlyAMakerAsksAndWhatIsAskedForMustMakeSense() {
        assertThat(asksForFreeze("WHOLE", "1.00").status()).isEqualTo(400);
        assertThat(asksForFreeze("AMOUNT", "").status()).isEqualTo(400);
        Map<String, Object> order = Map.of(
                "accountId", UUID.randomUUID(), "kind", "WHOLE", "cause", "FRAUD", "reason", "reported by its owner");
        assertThat(asStaff("OPS_MAKER").post("/admin/v1/freezes", order).status())
                .isEqualTo(404);
        assertThat(asStaff("OPS_CHECKER", "ADMIN", "FINANCE")
                        .post("/admin/v1/freezes", order)
                        .status())
                .isEqualTo(403);
        assertThat(asStaff("FINANCE")
                        .get("/admin/v1/freezes?accountId=" + account)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anEmptyAccountWithoutLoanAndHoldingIsClosedForGood() {
        String path = "/api/v1/accounts/" + account + "/closure";
        assertThat(as(customer).post(path, Map.of()).code()).isEqualTo("ACCOUNT_NOT_EMPTY");
        pays(customer, "withdrawals", card, "100.00");
        identity.obliges(customer);
        assertThat(as(customer).post(path, Map.of()).code()).isEqualTo("LOAN_OPEN");
        identity.releases(customer);
        assertThat(as(UUID.randomUUID()).post(path, Map.of()).status()).isEqualTo(404);
        Answer closed = as(customer).post(path, Map.of());
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.string("status")).isEqualTo("CLOSED");
        assertThat(as(customer).post(path, Map.of()).string("status")).isEqualTo("CLOSED");
        assertThat(as(customer)
                        .post("/api/v1/withdrawals", payment(card, "1.00"))
                        .code())
                .isEqualTo("ACCOUNT_CLOSED");
        assertThat(asksForFreeze("WHOLE", "").code()).isEqualTo("ACCOUNT_CLOSED");
        assertLedgerIsBalanced();
    }

    @Test
    void staffSeeAccountsAndEveryLookIsOnRecord() {
        String number = accounts(customer).get(0).required("number").asString();
        Answer found = asStaff("SERVICE").get("/admin/v1/accounts?number=" + number);
        assertThat(found.body()
                        .required("items")
                        .get(0)
                        .required("account")
                        .required("id")
                        .asString())
                .isEqualTo(account);
        assertThat(asStaff("SERVICE")
                        .get("/admin/v1/accounts?customerId=" + customer)
                        .body()
                        .required("items"))
                .hasSize(1);
        assertThat(asStaff("SERVICE")
                        .get("/admin/v1/accounts/" + account + "/entries")
                        .body()
                        .required("items"))
                .hasSize(1);
        assertThat(asStaff("SERVICE").get("/admin/v1/accounts/" + account).status())
                .isEqualTo(200);
        assertThat(asStaff("SERVICE").get("/admin/v1/accounts").status()).isEqualTo(400);
        assertThat(asStaff("AUDITOR").get("/admin/v1/accounts/" + account).status())
                .isEqualTo(403);
        Answer record = asStaff("AUDITOR").get("/admin/v1/accounts/access-records?subject=account:" + account);
        assertThat(record.body().required("items")).hasSize(3);
        assertThat(record.body().required("items").get(0).required("actor").asString())
                .isEqualTo("tester");
        Answer chain = asStaff("AUDITOR").get("/admin/v1/accounts/access-records/verification");
        assertThat(chain.body().required("intact").asBoolean()).as(chain.text()).isTrue();
        assertThat(asStaff("SERVICE")
                        .get("/admin/v1/accounts/access-records/verification")
                        .status())
                .isEqualTo(403);
    }
}
