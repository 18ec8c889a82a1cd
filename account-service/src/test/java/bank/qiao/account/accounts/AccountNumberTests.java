package bank.qiao.account.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AccountNumberTests {

    @Test
    void aNumberHasEighteenDigitsAndEndsInItsCheckDigit() {
        assertThat(AccountNumber.of("990288", 1).value()).matches("99028800000000001[0-9]");
        assertThat(AccountNumber.of("990288", 1)).isNotEqualTo(AccountNumber.of("990288", 2));
    }

    @Test
    void aMistypedDigitIsNoAccountNumber() {
        String good = AccountNumber.of("990288", 123_456).value();
        for (int i = 0; i < good.length(); i++) {
            char other = good.charAt(i) == '9' ? '0' : (char) (good.charAt(i) + 1);
            String wrong = good.substring(0, i) + other + good.substring(i + 1);
            assertThatThrownBy(() -> new AccountNumber(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
