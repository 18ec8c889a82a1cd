package bank.qiao.account.ledger.journal;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.ledger.AccountCode;
import bank.qiao.account.ledger.AccountType;
import bank.qiao.account.ledger.BalanceLimit;
import bank.qiao.account.ledger.LedgerStatus;
import bank.qiao.account.ledger.book.LedgerAccount;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A stale balance in memory would be spent twice: what is read ahead never takes the place of what is newer. */
class LedgerMemoryTests {

    private final CompactAccounts customers = new CompactAccounts(64);
    private final LedgerMemory memory = new LedgerMemory(10, customers);
    private final AccountCode code = AccountCode.customer(UUID.randomUUID());

    private LedgerAccount after(long transfers) {
        return new LedgerAccount(
                1,
                code,
                AccountType.LIABILITY,
                BalanceLimit.DEBITS_MUST_NOT_EXCEED_CREDITS,
                LedgerStatus.ACTIVE,
                0,
                transfers,
                0,
                0,
                0,
                transfers);
    }

    private void change(long transfers) {
        memory.recovered(List.of(after(transfers)));
    }

    @Test
    void knowsAnAccountWhereverItStands() {
        assertThat(memory.account(code)).isNull();
        change(1);
        assertThat(memory.account(code)).isEqualTo(after(1));
        memory.cut();
        assertThat(memory.account(code)).isEqualTo(after(1));
        change(2);
        assertThat(memory.account(code)).isEqualTo(after(2));
        memory.written();
        assertThat(memory.account(code)).isEqualTo(after(2));
        memory.cut();
        memory.notWritten();
        assertThat(memory.account(code)).isEqualTo(after(2));
        assertThat(memory.cut()).containsEntry(code, after(2));
        memory.written();
        assertThat(memory.account(code)).isEqualTo(after(2));
    }

    @Test
    void whatWasReadBeforeACheckpointIsNotRemembered() {
        long asOf = memory.checkpoints();
        change(2);
        memory.cut();
        memory.written();
        customers.clear();

        memory.readAhead(List.of(after(1)), asOf, () -> true);

        assertThat(memory.account(code)).isNull();
    }

    @Test
    void whatChangesWhileItIsReadAheadIsPutRightByItsCheckpoint() {
        long asOf = memory.checkpoints();
        change(2);
        memory.cut();

        memory.readAhead(List.of(after(1)), asOf, () -> true);

        assertThat(memory.account(code)).isEqualTo(after(2));
        memory.written();
        assertThat(memory.account(code)).isEqualTo(after(2));
    }

    @Test
    void nothingIsReadAheadForAnOwnerThatIsNoMore() {
        memory.readAhead(List.of(after(1)), memory.checkpoints(), () -> false);

        assertThat(memory.account(code)).isNull();
    }

    @Test
    void aNewSpanOfOwnershipBeginsWithNothing() {
        memory.readAhead(List.of(after(1)), memory.checkpoints(), () -> true);
        assertThat(memory.account(code)).isEqualTo(after(1));

        assertThat(new LedgerMemory(10, customers).account(code)).isNull();
    }

    @Test
    void accountsOfTheGeneralLedgerAreRememberedToo() {
        LedgerAccount general = new LedgerAccount(
                2,
                new AccountCode("general:SUSPENSE"),
                AccountType.LIABILITY,
                BalanceLimit.NONE,
                LedgerStatus.ACTIVE,
                1,
                2,
                0,
                0,
                0,
                3);

        memory.loaded(List.of(general, after(1)));

        assertThat(memory.account(general.code())).isEqualTo(general);
        assertThat(memory.account(code)).isEqualTo(after(1));
    }
}
