package bank.qiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.ProblemTexts;
import org.junit.jupiter.api.Test;

class ProblemTextsTests {

    @Test
    void everyRefusalHasWordsInEnglishAndChinese() {
        assertThat(ProblemTexts.verify("bank.qiao.identity")).contains("OTP_WRONG", "STAFF_LOGIN_FAILED");
    }
}
