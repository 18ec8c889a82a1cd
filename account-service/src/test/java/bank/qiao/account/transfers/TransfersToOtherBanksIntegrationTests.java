package bank.qiao.account.transfers;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.BankClient.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Transfers that leave the bank through the card network. */
class TransfersToOtherBanksIntegrationTests extends TransferTest {

    @Test
    void moneyGoesToAnAccountAtAnotherBank() {
        Answer asked = transfers(cardOf(payee), "250.00");
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        Answer ended = ends(payer.customerId(), "transfers", asked.string("id"));
        assertThat(ended.string("status")).isEqualTo("SUCCEEDED");
        assertThat(ended.text()).doesNotContain(payee.cards().getFirst(), payee.name());
        assertThat(outsideWorld.cardBalance(payee.cards().getFirst())).isEqualTo("100250.00");
        assertThat(balance(payer.customerId())).isEqualTo("29750.00");
        assertThat(held()).isEqualTo("0.00");
    }

    @Test
    void aWrongNameAtTheOtherBankGivesTheMoneyBack() {
        Map<String, Object> to = cardOf(payee);
        to.put("name", "别人");
        Answer ended =
                ends(payer.customerId(), "transfers", transfers(to, "250.00").string("id"));
        assertThat(ended.string("status")).isEqualTo("FAILED");
        assertThat(ended.body().required("failure").required("code").asString()).isEqualTo("PAYEE_NAME_MISMATCH");
        assertThat(balance(payer.customerId())).isEqualTo("30000.00");
        assertThat(held()).isEqualTo("0.00");
    }

    @Test
    void aLostAnswerOfTheNetworkIsAskedFor() {
        for (String mode : List.of("LOSE_ANSWER", "DOWN")) {
            outsideWorld.control("cards", mode, Map.of("count", 1));
            Answer asked = transfers(cardOf(payee), "100.00");
            assertThat(ends(payer.customerId(), "transfers", asked.string("id")).string("status"))
                    .isEqualTo("SUCCEEDED");
        }
        assertThat(outsideWorld.cardBalance(payee.cards().getFirst())).isEqualTo("100200.00");
        assertThat(balance(payer.customerId())).isEqualTo("29800.00");
    }
}
