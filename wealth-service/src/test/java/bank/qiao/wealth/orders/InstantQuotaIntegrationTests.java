package bank.qiao.wealth.orders;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.wealth.bank.CustomerOfTests;
import bank.qiao.wealth.bank.Rest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The bounds of instant redemptions, also against many at once. */
class InstantQuotaIntegrationTests extends RedemptionTest {

    @Test
    void whatIsOverThePersonsQuotaIsOfferedTheNormalWay() {
        CustomerOfTests customer = holder("QMM001", "30000.00");
        assertThat(customer.redeem("QMM001", "9000.00", "INSTANT").status()).isEqualTo(202);

        Rest.Answer refused = customer.redeem("QMM001", "1000.01", "INSTANT");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("INSTANT_QUOTA_EXCEEDED");
        assertThat(refused.body().required("remaining").required("amount").asString())
                .isEqualTo("1000.00");
        assertThat(refused.body().required("offers").get(0).asString()).isEqualTo("NORMAL");
        assertThat(customer.redeem("QMM001", "1000.00", "INSTANT").status()).isEqualTo(202);
        assertThat(customer.redeem("QMM001", "1000.01", "NORMAL").status()).isEqualTo(202);
    }

    @Test
    void whenThePoolIsEmptyNothingIsTaken() {
        CustomerOfTests customer = holder("QMM001", "500.00");
        long used = pool();
        jdbc.sql("update advance_pool set used_fen = 1999990000").update();
        try {
            Rest.Answer refused = customer.redeem("QMM001", "200.00", "INSTANT");
            assertThat(refused.text("code")).isEqualTo("INSTANT_QUOTA_EXCEEDED");
            assertThat(refused.body().required("remaining").required("amount").asString())
                    .isEqualTo("100.00");
            assertThat(customer.availableUnits("QMM001")).isEqualTo("500.00");
        } finally {
            jdbc.sql("update advance_pool set used_fen = ?").param(used).update();
        }
        assertThat(customer.settled(customer.redeem("QMM001", "200.00", "INSTANT"))
                        .required("status")
                        .asString())
                .isEqualTo("DONE");
    }

    @Test
    void twentyAtTheSameMomentNeverGetMoreThanThePersonsQuota() {
        CustomerOfTests customer = holder("QMM001", "50000.00");

        List<Rest.Answer> answers = atTheSameMoment(20, customer, "1000.00");

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() == 422))
                .hasSize(10)
                .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("INSTANT_QUOTA_EXCEEDED"));
        assertAllDone(customer, answers);
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("10000.00"));
        assertThat(customer.units("QMM001")).isEqualTo("40000.00");
        assertThat(customer.availableUnits("QMM001")).isEqualTo("40000.00");
        assertThat(jdbc.sql("select sum(used_fen) from instant_quota where customer_id = ?")
                        .param(customer.customerId())
                        .query(Long.class)
                        .single())
                .isEqualTo(1_000_000);
    }

    @Test
    void twentyAtTheSameMomentNeverGetMoreThanTheUnits() {
        CustomerOfTests customer = holder("QMM001", "730.00");

        List<Rest.Answer> answers = atTheSameMoment(20, customer, "100.00");

        assertThat(answers.stream().filter(answer -> answer.status() == 202)).hasSize(7);
        assertThat(answers.stream().filter(answer -> answer.status() == 422))
                .hasSize(13)
                .allSatisfy(answer -> assertThat(answer.text("code")).isEqualTo("INSUFFICIENT_UNITS"));
        assertAllDone(customer, answers);
        assertThat(ledger.balance(customer.accountId())).isEqualTo(yuan("700.00"));
        assertThat(customer.units("QMM001")).isEqualTo("30.00");
        assertThat(customer.availableUnits("QMM001")).isEqualTo("30.00");
    }

    @Test
    void twentyAtTheSameMomentNeverGetMoreThanThePool() {
        List<CustomerOfTests> customers = new ArrayList<>();
        bank.toNextBusinessMorning();
        for (int i = 0; i < 4; i++) {
            customers.add(subscriber("QMM001", "5000.00"));
        }
        bank.toNextBusinessMorning();
        long used = pool();
        jdbc.sql("update advance_pool set used_fen = 2000000000 - 350000").update();
        try {
            List<Rest.Answer> answers = atTheSameMoment(20, customers, "1000.00");

            assertThat(answers.stream().filter(answer -> answer.status() == 202))
                    .hasSize(3);
            assertThat(pool()).isEqualTo(2_000_000_000L - 50_000);
        } finally {
            // The three that were paid stay taken.
            jdbc.sql("update advance_pool set used_fen = ?")
                    .param(used + 300_000)
                    .update();
        }
    }

    private static void assertAllDone(CustomerOfTests customer, List<Rest.Answer> answers) {
        assertThat(answers.stream().filter(answer -> answer.status() == 202))
                .allSatisfy(answer -> assertThat(
                                customer.settled(answer).required("status").asString())
                        .isEqualTo("DONE"));
    }

    private static List<Rest.Answer> atTheSameMoment(int times, CustomerOfTests customer, String units) {
        return atTheSameMoment(times, List.of(customer), units);
    }

    private static List<Rest.Answer> atTheSameMoment(int times, List<CustomerOfTests> customers, String units) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Rest.Answer>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                CustomerOfTests customer = customers.get(i % customers.size());
                calls.add(threads.submit(() -> customer.redeem("QMM001", units, "INSTANT")));
            }
            List<Rest.Answer> answers = new ArrayList<>();
            for (Future<Rest.Answer> call : calls) {
                answers.add(call.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
