package bank.qiao.account.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bank.qiao.money.Money;
import bank.qiao.testsupport.BankClient.Answer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class LedgerIntegrationTests extends LedgerTest {

    @Autowired
    LedgerEndOfDay endOfDay;

    @Autowired
    ExpiredHolds expiredHolds;

    @Test
    void aHoldIsPostedInPartAndTheRestIsReleased() {
        AccountCode from = account(100);
        AccountCode to = account(0);
        UUID hold = UUID.randomUUID();
        assertThat(post(Transfer.hold(hold, from, to, Money.ofYuan(60), "TEST")))
                .isEqualTo(ResultCode.POSTED);
        assertThat(balance(from).available()).isEqualTo(Money.ofYuan(40));
        assertThat(balance(from).posted()).isEqualTo(Money.ofYuan(100));
        assertThat(post(Transfer.post(UUID.randomUUID(), from, to, Money.ofFen(4001), "TEST")))
                .isEqualTo(ResultCode.EXCEEDS_CREDITS);
        assertThat(post(Transfer.postHold(UUID.randomUUID(), hold, Money.ofYuan(61), "TEST")))
                .isEqualTo(ResultCode.EXCEEDS_PENDING_AMOUNT);
        assertThat(post(Transfer.postHold(UUID.randomUUID(), hold, Money.ofYuan(25), "TEST")))
                .isEqualTo(ResultCode.POSTED);
        assertThat(balance(from))
                .isEqualTo(new LedgerBalance(from, Money.ofYuan(75), Money.ZERO, Money.ZERO, LedgerStatus.ACTIVE));
        assertThat(balance(to).posted()).isEqualTo(Money.ofYuan(25));
        assertThat(post(Transfer.postHold(UUID.randomUUID(), hold, Money.ofYuan(1), "TEST")))
                .isEqualTo(ResultCode.PENDING_ALREADY_POSTED);
        assertThat(post(Transfer.voidHold(UUID.randomUUID(), hold, "TEST")))
                .isEqualTo(ResultCode.PENDING_ALREADY_POSTED);
    }

    @Test
    void aRepeatedIdGetsTheFirstResultAlsoWhenItWasARefusal() {
        AccountCode from = account(10);
        AccountCode to = account(0);
        Transfer good = Transfer.post(UUID.randomUUID(), from, to, Money.ofYuan(4), "TEST");
        assertThat(post(good)).isEqualTo(ResultCode.POSTED);
        assertThat(post(good)).isEqualTo(ResultCode.EXISTS);
        assertThat(balance(to).posted()).isEqualTo(Money.ofYuan(4));
        assertThat(post(Transfer.post(good.id(), from, to, Money.ofYuan(5), "TEST")))
                .isEqualTo(ResultCode.EXISTS_WITH_DIFFERENT_AMOUNT);
        Transfer tooMuch = Transfer.post(UUID.randomUUID(), from, to, Money.ofYuan(40), "TEST");
        assertThat(post(tooMuch)).isEqualTo(ResultCode.EXCEEDS_CREDITS);
        post(Transfer.post(UUID.randomUUID(), CLEARING, from, Money.ofYuan(1000), "TOP_UP"));
        assertThat(post(tooMuch)).isEqualTo(ResultCode.EXCEEDS_CREDITS);
    }

    @Test
    void aLinkedBatchThatFailsLeavesNothingBehind() {
        AccountCode from = account(10);
        AccountCode to = account(0);
        Transfer first = Transfer.post(UUID.randomUUID(), from, to, Money.ofYuan(6), "TEST");
        Transfer second = Transfer.post(UUID.randomUUID(), from, to, Money.ofYuan(6), "TEST");
        assertThat(ledger.post(Batch.linked("test:2", first, second)))
                .extracting(TransferResult::code)
                .containsExactly(ResultCode.LINKED_FAILED, ResultCode.EXCEEDS_CREDITS);
        assertThat(balance(from).posted()).isEqualTo(Money.ofYuan(10));
        Transfer third = Transfer.post(UUID.randomUUID(), from, to, Money.ofYuan(6), "TEST");
        Transfer fourth = Transfer.post(UUID.randomUUID(), from, to, Money.ofYuan(6), "TEST");
        assertThat(ledger.post(Batch.independent("test:3", third, fourth)))
                .extracting(TransferResult::code)
                .containsExactly(ResultCode.POSTED, ResultCode.EXCEEDS_CREDITS);
        assertThat(balance(from).posted()).isEqualTo(Money.ofYuan(4));
    }

    @Test
    void aFrozenAccountReceivesAndEndsItsHoldsButPaysNothingNew() {
        AccountCode frozen = account(10);
        AccountCode other = account(0);
        UUID hold = UUID.randomUUID();
        post(Transfer.hold(hold, frozen, other, Money.ofYuan(2), "TEST"));
        ledger.changeStatus(frozen, LedgerStatus.FROZEN);
        assertThat(post(Transfer.post(UUID.randomUUID(), frozen, other, Money.ofYuan(1), "TEST")))
                .isEqualTo(ResultCode.ACCOUNT_FROZEN);
        assertThat(post(Transfer.hold(UUID.randomUUID(), frozen, other, Money.ofYuan(1), "TEST")))
                .isEqualTo(ResultCode.ACCOUNT_FROZEN);
        assertThat(post(Transfer.post(UUID.randomUUID(), CLEARING, frozen, Money.ofYuan(5), "TEST")))
                .isEqualTo(ResultCode.POSTED);
        assertThat(post(Transfer.postHold(UUID.randomUUID(), hold, Money.ofYuan(2), "TEST")))
                .isEqualTo(ResultCode.POSTED);
        assertThat(balance(frozen).posted()).isEqualTo(Money.ofYuan(13));
    }

    @Test
    void onlyAnEmptyAccountIsClosedAndThenItTakesNothing() {
        AccountCode full = account(1);
        assertThat(ledger.changeStatus(full, LedgerStatus.CLOSED)).isFalse();
        AccountCode empty = account(0);
        assertThat(ledger.changeStatus(empty, LedgerStatus.CLOSED)).isTrue();
        assertThat(post(Transfer.post(UUID.randomUUID(), full, empty, Money.ofYuan(1), "TEST")))
                .isEqualTo(ResultCode.ACCOUNT_CLOSED);
    }

    @Test
    void whatNamesNoAccountIsAResultAndSubAccountsOpenThemselves() {
        AccountCode from = account(10);
        for (String nobody : List.of("customer:" + UUID.randomUUID(), "general:NO_SUCH", "nonsense", "")) {
            assertThat(post(Transfer.post(UUID.randomUUID(), from, new AccountCode(nobody), Money.ofYuan(1), "TEST")))
                    .as(nobody)
                    .isEqualTo(ResultCode.ACCOUNT_NOT_FOUND);
        }
        AccountCode sub = new AccountCode("general:FUND_SUBSCRIPTION_CLEARING/QMM001-" + UUID.randomUUID());
        assertThat(post(Transfer.post(UUID.randomUUID(), from, sub, Money.ofYuan(1), "TEST")))
                .isEqualTo(ResultCode.POSTED);
        assertThat(balance(sub).posted()).isEqualTo(Money.ofYuan(1));
    }

    @Test
    void anExpiredHoldIsVoidedOnceAndCanNotBePosted() {
        AccountCode from = account(10);
        AccountCode to = account(0);
        Transfer hold = new Transfer(
                UUID.randomUUID(),
                Transfer.Phase.HOLD,
                from,
                to,
                Money.ofYuan(3).fen(),
                "TEST",
                null,
                Duration.ofMillis(1));
        post(hold);
        // It expires a millisecond after it was decided, and the commit may be quicker than that.
        await().atMost(PATIENCE).until(() -> {
            expiredHolds.voidAll();
            return balance(from).held().isZero();
        });
        expiredHolds.voidAll();
        assertThat(balance(from).held()).isEqualTo(Money.ZERO);
        assertThat(post(Transfer.postHold(UUID.randomUUID(), hold.id(), Money.ofYuan(3), "TEST")))
                .isEqualTo(ResultCode.PENDING_EXPIRED);
        assertThat(post(hold)).isEqualTo(ResultCode.EXISTS);
        assertThat(balance(from).available()).isEqualTo(Money.ofYuan(10));
    }

    @Test
    void theJournalCanOnlyBeAddedTo() {
        account(1);
        assertThatThrownBy(
                        () -> jdbc.sql("update ledger_transfer set amount = 1").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> jdbc.sql("delete from ledger_transfer").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("truncate ledger_transfer cascade").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theDatabaseItselfRefusesAnOverdraft() {
        AccountCode poor = account(1);
        assertThatThrownBy(() -> jdbc.sql("update ledger_account set debits_posted = 101 where code = :code")
                        .param("code", poor.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("no_overdraft");
    }

    @Test
    void anUnsoundLedgerKeepsTheDayOpen() {
        AccountCode account = account(5);
        adds(account, 1);
        assertThatThrownBy(() -> endOfDay.run(LocalDate.of(2026, 11, 22)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TRIAL_BALANCE")
                .hasMessageContaining("ACCOUNT_AND_JOURNAL");
        adds(account, -1);
        endOfDay.run(LocalDate.of(2026, 11, 22));
    }

    private void adds(AccountCode account, long fen) {
        // Written down first, or the next checkpoint would mend it.
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select c.last_entry = g.last_entry from ledger_checkpoint c, ledger_group g"
                                + " order by g.number desc limit 1")
                        .query(Boolean.class)
                        .single());
        jdbc.sql("update ledger_account set credits_posted = credits_posted + :fen where code = :code")
                .param("fen", fen)
                .param("code", account.value())
                .update();
    }

    @Test
    void everyEntryShowsTheBalanceAfterItAndTheyFollowEachOther() {
        AccountCode account = account(100);
        AccountCode other = account(0);
        for (int i = 1; i <= 9; i++) {
            post(Transfer.post(UUID.randomUUID(), account, other, Money.ofYuan(i), "TEST"));
            post(Transfer.hold(UUID.randomUUID(), account, other, Money.ofFen(i), "TEST"));
        }
        List<LedgerEntry> all = new ArrayList<>();
        List<LedgerEntry> page = ledger.entries(account, null, 4);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = ledger.entries(account, page.getLast().id(), 4);
        }
        assertThat(all).hasSize(10);
        assertThat(all.getFirst().balanceAfter()).isEqualTo(balance(account).posted());
        for (int i = 0; i + 1 < all.size(); i++) {
            assertThat(all.get(i).balanceAfter())
                    .isEqualTo(all.get(i + 1).balanceAfter().plus(all.get(i).amount()));
        }
        assertThat(ledger.entries(account, UUID.randomUUID(), 4)).isEmpty();
    }

    @Test
    void theTrialBalanceIsForFinanceOperationsAndAuditors() {
        account(7);
        for (String role : List.of("FINANCE", "AUDITOR", "OPS_MAKER", "OPS_CHECKER")) {
            Answer answer = asStaff(role).get("/admin/v1/trial-balance");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body().required("accounts")).isNotEmpty();
        }
        assertThat(asStaff("RISK").get("/admin/v1/trial-balance").status()).isEqualTo(403);
        assertThat(as(UUID.randomUUID()).get("/admin/v1/trial-balance").status())
                .isEqualTo(403);
    }
}
