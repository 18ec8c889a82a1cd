package bank.qiao.account.journals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.BankClient.Answer;
import bank.qiao.account.TestPerson;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JournalsIntegrationTests extends AccountServiceTest {

    private static Map<String, Object> line(String debit, String credit, String amount) {
        return Map.of("debit", debit, "credit", credit, "amount", money(amount));
    }

    @SafeVarargs
    private Answer asks(Map<String, Object>... lines) {
        return asStaff("FINANCE").post("/admin/v1/journals", Map.of("lines", List.of(lines), "reason", "a correction"));
    }

    private Answer ends(Answer asked) {
        approves(asked, "LEDGER_JOURNAL");
        String path = "/admin/v1/journals/" + asked.string("approvalId");
        await().atMost(PATIENCE)
                .until(() -> asStaff("AUDITOR")
                        .get(path)
                        .body()
                        .path("status")
                        .asString("")
                        .matches("POSTED|REFUSED"));
        return asStaff("AUDITOR").get(path);
    }

    @Test
    void aJournalIsPostedWhenACheckerApprovesItOnceAndWhole() {
        UUID customer = TestPerson.withCards(1).customerId();
        String account = opensAccount(customer).required("id").asString();
        Answer posted = ends(asks(
                line("general:SUSPENSE", "customer:" + account, "10.00"),
                line("general:ROUNDING_DIFFERENCE", "customer:" + account, "0.05")));
        assertThat(posted.string("status")).isEqualTo("POSTED");
        assertThat(posted.string("maker")).isEqualTo("tester");
        assertThat(posted.string("checker")).isEqualTo("checker");
        assertThat(accounts(customer)
                        .get(0)
                        .required("balance")
                        .required("amount")
                        .asString())
                .isEqualTo("10.05");
        Answer refused = ends(asks(
                line("general:SUSPENSE", "customer:" + account, "1.00"),
                line("customer:" + account, "general:SUSPENSE", "1000.00")));
        assertThat(refused.string("status")).isEqualTo("REFUSED");
        assertThat(refused.string("failure")).isEqualTo("EXCEEDS_CREDITS");
        assertThat(accounts(customer)
                        .get(0)
                        .required("balance")
                        .required("amount")
                        .asString())
                .isEqualTo("10.05");
        assertLedgerIsBalanced();
    }

    @Test
    void aJournalHasTwoLegsAReasonAndAMaker() {
        assertThat(asks(line("general:SUSPENSE", "general:SUSPENSE", "1.00")).status())
                .isEqualTo(400);
        assertThat(asks(line("suspense", "general:SUSPENSE", "1.00")).status()).isEqualTo(400);
        assertThat(asks().status()).isEqualTo(400);
        assertThat(asStaff("OPS_CHECKER", "SERVICE")
                        .post(
                                "/admin/v1/journals",
                                Map.of(
                                        "lines",
                                        List.of(line("general:SUSPENSE", "general:SHARE_CAPITAL", "1.00")),
                                        "reason",
                                        "x"))
                        .status())
                .isEqualTo(403);
    }
}
