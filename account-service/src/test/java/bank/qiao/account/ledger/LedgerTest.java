package bank.qiao.account.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.account.AccountServiceTest;
import bank.qiao.money.Money;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the ledger share; after each of them its books are sound. */
abstract class LedgerTest extends AccountServiceTest {

    static final AccountCode CLEARING = AccountCode.general(ChartAccount.CARD_CLEARING);

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReading reading;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theBooksAreSound() {
        assertThat(reading.breaches()).isEmpty();
        assertThat(ledger.trialBalance().isBalanced()).isTrue();
    }

    AccountCode account(long yuan) {
        UUID id = UUID.randomUUID();
        ledger.openCustomerAccount(id);
        AccountCode code = AccountCode.customer(id);
        if (yuan > 0) {
            assertThat(post(Transfer.post(UUID.randomUUID(), CLEARING, code, Money.ofYuan(yuan), "TOP_UP")))
                    .isEqualTo(ResultCode.POSTED);
        }
        return code;
    }

    ResultCode post(Transfer transfer) {
        return ledger.post(Batch.linked("test:1", transfer)).getFirst().code();
    }

    LedgerBalance balance(AccountCode account) {
        return ledger.balance(account).orElseThrow();
    }
}
