package bank.qiao.loan;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.ProblemTexts;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modules_use_only_what_the_others_show() {
        ApplicationModules.of(LoanServiceApplication.class).verify();
    }

    @Test
    void every_code_has_its_texts() {
        assertThat(ProblemTexts.verify("bank.qiao.loan")).contains("LIMIT_EXCEEDED", "EXACTLY_ONE_RATE");
    }
}
