package bank.qiao.account.transfers;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.testsupport.BankClient.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with 30,000 yuan, and somebody to send them to. */
abstract class TransferTest extends AccountServiceTest {

    @Autowired
    JdbcClient jdbc;

    TestPerson payer;
    TestPerson payee;
    String from;
    String toNumber;

    @BeforeEach
    void twoCustomersOneWithMoney() {
        payer = TestPerson.withCards(1);
        payee = TestPerson.withCards(1);
        from = opensAccount(payer.customerId()).required("id").asString();
        toNumber = opensAccount(payee.customerId()).required("number").asString();
        pays(payer.customerId(), "top-ups", bindsFirstCard(payer), "30000.00");
    }

    @AfterEach
    void nothingIsLost() {
        assertLedgerIsBalanced();
    }

    Answer transfers(Map<String, Object> to, String amount) {
        return transfers(to, amount, UUID.randomUUID().toString());
    }

    Answer transfers(Map<String, Object> to, String amount, String key) {
        return as(payer.customerId())
                .post("/api/v1/transfers", Map.of("from", from, "to", to, "amount", money(amount)), key);
    }

    String balance(UUID customer) {
        return accounts(customer).get(0).required("balance").required("amount").asString();
    }

    String held() {
        return accounts(payer.customerId())
                .get(0)
                .required("held")
                .required("amount")
                .asString();
    }

    Map<String, Object> cardOf(TestPerson person) {
        return new HashMap<>(
                Map.of("bankCode", "ICBC", "cardNumber", person.cards().getFirst(), "name", person.name()));
    }
}
