package bank.qiao.account.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.TestPerson;
import bank.qiao.contracts.identity.v1.CustomerStatusChanged;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Transfers to customers of the bank. */
class TransfersIntegrationTests extends TransferTest {

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
}
