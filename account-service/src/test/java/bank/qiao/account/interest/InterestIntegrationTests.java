package bank.qiao.account.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.TestPerson;
import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.Batch;
import bank.qiao.account.ledger.ChartAccount;
import bank.qiao.account.ledger.Ledger;
import bank.qiao.account.ledger.Transfer;
import bank.qiao.money.Money;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

class InterestIntegrationTests extends AccountServiceTest {

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ClosingInterest closingInterest;

    @Autowired
    TransactionOperations transactions;

    private void moveTo(LocalDate date) {
        Answer moved = asStaff("FINANCE").put("/admin/v1/clock", Map.of("businessDate", date.toString()));
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    /** The 21st after the end of the running quarter. */
    private static LocalDate payday(LocalDate today) {
        LocalDate day = today.withDayOfMonth(21);
        while (!day.isAfter(today) || day.getMonthValue() % 3 != 0) {
            day = day.plusMonths(1);
        }
        return day;
    }

    private void breakMarkingAsPaid() {
        breaks("update on interest_settlement for each row");
    }

    /** @param event of a row, as a trigger names it */
    private void breaks(String event) {
        jdbc.sql("""
            create function break_interest() returns trigger language plpgsql as $$
            begin raise exception 'broken by a test'; end $$\
            """).update();
        jdbc.sql("create trigger break_interest before " + event + " execute function break_interest()")
                .update();
    }

    private void mend() {
        jdbc.sql("drop function if exists break_interest() cascade").update();
    }

    /** Moves there while the end of the day before can't be completed. */
    private Thread movesInVain(LocalDate date, String problem) {
        Thread mover = Thread.ofVirtual()
                .start(() -> asStaff("FINANCE").put("/admin/v1/clock", Map.of("businessDate", date.toString())));
        String path = "/admin/v1/end-of-day/runs/" + date.minusDays(1);
        await().atMost(PATIENCE)
                .until(() -> asStaff("AUDITOR")
                        .get(path)
                        .body()
                        .path("problem")
                        .asString("")
                        .equals(problem));
        return mover;
    }

    /** A customer with 36,000.00, which earn 0.05 a day. */
    private record Saver(UUID customer, String account, String card) {}

    private Saver saver() {
        TestPerson person = TestPerson.withCards(1);
        String account = opensAccount(person.customerId()).required("id").asString();
        Saver saver = new Saver(person.customerId(), account, bindsFirstCard(person));
        pays(saver.customer(), "top-ups", saver.card(), "36000.00");
        return saver;
    }

    private void takesOut(Saver saver, String amount) {
        pays(saver.customer(), "withdrawals", saver.card(), amount);
    }

    private Answer closes(Saver saver) {
        return as(saver.customer()).post("/api/v1/accounts/" + saver.account() + "/closure", Map.of());
    }

    private void leavesForGood(Saver saver) {
        assertThat(closes(saver).string("status")).isEqualTo("CLOSED");
        assertThat(jdbc.sql("select count(*) from interest_accrual where account_id = ? and settled_on is null")
                        .param(UUID.fromString(saver.account()))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void moves(ChartAccount debit, ChartAccount credit, String amount) {
        Transfer transfer = Transfer.post(
                UUID.randomUUID(),
                AccountCode.general(debit),
                AccountCode.general(credit),
                Money.parse(amount, "CNY"),
                "TEST");
        assertThat(ledger.post(Batch.linked("test", transfer)).getFirst().isPosted())
                .isTrue();
    }

    @Test
    void interestIsAccruedByTheDaySettledByTheQuarterAndPaidTheDayAfter() {
        LocalDate from = bankClock.today();
        Saver saver = saver();
        LocalDate payday = payday(from);
        LocalDate eve = payday.minusDays(1);
        for (LocalDate day = from; day.isBefore(eve); moveTo(day)) {
            day = day.plusDays(10).isBefore(eve) ? day.plusDays(10) : eve;
        }
        breakMarkingAsPaid();
        try {
            // The money is on the account, but nobody knows: the day stays open, and pays once all the same.
            movesInVain(payday, "STEP_FAILED");
        } finally {
            mend();
        }
        asStaff("FINANCE").post("/admin/v1/end-of-day/retry", Map.of());

        moveTo(payday);

        // 36,000.00 × 0.00050 / 360 = 0.05 a day.
        long days = ChronoUnit.DAYS.between(from, payday);
        JsonNode entry = as(saver.customer())
                .get("/api/v1/accounts/" + saver.account() + "/entries")
                .body()
                .required("items")
                .get(0);
        assertThat(entry.required("kind").asString()).isEqualTo("DEPOSIT_INTEREST");
        assertThat(entry.required("amount").required("amount").asString())
                .isEqualTo(Money.ofFen(5 * days).amount());
        assertThat(entry.required("bookedAt").asString()).startsWith(payday.toString());
        assertLedgerIsBalanced();
        Answer run = asStaff("AUDITOR").get("/admin/v1/end-of-day/runs/" + payday.minusDays(1));
        assertThat(run.body().path("completedAt").isString()).as(run.text()).isTrue();
        assertThat(run.text()).contains("pay-deposit-interest", "check-control-totals");
        assertThat(asStaff("AUDITOR").get("/admin/v1/end-of-day/items").body().required("items"))
                .isEmpty();
        assertThat(asStaff("AUDITOR").get("/admin/v1/end-of-day/runs?limit=2").string("nextCursor"))
                .isEqualTo(payday.minusDays(2).toString());
        assertThat(asStaff("SERVICE").get("/admin/v1/end-of-day/runs").status()).isEqualTo(403);
    }

    @Test
    void whoClosesAnAccountGetsItsInterestBefore() {
        Saver one = saver();
        Saver other = saver();
        LocalDate day = bankClock.today().plusDays(2);
        moveTo(day);

        // The end of this day hangs: who closes the account now gets the third day's interest all the same.
        breaks("insert on interest_accrual for each row when (new.account_id <> '" + one.account() + "')");
        Thread mover;
        try {
            mover = movesInVain(day.plusDays(1), "STEP_FAILED");
            takesOut(one, "36000.00");
            Answer credited = closes(one);
            assertThat(credited.code()).as(credited.text()).isEqualTo("INTEREST_CREDITED");
            assertThat(credited.string("detail")).contains(" 0.15 ");
            assertThat(closes(one).code()).isEqualTo("ACCOUNT_NOT_EMPTY");
        } finally {
            mend();
        }
        asStaff("FINANCE").post("/admin/v1/end-of-day/retry", Map.of());
        await().atMost(PATIENCE).until(() -> !mover.isAlive());
        takesOut(one, "0.15");
        leavesForGood(one);

        // Credited, and then the process dies: the next end of day finds that it is there.
        takesOut(other, "36000.00");
        breakMarkingAsPaid();
        try {
            assertThat(closes(other).status()).isEqualTo(500);
        } finally {
            mend();
        }
        assertThat(closes(other).code()).isEqualTo("ACCOUNT_NOT_EMPTY");
        moveTo(day.plusDays(2));
        takesOut(other, "0.15");
        leavesForGood(other);
        assertLedgerIsBalanced();
    }

    @Test
    void beforeTheFirstEndOfDayAnAccountIsClosedWithoutInterest() {
        Money credited = Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from interest_booking").update();
            return closingInterest.credit(UUID.randomUUID());
        }));

        assertThat(credited).isEqualTo(Money.ZERO);
    }

