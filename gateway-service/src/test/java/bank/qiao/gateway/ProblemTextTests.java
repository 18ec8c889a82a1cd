package bank.qiao.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.ProblemTexts;
import org.junit.jupiter.api.Test;

class ProblemTextTests {

    @Test
    void everyCodeHasItsTextsInBothLanguages() {
        assertThat(ProblemTexts.verify("bank.qiao.gateway")).contains("INVALID_DPOP_PROOF", "API_KEY_REQUIRED");
    }
}
