package bank.qiao.identity;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void modulesUseEachOtherOnlyAsTheirPackagesAllow() {
        ApplicationModules.of(IdentityServiceApplication.class).verify();
    }
}
