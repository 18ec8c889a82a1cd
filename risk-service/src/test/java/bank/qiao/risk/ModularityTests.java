package bank.qiao.risk;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseOnlyEachOthersFaces() {
        ApplicationModules.of(RiskServiceApplication.class).verify();
    }
}
