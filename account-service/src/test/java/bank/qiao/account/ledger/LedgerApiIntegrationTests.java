package bank.qiao.account.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankClient.Answer;
import bank.qiao.web.identifiers.Ids;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The ledger as other services call it. */
class LedgerApiIntegrationTests extends AccountServiceTest {

    private static final String PATH = "/internal/v1/ledger/transfers";
    private static final String ACCOUNTS = "/internal/v1/ledger/accounts/";

    @Autowired
    Ledger ledger;

    private BankClient service() {
        return new BankClient(baseUrl(), tokens.service("loan-service"));
    }

    private String account() {
        UUID id = UUID.randomUUID();
        ledger.openCustomerAccount(id);
        return "customer:" + id;
    }

    private static Map<String, Object> post(UUID id, String debit, String credit, long fen) {
        return new HashMap<>(
                Map.of("id", id, "phase", "POST", "debit", debit, "credit", credit, "amountFen", fen, "code", "TEST"));
    }

    @SafeVarargs
    private JsonNode posts(boolean linked, Map<String, Object>... transfers) {
        Answer answer = service()
                .post(PATH, Map.of("linked", linked, "reference", "test:api", "transfers", List.of(transfers)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().required("results");
    }

    private JsonNode balance(String account) {
        Answer answer = service().get(ACCOUNTS + account);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void transfersAreDecidedEachForItselfAndRepeatedOnesGetTheirFirstResult() {
        String from = account();
        String to = account();
        UUID funding = Ids.next();
        assertThat(posts(false, post(funding, "general:SUSPENSE", from, 1_000))
                        .get(0)
                        .required("result")
                        .asString())
                .isEqualTo("POSTED");
        Map<String, Object> fine = post(Ids.next(), from, to, 400);
        Map<String, Object> tooMuch = post(Ids.next(), from, to, 601);
        JsonNode results = posts(false, fine, tooMuch, post(funding, "general:SUSPENSE", from, 999));
        assertThat(results.findValuesAsString("result"))
                .containsExactly("POSTED", "EXCEEDS_CREDITS", "EXISTS_WITH_DIFFERENT_AMOUNT");
        assertThat(posts(false, fine, tooMuch).findValuesAsString("result"))
                .containsExactly("EXISTS", "EXCEEDS_CREDITS");
        assertThat(balance(from).required("balanceFen").asLong()).isEqualTo(600);
        assertThat(posts(true, post(Ids.next(), from, to, 1), post(Ids.next(), from, to, 600))
                        .findValuesAsString("result"))
                .containsExactly("LINKED_FAILED", "EXCEEDS_CREDITS");
    }

    @Test
    void aBalancingTransferTellsWhatItMovedAndAReversalTakesItBackOnce() {
        String from = account();
        String to = account();
        posts(false, post(Ids.next(), "general:SUSPENSE", from, 70));
        UUID all = Ids.next();
        Map<String, Object> sweep = post(all, from, to, 1_000);
        sweep.put("flags", List.of("BALANCING_DEBIT"));
        assertThat(posts(false, sweep).get(0).required("amountFen").asLong()).isEqualTo(70);
        Map<String, Object> back = Map.of("id", Ids.next(), "phase", "REVERSAL", "reverses", all, "code", "TEST");
        assertThat(posts(false, back).get(0).required("result").asString()).isEqualTo("POSTED");
        Map<String, Object> again = Map.of("id", Ids.next(), "phase", "REVERSAL", "reverses", all, "code", "TEST");
        assertThat(posts(false, again).get(0).required("result").asString()).isEqualTo("ALREADY_REVERSED");
        assertThat(balance(from).required("balanceFen").asLong()).isEqualTo(70);
        assertThat(balance(to).required("balanceFen").asLong()).isZero();
    }

    @Test
    void aBalanceOfThePastIsWhatWasBookedBeforeTheMoment() {
        String account = "general:COLENDING_SETTLEMENT/api-test";
        posts(false, post(Ids.next(), "general:SUSPENSE", account, 30));
        Answer now = service().get(ACCOUNTS + account + "?before=2100-01-01T00:00:00Z");
        assertThat(now.body().required("balanceFen").asLong()).as(now.text()).isEqualTo(30);
        Answer before = service().get(ACCOUNTS + account + "?before=2020-01-01T00:00:00Z");
        assertThat(before.body().required("balanceFen").asLong()).isZero();
        Answer never = service().get(ACCOUNTS + "general:FEE_EXPENSE?before=2100-01-01T00:00:00Z");
        assertThat(never.body().required("balanceFen").asLong()).isZero();
        assertThat(service().get(ACCOUNTS + account + "?before=yesterday").code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(service()
                        .get(ACCOUNTS + "general:NOTHING?before=2100-01-01T00:00:00Z")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFrozenAmountCanNotBeSpent() {
        String from = account();
        String to = account();
        posts(false, post(Ids.next(), "general:SUSPENSE", from, 100));
        ledger.changeFrozenAmount(new AccountCode(from), 80);
        assertThat(posts(false, post(Ids.next(), from, to, 21))
                        .get(0)
                        .required("result")
                        .asString())
                .isEqualTo("EXCEEDS_CREDITS");
        assertThat(posts(false, post(Ids.next(), from, to, 20))
                        .get(0)
                        .required("result")
                        .asString())
                .isEqualTo("POSTED");
        JsonNode balance = balance(from);
        assertThat(balance.required("frozenFen").asLong()).isEqualTo(80);
        assertThat(balance.required("availableFen").asLong()).isZero();
        ledger.changeFrozenAmount(new AccountCode(from), 0);
        assertThat(balance(from).required("availableFen").asLong()).isEqualTo(80);
    }

    @Test
    void whatIsNoBatchIsRefusedAsAWhole() {
        BankClient client = service();
        Map<String, Object> fine = post(Ids.next(), "general:SUSPENSE", account(), 1);
        assertThat(client.post(PATH, Map.of("transfers", List.of(fine))).code()).isEqualTo("VALIDATION_FAILED");
        assertThat(client.post(PATH, Map.of("reference", "x", "transfers", List.of()))
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(client.post(PATH, Map.of("reference", "x", "transfers", List.of(fine, fine)))
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(client.post(PATH, Map.of("reference", "x", "transfers", Collections.nCopies(1_001, fine)))
                        .status())
                .isEqualTo(400);
        Map<String, Object> unknown = new HashMap<>(fine);
        unknown.put("note", "unknown");
        assertThat(client.post(PATH, Map.of("reference", "x", "transfers", List.of(unknown)))
                        .code())
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(client.post(PATH, List.of()).code()).isEqualTo("MALFORMED_REQUEST");
        assertThat(client.get(PATH).status()).isEqualTo(405);
        assertThat(client.post(ACCOUNTS + "customer:nobody", Map.of()).status()).isEqualTo(405);
    }

    @Test
    void onlyServicesMayCallIt() {
        Map<String, Object> body = Map.of("reference", "x", "transfers", List.of());
        assertThat(as(UUID.randomUUID()).post(PATH, body).status()).isEqualTo(403);
        assertThat(asStaff("ADMIN").post(PATH, body).status()).isEqualTo(403);
        assertThat(new BankClient(baseUrl(), "nonsense").post(PATH, body).status())
                .isEqualTo(401);
        assertThat(service().get(ACCOUNTS + "customer:nobody").status()).isEqualTo(404);
        assertThat(service().get(ACCOUNTS + "x".repeat(161)).status()).isEqualTo(404);
        assertThat(service().get(ACCOUNTS).status()).isEqualTo(404);
        assertThat(as(UUID.randomUUID()).get(ACCOUNTS + "general:SUSPENSE").status())
                .isEqualTo(403);
        assertThat(new BankClient(baseUrl(), "nonsense")
                        .get(ACCOUNTS + "general:SUSPENSE")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void nobodyPostsInATransaction() {
        Batch batch = Batch.linked("test:1", Transfer.voidHold(Ids.next(), Ids.next(), "TEST"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> ledger.post(batch)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("commit what you intend");
    }
}
