package bank.qiao.account.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TransfersIntegrationTests extends AccountServiceTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransferSteps steps;

    private TestPerson payer;
    private TestPerson payee;
    private String from;
    private String toNumber;

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
        mend();
        assertLedgerIsBalanced();
    }

    private Answer transfers(Map<String, Object> to, String amount) {
        return transfers(to, amount, UUID.randomUUID().toString());
    }

    private Answer transfers(Map<String, Object> to, String amount, String key) {
        return as(payer.customerId())
                .post("/api/v1/transfers", Map.of("from", from, "to", to, "amount", money(amount)), key);
    }

    private String balance(UUID customer) {
        return accounts(customer).get(0).required("balance").required("amount").asString();
    }

    private String held() {
        return accounts(payer.customerId())
                .get(0)
                .required("held")
                .required("amount")
                .asString();
    }

    private Map<String, Object> cardOf(TestPerson person) {
        return new HashMap<>(
                Map.of("bankCode", "ICBC", "cardNumber", person.cards().getFirst(), "name", person.name()));
    }

    @Test
    void moneyGoesToAnotherCustomerByAccountNumberOrPhoneAtOnce() {
        Answer byNumber = transfers(Map.of("accountNumber", toNumber, "name", payee.name()), "100.50");
        assertThat(byNumber.status()).as(byNumber.text()).isEqualTo(201);
        assertThat(byNumber.string("status")).isEqualTo("SUCCEEDED");
        assertThat(byNumber.raw().headers().firstValue("Location"))
                .hasValue("/api/v1/transfers/" + byNumber.string("id"));
        Answer byPhone = transfers(Map.of("phone", payee.phone()), "99.50");
        assertThat(byPhone.string("status")).isEqualTo("SUCCEEDED");
        assertThat(byPhone.text()).doesNotContain(payee.phone(), toNumber);
        assertThat(balance(payer.customerId())).isEqualTo("29800.00");
        assertThat(balance(payee.customerId())).isEqualTo("200.00");
        String path = "/api/v1/transfers/" + byNumber.string("id");
        assertThat(as(payer.customerId()).get(path).amount("amount")).isEqualTo("100.50");
        assertThat(as(payee.customerId()).get(path).status()).isEqualTo(404);
    }

    @Test
    void whatCannotBeIsRefusedWithACode() {
        assertThat(transfers(Map.of("accountNumber", "990288000000000000"), "1.00")
                        .code())
                .isEqualTo("PAYEE_NOT_FOUND");
        assertThat(transfers(Map.of("phone", "13900000000"), "1.00").code()).isEqualTo("PAYEE_NOT_FOUND");
        assertThat(transfers(Map.of("phone", payee.phone(), "name", "别人"), "1.00")
                        .code())
                .isEqualTo("PAYEE_NAME_MISMATCH");
        assertThat(transfers(Map.of("phone", payer.phone()), "1.00").code()).isEqualTo("TRANSFER_TO_ONESELF");
        assertThat(transfers(Map.of(), "1.00").code()).isEqualTo("VALIDATION_FAILED");
        assertThat(transfers(Map.of("phone", payee.phone(), "accountNumber", toNumber), "1.00")
                        .status())
                .isEqualTo(400);
        assertThat(transfers(Map.of("phone", payee.phone()), "0.00").status()).isEqualTo(400);
        assertThat(transfers(Map.of("phone", payee.phone(), "iban", "x"), "1.00")
                        .code())
                .isEqualTo("UNKNOWN_FIELD");
        assertThat(as(payee.customerId())
                        .post(
                                "/api/v1/transfers",
                                Map.of("from", from, "to", Map.of("phone", payer.phone()), "amount", money("1.00")))
                        .status())
                .isEqualTo(404);
        Answer tooMuch = as(payee.customerId())
                .post(
                        "/api/v1/transfers",
                        Map.of("from", toNumber, "to", Map.of("phone", payer.phone()), "amount", money("1.00")));
        assertThat(tooMuch.code()).isEqualTo("INSUFFICIENT_FUNDS");
        publish(new CustomerStatusChanged(payee.customerId(), "VERIFIED", "CLOSED", "test", Instant.now()));
        await().atMost(PATIENCE)
                .until(() -> accounts(payee.customerId())
                        .get(0)
                        .required("status")
                        .asString()
                        .equals("CLOSED"));
        assertThat(transfers(Map.of("accountNumber", toNumber), "1.00").code()).isEqualTo("PAYEE_ACCOUNT_CLOSED");
        assertThat(balance(payer.customerId())).isEqualTo("30000.00");
    }

    @Test
    void aFrozenCustomerReceivesAndSendsNothing() {
        publish(new CustomerStatusChanged(payee.customerId(), "VERIFIED", "FROZEN", "test", Instant.now()));
        await().atMost(PATIENCE)
                .until(() -> accounts(payee.customerId())
                        .get(0)
                        .required("status")
                        .asString()
                        .equals("FROZEN"));
        assertThat(transfers(Map.of("accountNumber", toNumber), "5.00").status())
                .isEqualTo(201);
        assertThat(balance(payee.customerId())).isEqualTo("5.00");
        assertThat(as(payee.customerId())
                        .post(
                                "/api/v1/transfers",
                                Map.of("from", toNumber, "to", Map.of("phone", payer.phone()), "amount", money("1.00")))
                        .code())
                .isEqualTo("CUSTOMER_FROZEN");
    }

    @Test
    void theDailyLimitHoldsForBothSidesAlsoAgainstManyAtOnce() throws Exception {
        assertThat(transfers(Map.of("accountNumber", toNumber), "10000.01").code())
                .isEqualTo("DAILY_LIMIT_EXCEEDED");
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                answers.add(callers.submit(() -> transfers(Map.of("accountNumber", toNumber), "3000.00")));
            }
        }
        int done = 0;
        for (Future<Answer> answer : answers) {
            done += answer.get().status() == 201 ? 1 : 0;
        }
        assertThat(done).isEqualTo(3);
        Answer last = transfers(Map.of("accountNumber", toNumber), "1000.01");
        assertThat(last.code()).isEqualTo("DAILY_LIMIT_EXCEEDED");
        assertThat(last.string("detail")).contains("10000.00", "9000.00");
        assertThat(transfers(Map.of("accountNumber", toNumber), "1000.00").status())
                .isEqualTo(201);
        // The receiver has had its 10,000 today, whoever sends.
        TestPerson another = TestPerson.withCards(1);
        opensAccount(another.customerId());
        pays(another.customerId(), "top-ups", bindsFirstCard(another), "10.00");
        assertThat(as(another.customerId())
                        .post(
                                "/api/v1/transfers",
                                Map.of(
                                        "from",
                                        accounts(another.customerId())
                                                .get(0)
                                                .required("number")
                                                .asString(),
                                        "to",
                                        Map.of("accountNumber", toNumber),
                                        "amount",
                                        money("0.01")))
                        .code())
                .isEqualTo("PAYEE_LIMIT_EXCEEDED");
        // The cards' payments are not counted.
        assertThat(balance(payer.customerId())).isEqualTo("20000.00");
    }

    @Test
    void aYearHasItsLimitToo() {
        jdbc.sql("""
            insert into transfer (id, customer_id, idempotency_key, content_hash, from_account, to_account, payee_masked,
                amount, status, hold_id, posting_id, attempt, business_date, created_at, requested_at, finished_at)
            select gen_random_uuid(), :customer, 'year', 'x', :from, (select id from account where number = :to), 'x',
                19999900, 'SUCCEEDED', gen_random_uuid(), gen_random_uuid(), 0, :date, now(), now(), now()\
            """)
                .param("customer", payer.customerId())
                .param("from", UUID.fromString(from))
                .param("to", toNumber)
                .param("date", java.sql.Date.valueOf(bankClock.today().withDayOfYear(1)))
                .update();
        Answer refused = transfers(Map.of("phone", payee.phone()), "1.01");
        assertThat(refused.code())
                .isEqualTo(bankClock.today().getDayOfYear() == 1 ? "DAILY_LIMIT_EXCEEDED" : "YEARLY_LIMIT_EXCEEDED");
    }

    @Test
    void aClassThreeAccountHoldsAtMostTwoThousand() {
        Answer opened = as(payee.customerId()).post("/api/v1/accounts", Map.of("class", "III"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.string("class")).isEqualTo("III");
        String number = opened.string("number");
        assertThat(as(payee.customerId())
                        .post("/api/v1/accounts", Map.of("class", "III"))
                        .code())
                .isEqualTo("ACCOUNT_CLASS_ALREADY_OPEN");
        assertThat(transfers(Map.of("accountNumber", number), "1500.00").status())
                .isEqualTo(201);
        assertThat(transfers(Map.of("accountNumber", number), "500.01").code()).isEqualTo("PAYEE_LIMIT_EXCEEDED");
        jdbc.sql("update transfer set business_date = business_date - 1 where customer_id = :customer")
                .param("customer", payer.customerId())
                .update();
        Answer full = transfers(Map.of("accountNumber", number), "500.01");
        assertThat(full.code()).isEqualTo("PAYEE_BALANCE_LIMIT");
        assertThat(transfers(Map.of("accountNumber", number), "500.00").status())
                .isEqualTo(201);
        // By phone money goes to the Class II account; a Class III account pays out within its own limits.
        Answer back = as(payee.customerId())
                .post(
                        "/api/v1/transfers",
                        Map.of("from", number, "to", Map.of("phone", payer.phone()), "amount", money("2000.01")));
        assertThat(back.code()).isEqualTo("DAILY_LIMIT_EXCEEDED");
    }

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

    private void mend() {
        jdbc.sql("drop trigger if exists break_transfer on transfer").update();
        jdbc.sql("drop function if exists break_transfer()").update();
    }
}
