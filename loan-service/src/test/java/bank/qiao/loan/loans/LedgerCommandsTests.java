package bank.qiao.loan.loans;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.contracts.account.v1.TransferInstruction;
import bank.qiao.loan.colending.Funding;
import bank.qiao.loan.colending.SplitPayment;
import bank.qiao.money.Money;
import bank.qiao.web.identifiers.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerCommandsTests {

    private final UUID loan = Ids.next();
    private final UUID account = Ids.next();

    @Test
    void a_command_made_again_is_the_same_command() {
        Funding funding = new Funding("partner-a", Money.ofYuan(300), Money.ofYuan(700));

        assertThat(LedgerCommands.drawdown(loan, account, funding))
                .isEqualTo(LedgerCommands.drawdown(loan, account, funding));
    }

    @Test
    void transfer_ids_differ_from_each_other_and_keep_the_time_of_the_command() {
        UUID own = LedgerCommands.transferId(loan, "a");

        assertThat(own).isNotEqualTo(LedgerCommands.transferId(loan, "b"));
        assertThat(own.version()).isEqualTo(8);
        assertThat(own.getMostSignificantBits() >>> 16).isEqualTo(loan.getMostSignificantBits() >>> 16);
    }

    @Test
    void parts_of_nothing_are_left_out() {
        Money one = Money.ofYuan(1);
        SplitPayment alone = new SplitPayment(null, Money.ZERO, one, one, Money.ZERO, Money.ZERO, Money.ZERO);

        assertThat(LedgerCommands.repayment(Ids.next(), loan, account, alone).transfers())
                .extracting(TransferInstruction::code)
                .containsExactly("LOAN_INTEREST", "LOAN_PRINCIPAL_REPAYMENT");
    }

    @Test
    void the_ledger_s_reason_is_the_first_that_is_not_a_neighbour_s() {
        assertThat(LedgerAnswers.reason(List.of("LINKED_FAILED", "EXCEEDS_CREDITS")))
                .isEqualTo("INSUFFICIENT_FUNDS");
        assertThat(LedgerAnswers.reason(List.of())).isEqualTo("REFUSED_BY_LEDGER");
    }
}
