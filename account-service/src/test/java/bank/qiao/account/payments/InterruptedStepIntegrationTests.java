package bank.qiao.account.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.testsupport.BankClient.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The step's own transactions fail, at the point that a test chooses, and the step is taken up again. */
class InterruptedStepIntegrationTests extends AccountServiceTest {

    @Autowired
    JdbcClient jdbc;

    private TestPerson person;
    private UUID customer;
    private String card;

    @BeforeEach
    void customerWithMoney() {
        person = TestPerson.withCards(1);
        customer = person.customerId();
        opensAccount(customer);
        card = bindsFirstCard(person);
        pays(customer, "top-ups", card, "100.00");
    }

    @AfterEach
    void noTriggerIsLeft() {
        mend();
        assertLedgerIsBalanced();
    }

    /** From now on no payment of this customer can be written down as this. */
    private void breakWriting(String status) {
        jdbc.sql("""
            create function break_payment() returns trigger language plpgsql as $$
            begin raise exception 'broken by a test'; end $$\
            """).update();
        jdbc.sql("""
            create trigger break_payment before update on payment for each row
            when (new.status = '%s' and new.customer_id = '%s') execute function break_payment()\
            """.formatted(status, customer)).update();
    }

    private void mend() {
        jdbc.sql("drop trigger if exists break_payment on payment").update();
        jdbc.sql("drop function if exists break_payment()").update();
    }

    private long callsWith(String id) {
        return outsideWorld.calls("cards").stream()
                .filter(call -> call.path("body").asString("").contains(id))
                .count();
    }

    private long queriesFor(String id) {
        return outsideWorld.calls("cards").stream()
                .filter(call -> call.required("path").asString().endsWith("/transactions/" + id))
                .count();
    }

    private void assertMoney(String balance, String onCard) {
        assertThat(accounts(customer)
                        .get(0)
                        .required("balance")
                        .required("amount")
                        .asString())
                .isEqualTo(balance);
        assertThat(accounts(customer).get(0).required("held").required("amount").asString())
                .isEqualTo("0.00");
        assertThat(outsideWorld.cardBalance(person.cards().getFirst())).isEqualTo(onCard);
    }

    @Test
    void aStepThatDiesAfterTheCallAsksWhatBecameOfItAndSendsNothingAgain() {
        for (String kind : List.of("top-ups", "withdrawals")) {
            breakWriting("BOOKING");
            Answer asked = as(customer).post("/api/v1/" + kind, payment(card, "40.00"));
            String id = asked.string("id");
            await().atMost(PATIENCE).until(() -> queriesFor(id) >= 1);
            assertThat(as(customer).get("/api/v1/" + kind + "/" + id).string("status"))
                    .isEqualTo("PENDING");
            mend();
            assertThat(ends(customer, kind, id).string("status")).isEqualTo("SUCCEEDED");
            assertThat(callsWith(id)).isEqualTo(1);
        }
        assertMoney("100.00", "99900.00");
    }

    @Test
    void aStepThatDiesBeforeTheCallSendsLater() {
        breakWriting("SENT");
        Answer asked = as(customer).post("/api/v1/withdrawals", payment(card, "40.00"));
        String id = asked.string("id");
        assertThat(accounts(customer).get(0).required("held").required("amount").asString())
                .isEqualTo("40.00");
        assertThat(callsWith(id)).isZero();
        mend();
        assertThat(ends(customer, "withdrawals", id).string("status")).isEqualTo("SUCCEEDED");
        assertThat(callsWith(id)).isEqualTo(1);
        assertMoney("60.00", "99940.00");
    }

    @Test
    void aReleaseThatDiesIsDoneLaterAndOnce() {
        outsideWorld.control("cards", "REFUSE");
        breakWriting("RELEASING");
        Answer asked = as(customer).post("/api/v1/withdrawals", payment(card, "40.00"));
        String id = asked.string("id");
        await().atMost(PATIENCE).until(() -> queriesFor(id) >= 1);
        assertThat(accounts(customer).get(0).required("held").required("amount").asString())
                .isEqualTo("40.00");
        mend();
        assertThat(ends(customer, "withdrawals", id).string("status")).isEqualTo("FAILED");
        assertMoney("100.00", "99900.00");
    }
}
