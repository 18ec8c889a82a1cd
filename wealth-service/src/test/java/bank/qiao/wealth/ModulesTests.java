package bank.qiao.wealth;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void modulesUseOnlyEachOthersFacesAndNoCycles() {
        ApplicationModules.of(WealthServiceApplication.class).verify();
    }
}
