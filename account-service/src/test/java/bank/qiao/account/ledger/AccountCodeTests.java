package bank.qiao.account.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountCodeTests {

    @Test
    void namesTheCustomersAccountBehindIt() {
        UUID account = UUID.randomUUID();

        assertThat(AccountCode.customer(account).customerAccount()).contains(account);
    }

    /** Two names of one account would be two balances of it. */
    @Test
    void onlyOneWayOfWritingNamesAnAccount() {
        String name = "customer:ABCDEF00-0000-4000-8000-00000000000A";

        assertThat(new AccountCode(name).customerAccount()).isEmpty();
        assertThat(new AccountCode(name.toLowerCase(Locale.ROOT)).customerAccount())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer:1-1-1-1-1", "customer:", "general:SUSPENSE", "", "customer:nobody"})
    void otherNamesNameNone(String name) {
        assertThat(new AccountCode(name).customerAccount()).isEmpty();
    }
}
