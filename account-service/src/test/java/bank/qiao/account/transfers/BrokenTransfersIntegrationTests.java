package bank.qiao.account.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bank.qiao.testsupport.BankClient.Answer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Transfers whose steps die half-way, between the ledger, the network and what is written down. */
class BrokenTransfersIntegrationTests extends TransferTest {

    @Autowired
    TransferSteps steps;

    @AfterEach
    void mend() {
        jdbc.sql("drop trigger if exists break_transfer on transfer").update();
        jdbc.sql("drop function if exists break_transfer()").update();
    }

    /** From now on no transfer of the payer can be written down as this. */
    private void breakWriting(String status) {
        jdbc.sql("""
            create function break_transfer() returns trigger language plpgsql as $$
            begin raise exception 'broken by a test'; end $$\
            """).update();
        jdbc.sql("""
            create trigger break_transfer before update on transfer for each row
            when (new.status = '%s' and new.customer_id = '%s') execute function break_transfer()\
            """.formatted(status, payer.customerId())).update();
    }

    @Test
    void aRepeatedRequestIsOneTransferAlsoWhenTheFirstDiedAfterItsPosting() {
        String key = UUID.randomUUID().toString();
        breakWriting("SUCCEEDED");
        assertThat(transfers(Map.of("phone", payee.phone()), "40.00", key).status())
                .isEqualTo(500);
        assertThat(balance(payee.customerId())).isEqualTo("40.00");
        mend();
        assertThat(transfers(Map.of("phone", payee.phone()), "41.00", key).code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
        Answer again = transfers(Map.of("phone", payee.phone()), "40.00", key);
        assertThat(again.string("status")).isEqualTo("SUCCEEDED");
        Answer replayed = transfers(Map.of("phone", payee.phone()), "40.00", key);
        assertThat(replayed.string("id")).isEqualTo(again.string("id"));
        assertThat(balance(payee.customerId())).isEqualTo("40.00");
        assertThat(balance(payer.customerId())).isEqualTo("29960.00");
    }

    @Test
    void whatNobodyAsksForAgainIsCarriedOnByItself() {
        breakWriting("HELD");
        String key = UUID.randomUUID().toString();
        assertThat(transfers(cardOf(payee), "40.00", key).status()).isEqualTo(500);
        assertThat(held()).isEqualTo("40.00");
        mend();
        await().atMost(PATIENCE).until(() -> held().equals("0.00"));
        assertThat(balance(payer.customerId())).isEqualTo("29960.00");
        assertThat(outsideWorld.cardBalance(payee.cards().getFirst())).isEqualTo("100040.00");
        assertThat(ends(
                                payer.customerId(),
                                "transfers",
                                transfers(cardOf(payee), "40.00", key).string("id"))
                        .string("status"))
                .isEqualTo("SUCCEEDED");
        assertThat(balance(payer.customerId())).isEqualTo("29960.00");
    }

    @Test
    void aStepThatDiesAfterTheOtherBankHasTheMoneyBooksItOnce() {
        breakWriting("SUCCEEDED");
        Answer asked = transfers(cardOf(payee), "40.00");
        await().atMost(PATIENCE).until(() -> held().equals("0.00"));
        assertThat(as(payer.customerId())
                        .get("/api/v1/transfers/" + asked.string("id"))
                        .string("status"))
                .isEqualTo("PENDING");
        mend();
        assertThat(ends(payer.customerId(), "transfers", asked.string("id")).string("status"))
                .isEqualTo("SUCCEEDED");
        assertThat(balance(payer.customerId())).isEqualTo("29960.00");
        assertThat(outsideWorld.cardBalance(payee.cards().getFirst())).isEqualTo("100040.00");
    }

    @Test
    void whatTheNetworkDecidedFirstStandsThoughItsFileSaysOtherwiseLater() {
        breakWriting("FAILED");
        Map<String, Object> to = cardOf(payee);
        to.put("name", "别人");
        UUID id = UUID.fromString(transfers(to, "40.00").string("id"));
        await().atMost(PATIENCE).until(() -> held().equals("0.00"));

        assertThatThrownBy(() -> steps.moved(id)).hasMessageContaining("broken by a test");
        mend();

        assertThat(ends(payer.customerId(), "transfers", id.toString()).string("status"))
                .isEqualTo("FAILED");
        assertThat(balance(payer.customerId())).isEqualTo("30000.00");
    }
}
