package bank.qiao.identity.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bank.qiao.web.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(strings = {"13812345678", "+8613812345678", "+86 138 1234 5678", "138-1234-5678", "008613812345678"})
    void aMainlandMobileNumberIsReadInEveryUsualForm(String text) {
        assertThat(PhoneNumber.parse(text).national()).isEqualTo("13812345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1381234567",
                "138123456789",
                "02083330000",
                "+85261234567",
                "+8602083330000",
                "1381234567a",
                "13812345678 ext 5",
                "12012345678",
                "abc",
                "１３８１２３４５６７８"
            })
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> PhoneNumber.parse(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CustomerError.PHONE_INVALID));
    }

    @Test
    void itPrintsMasked() {
        assertThat(PhoneNumber.parse("13812345678")).hasToString("138****5678");
    }
}
