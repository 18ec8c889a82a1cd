package bank.qiao.account;

import static org.assertj.core.api.Assertions.assertThat;

import bank.qiao.testsupport.ProblemTexts;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseOnlyWhatTheOthersShow() {
        ApplicationModules.of(AccountServiceApplication.class).verify();
    }

    @Test
    void everyCodeHasItsTexts() {
        assertThat(ProblemTexts.verify("bank.qiao.account")).contains("INSUFFICIENT_FUNDS", "CARD_ALREADY_BOUND");
    }
}