    @Test
    void theDayStaysOpenOnADifferenceUntilItIsMended() {
        LocalDate today = bankClock.today();
        moves(ChartAccount.DEPOSIT_INTEREST_EXPENSE, ChartAccount.DEPOSIT_INTEREST_PAYABLE, "1.00");
        Thread mover = movesInVain(today.plusDays(1), "CONTROL_TOTAL_DIFFERS");
        String path = "/admin/v1/end-of-day/runs/" + today;
        Answer open = asStaff("AUDITOR").get(path);
        assertThat(open.string("problemDetail")).contains("DEPOSIT_INTEREST_PAYABLE");
        assertThat(open.body().path("completedAt").isString()).isFalse();
        moves(ChartAccount.DEPOSIT_INTEREST_PAYABLE, ChartAccount.DEPOSIT_INTEREST_EXPENSE, "1.00");
        assertThat(asStaff("FINANCE")
                        .post("/admin/v1/end-of-day/retry", Map.of())
                        .status())
                .isEqualTo(202);
        await().atMost(PATIENCE)
                .until(() ->
                        asStaff("AUDITOR").get(path).body().path("completedAt").isString());
        assertThat(asStaff("AUDITOR").get(path).body().path("problem").isString())
                .isFalse();
        await().atMost(PATIENCE).until(() -> !mover.isAlive());
    }
}
