package bank.qiao.account.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.PostingAnswers;
import bank.qiao.contracts.account.v1.GeneralLedgerAccount;
import bank.qiao.contracts.account.v1.LedgerAddress;
import bank.qiao.contracts.account.v1.PostTransfers;
import bank.qiao.contracts.account.v1.TransferInstruction;
import bank.qiao.contracts.account.v1.TransfersRejected;
import bank.qiao.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PostTransfersIntegrationTests extends AccountServiceTest {

    private static final LedgerAddress PRINCIPAL = LedgerAddress.general(GeneralLedgerAccount.LOAN_PRINCIPAL);

    @Autowired
    Ledger ledger;

    @Autowired
    PostingAnswers answers;

    private UUID account() {
        UUID id = UUID.randomUUID();
        ledger.openCustomerAccount(id);
        return id;
    }

    private static PostTransfers command(UUID id, TransferInstruction... transfers) {
        return new PostTransfers(id, "loan-service", "loan-" + id, "loan:" + id, List.of(transfers));
    }

    private static TransferInstruction drawdown(UUID account, long fen) {
        return TransferInstruction.post(
                UUID.randomUUID(), PRINCIPAL, LedgerAddress.customer(account), fen, "LOAN_DRAWDOWN");
    }

    private long posted(UUID command) {
        return answers.posted().stream()
                .filter(event -> event.commandId().equals(command))
                .count();
    }

    private List<TransfersRejected> rejected(UUID command) {
        return answers.rejected().stream()
                .filter(event -> event.commandId().equals(command))
                .toList();
    }

    private Money balance(UUID account) {
        return ledger.balance(AccountCode.customer(account)).orElseThrow().posted();
    }

    @Test
    void aCommandIsPostedAndAnsweredAndARepetitionGetsTheFirstAnswer() {
        UUID account = account();
        UUID id = UUID.randomUUID();
        PostTransfers command = command(id, drawdown(account, 50_000));
        publish(command);
        await().atMost(PATIENCE).until(() -> posted(id) == 1);
        publish(command);
        await().atMost(PATIENCE).until(() -> posted(id) == 2);
        assertThat(balance(account)).isEqualTo(Money.ofYuan(500));
        // The same command id with other content: the first answer still, and nothing moves.
        publish(command(id, drawdown(account, 70_000)));
        await().atMost(PATIENCE).until(() -> posted(id) == 3);
        assertThat(balance(account)).isEqualTo(Money.ofYuan(500));
        assertLedgerIsBalanced();
    }

    @Test
    void aCommandThatCanNotBePostedIsAnsweredWithCodesAndHoldsUpNothing() {
        UUID account = account();
        UUID frozen = account();
        ledger.changeStatus(AccountCode.customer(frozen), LedgerStatus.FROZEN);
        UUID closed = account();
        ledger.changeStatus(AccountCode.customer(closed), LedgerStatus.CLOSED);
        TransferInstruction fine = drawdown(account, 100);
        TransferInstruction fromFrozen = TransferInstruction.post(
                UUID.randomUUID(), LedgerAddress.customer(frozen), PRINCIPAL, 1, "LOAN_REPAYMENT");

        UUID first = UUID.randomUUID();
        publish(command(first, fine, fromFrozen));
        UUID second = UUID.randomUUID();
        publish(command(second, drawdown(closed, 100)));
        UUID third = UUID.randomUUID();
        publish(command(third, drawdown(UUID.randomUUID(), 100)));
        UUID fourth = UUID.randomUUID();
        publish(command(fourth));
        UUID fifth = UUID.randomUUID();
        publish(command(
                fifth,
                TransferInstruction.post(
                        UUID.randomUUID(), new LedgerAddress("x".repeat(5_000)), PRINCIPAL, 1, "TEST")));
        UUID sixth = UUID.randomUUID();
        publish(command(sixth, drawdown(account, -5)));

        await().atMost(PATIENCE)
                .until(() -> List.of(first, second, third, fourth, fifth, sixth).stream()
                        .allMatch(id -> rejected(id).size() == 1));
        assertThat(rejected(first).getFirst().failures())
                .containsExactlyInAnyOrder(
                        new TransfersRejected.Failure(fine.transferId(), "LINKED_FAILED"),
                        new TransfersRejected.Failure(fromFrozen.transferId(), "ACCOUNT_FROZEN"));
        assertThat(codes(second)).containsExactly("ACCOUNT_CLOSED");
        assertThat(codes(third)).containsExactly("ACCOUNT_NOT_FOUND");
        assertThat(codes(fourth)).containsExactly("MALFORMED_TRANSFER");
        assertThat(codes(fifth)).containsExactly("MALFORMED_TRANSFER");
        assertThat(codes(sixth)).containsExactly("AMOUNT_OUT_OF_RANGE");
        assertThat(balance(account)).isEqualTo(Money.ZERO);
        assertThat(asStaff("OPS_MAKER").get("/admin/v1/dead-letters").text()).doesNotContain("post-transfers");
    }

    @Test
    void aFrozenAccountStillReceives() {
        UUID frozen = account();
        ledger.changeStatus(AccountCode.customer(frozen), LedgerStatus.FROZEN);
        UUID id = UUID.randomUUID();
        publish(command(id, drawdown(frozen, 100)));
        await().atMost(PATIENCE).until(() -> posted(id) == 1);
        assertThat(balance(frozen)).isEqualTo(Money.ofFen(100));
    }

    @Test
    void everyAccountThatOthersMayNameIsInTheChart() {
        for (GeneralLedgerAccount account : GeneralLedgerAccount.values()) {
            assertThat(ChartAccount.named(account.name())).as(account.name()).isPresent();
        }
    }

    private List<String> codes(UUID command) {
        return rejected(command).getFirst().failures().stream()
                .map(TransfersRejected.Failure::code)
                .toList();
    }
}
