package bank.qiao.account.journals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.testsupport.BankClient.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class JournalsIntegrationTests extends AccountServiceTest {

    @Autowired
    JdbcClient jdbc;

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
    void aJournalThatDiesAfterItsPostingIsPostedOnce() {
        UUID customer = TestPerson.withCards(1).customerId();
        String account = opensAccount(customer).required("id").asString();
        jdbc.sql("""
            create function break_journal() returns trigger language plpgsql as $$
            begin raise exception 'broken by a test'; end $$\
            """).update();
        jdbc.sql("""
            create trigger break_journal before update on manual_journal for each row
            execute function break_journal()\
            """).update();
        Answer asked = asks(line("general:SUSPENSE", "customer:" + account, "7.00"));
        try {
            approves(asked, "LEDGER_JOURNAL");
            await().atMost(PATIENCE).until(() -> balance(customer).equals("7.00"));
        } finally {
            jdbc.sql("drop trigger break_journal on manual_journal").update();
            jdbc.sql("drop function break_journal()").update();
        }
        await().atMost(PATIENCE)
                .until(() -> asStaff("AUDITOR")
                        .get("/admin/v1/journals/" + asked.string("approvalId"))
                        .string("status")
                        .equals("POSTED"));
        assertThat(balance(customer)).isEqualTo("7.00");
        assertLedgerIsBalanced();
    }

    private String balance(UUID customer) {
        return accounts(customer).get(0).required("balance").required("amount").asString();
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
