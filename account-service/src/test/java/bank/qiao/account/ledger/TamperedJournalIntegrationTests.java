package bank.qiao.account.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.account.ledger.journal.JournalVerification;
import bank.qiao.account.ledger.journal.JournalVerification.Report;
import bank.qiao.money.Money;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with every right in the database changes the journal, and is found out. */
class TamperedJournalIntegrationTests extends AccountServiceTest {

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    private UUID victim = UUID.randomUUID();

    @BeforeEach
    void someTransfers() {
        UUID account = UUID.randomUUID();
        ledger.openCustomerAccount(account);
        for (int i = 0; i < 5; i++) {
            victim = UUID.randomUUID();
            ledger.post(Batch.linked(
                    "test:1",
                    Transfer.post(
                            victim,
                            AccountCode.general(ChartAccount.SUSPENSE),
                            AccountCode.customer(account),
                            Money.ofYuan(1),
                            "TEST")));
        }
        assertThat(verify().findings()).isEmpty();
    }

    private Report verify() {
        try (Connection connection = dataSource.getConnection()) {
            return JournalVerification.of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With the triggers off, as only an administrator can. */
    private void tamper(String sql, UUID id) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            assertThat(jdbc.sql(sql).param("id", id).update()).isEqualTo(1);
        });
    }

    @Test
    void aChangedRowIsNamed() {
        tamper("update ledger_transfer set amount = amount + 1 where transfer_id = :id", victim);
        assertThat(verify().findings()).singleElement().asString().contains("was changed", victim.toString());
        tamper("update ledger_transfer set amount = amount - 1 where transfer_id = :id", victim);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aRowThatWasChangedWithItsOwnCheckStillBreaksTheGroup() {
        tamper("update ledger_transfer set row_check = row_check + 1 where transfer_id = :id", victim);
        assertThat(verify().findings()).singleElement().asString().contains(victim.toString());
        tamper("update ledger_transfer set row_check = row_check - 1 where transfer_id = :id", victim);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void aMissingRowIsNamed() {
        long number = jdbc.sql("select number from ledger_transfer where transfer_id = :id")
                .param("id", victim)
                .query(Long.class)
                .single();
        tamper("update ledger_transfer set number = -number where transfer_id = :id", victim);
        assertThat(verify().findings())
                .anyMatch(finding -> finding.contains("row " + number + " of group") && finding.contains("is missing"));
        tamper("update ledger_transfer set number = -number where transfer_id = :id", victim);
        assertThat(verify().findings()).isEmpty();
    }
}
