package bank.qiao.wealth;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.ProblemTexts;
import org.junit.jupiter.api.Test;

class WealthProblemTextsTests {

    @Test
    void everyRefusalHasItsTextInBothLanguages() {
        assertThat(ProblemTexts.verify("bank.qiao.wealth")).contains("INSTANT_QUOTA_EXCEEDED", "INSUFFICIENT_UNITS");
    }
}
