package bank.qiao.account.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.ChartAccount;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.LedgerBalance;
import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.money.Money;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that is pulled while the customer's account is frozen or closed is not lost. */
class LateMoneyIntegrationTests extends AccountServiceTest {

    @Autowired
    Ledger ledger;

    private final TestPerson person = TestPerson.withCards(1);
    private final UUID customer = person.customerId();

    private Money inSuspense() {
        return ledger.balance(AccountCode.general(ChartAccount.SUSPENSE))
                .map(LedgerBalance::posted)
                .orElse(Money.ZERO);
    }

    private String pullsWhileTheAccountBecomes(String status) {
        opensAccount(customer);
        String card = bindsFirstCard(person);
        outsideWorld.control("cards", "PROCESSING", Map.of("delayMillis", 3_000));
        String id = as(customer).post("/api/v1/top-ups", payment(card, "30.00")).string("id");
        publish(new CustomerStatusChanged(customer, "VERIFIED", status, "test", Instant.now()));
        await().atMost(PATIENCE)
                .until(() ->
                        accounts(customer).get(0).required("status").asString().equals(status));
        return id;
    }

    @Test
    void aFrozenAccountStillReceivesIt() {
        String id = pullsWhileTheAccountBecomes("FROZEN");
        assertThat(ends(customer, "top-ups", id).string("status")).isEqualTo("SUCCEEDED");
        assertThat(accounts(customer)
                        .get(0)
                        .required("balance")
                        .required("amount")
                        .asString())
                .isEqualTo("30.00");
        assertLedgerIsBalanced();
    }

    @Test
    void forAClosedAccountItWaitsInSuspense() {
        String id = pullsWhileTheAccountBecomes("CLOSED");
        Money before = inSuspense();
        Answer ended = ends(customer, "top-ups", id);
        assertThat(ended.string("status")).isEqualTo("FAILED");
        assertThat(ended.body().required("failure").required("code").asString()).isEqualTo("MONEY_IN_SUSPENSE");
        assertThat(inSuspense().minus(before)).isEqualTo(Money.ofYuan(30));
        assertThat(outsideWorld.cardBalance(person.cards().getFirst())).isEqualTo("99970.00");
        assertLedgerIsBalanced();
    }
}
