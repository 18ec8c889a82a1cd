package bank.qiao.account.businessday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.testsupport.BankClient;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class BusinessDayIntegrationTests extends AccountServiceTest {

    @Autowired
    JdbcClient jdbc;

    private Answer moves(LocalDate date) {
        return asStaff("FINANCE").put("/admin/v1/clock", Map.of("businessDate", date.toString()));
    }

    /** On a busy machine the days may take longer than the call waits: it answers 202, and one more call finds out. */
    private Answer movesAndWaits(LocalDate date) {
        return await().atMost(Duration.ofMinutes(3)).until(() -> moves(date), answer -> answer.status() != 202);
    }

    private int daysEnded() {
        return jdbc.sql("select count(*) from business_day_run")
                .query(Integer.class)
                .single();
    }

    @Test
    void theClockGoesForwardDayByDayAndNeverBack() {
        TestPerson person = TestPerson.withCards(1);
        UUID customer = person.customerId();
        String account = opensAccount(customer).required("id").asString();
        String card = bindsFirstCard(person);
        pays(customer, "top-ups", card, "10.00");
        LocalDate today = bankClock.today();
        int daysBefore = daysEnded();
        assertThat(asStaff("RISK").get("/admin/v1/clock").string("businessDate"))
                .isEqualTo(today.toString());

        Answer moved = movesAndWaits(today.plusDays(33));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(moved.string("businessDate")).isEqualTo(today.plusDays(33).toString());
        Duration offset = Duration.parse(moved.string("offset"));
        assertThat(offset).isGreaterThanOrEqualTo(Duration.ofDays(33));
        assertThat(bankClock.today()).isEqualTo(today.plusDays(33));
        assertThat(moved.body()
                        .required("services")
                        .get(0)
                        .required("completedThrough")
                        .asString())
                .isEqualTo(today.plusDays(32).toString());

        // What is booked now is booked at the new date, and last month's statement is closed.
        pays(customer, "top-ups", card, "5.00");
        BankClient client = as(customer);
        String booked = client.get("/api/v1/accounts/" + account + "/entries")
                .body()
                .required("items")
                .get(0)
                .required("bookedAt")
                .asString();
        assertThat(booked).startsWith(today.plusDays(33).toString());
        String month = today.plusDays(33).toString().substring(0, 7);
        assertThat(client.get("/api/v1/accounts/" + account + "/statements/" + month)
                        .amount("openingBalance"))
                .isEqualTo("10.00");

        assertThat(moves(today.plusDays(33)).status()).isEqualTo(200);
        assertThat(moves(today.plusDays(32)).code()).isEqualTo("CLOCK_NEVER_GOES_BACK");
        assertThat(moves(today.plusDays(433 + 1)).code()).isEqualTo("CLOCK_TOO_FAR_AHEAD");
        assertThat(daysEnded() - daysBefore).isEqualTo(33);
        assertLedgerIsBalanced();
    }

    @Test
    void onlyFinanceAndAdministratorsMoveTheClock() {
        Map<String, String> body = Map.of("businessDate", bankClock.today().toString());
        assertThat(asStaff("OPS_MAKER", "RISK").put("/admin/v1/clock", body).status())
                .isEqualTo(403);
        assertThat(as(UUID.randomUUID()).put("/admin/v1/clock", body).status()).isEqualTo(403);
        assertThat(asStaff("ADMIN").put("/admin/v1/clock", Map.of()).status()).isEqualTo(400);
        assertThat(asStaff("ADMIN")
                        .put("/admin/v1/clock", Map.of("businessDate", "tomorrow"))
                        .status())
                .isEqualTo(400);
    }
}
